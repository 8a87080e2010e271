"""Free writing: a text of one's own, with a checklist instead of right and wrong."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from lessons.exercises.answers import text
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark
from lessons.exercises.moods import SPEECH_MARKERS
from lessons.exercises.passage import in_order, words_of
from lessons.exercises.spelling import exact, folded
from lessons.fields import Entry, Line

LongText = Annotated[str, StringConstraints(min_length=1, max_length=8000, strip_whitespace=True)]
SENTENCE_END = re.compile(r"[.!?:;]\s")
SPACED_DASH = re.compile(r"\s+[-–—]+\s+")  # stands between words; without spaces it joins them


def plain(word: str) -> str:
    """A word as it is compared: ss for ß, ae for ä, small letters.

    >>> plain("Hätten")
    'haetten'
    """
    return folded(word).casefold()


class LessonWord(Entry):
    """A word that a learner may use, and the forms in which it counts (`kündigte an` may stand apart)."""

    word: Line
    forms: list[Line] = Field(default=[])

    def used_in(self, sentences: list[list[str]]) -> bool:
        """Whether one of its forms, or the word itself, stands in one of the sentences."""
        forms = [list(map(plain, words_of(form))) for form in (self.word, *self.forms)]
        return any(in_order(list(map(plain, sentence)), form) for sentence in sentences for form in forms)


class FreeWriting(Item):
    """Write a text.  The answer is the text; its parts are `length`, `words` and `speech`, if asked for.

    Each point of the checklist is fulfilled or still open; what the text says is never judged.
    """

    type: Literal["free_writing"]
    min_words: int = Field(ge=1, le=500)
    max_words: int = Field(ge=1, le=1000)
    words: list[LessonWord] = Field(default=[])
    words_wanted: int = Field(default=0, ge=0)
    speech_wanted: int = Field(default=0, ge=0)
    speech_markers: list[Line] = Field(default=list(SPEECH_MARKERS))
    model_answer: LongText

    def public(self) -> dict[str, Any]:
        """Heading and `checklist`, which has all that a live count needs."""
        checklist: dict[str, Any] = {"length": {"min": self.min_words, "max": self.max_words}}
        if self.words_wanted:
            words = [word.model_dump() for word in self.words]
            checklist["words"] = {"wanted": self.words_wanted, "words": words}
        if self.speech_wanted:
            checklist["speech"] = {"wanted": self.speech_wanted, "markers": list(self.speech_markers)}
        return {**self.heading(), "checklist": checklist}

    def mark(self, answer: Answer) -> Mark:
        """The share of the checklist that is fulfilled; each point says what was counted."""
        written = text(self, answer)
        if not written.strip():
            return Mark(0.0, note="empty")
        sentences = [words_of(part) for part in SENTENCE_END.split(exact(SPACED_DASH.sub(", ", written)))]
        parts = {"length": self.length(sum(map(len, sentences)))}
        if self.words_wanted:
            parts["words"] = self.lesson_words(sentences)
        if self.speech_wanted:
            parts["speech"] = self.speech(sentences)
        fulfilled = sum(part.status == "right" for part in parts.values())
        return Mark(round(fulfilled / len(parts), 4), parts)

    def length(self, count: int) -> PartMark:
        """Whether the text is long enough and not too long."""
        note = "too_short" if count < self.min_words else "too_long" if count > self.max_words else ""
        return PartMark("open" if note else "right", f"{count} ({self.min_words}–{self.max_words})", note)

    def lesson_words(self, sentences: list[list[str]]) -> PartMark:
        """Which words of the lesson the text uses."""
        used = [word.word for word in self.words if word.used_in(sentences)]
        return self.counted(used, self.words_wanted, "words_missing")

    def speech(self, sentences: list[list[str]]) -> PartMark:
        """Which forms of reported speech the text uses, each as often as it stands there."""
        markers = set(map(plain, self.speech_markers))
        used = [word for sentence in sentences for word in sentence if plain(word) in markers]
        return self.counted(used, self.speech_wanted, "speech_missing")

    def counted(self, used: list[str], wanted: int, note: str) -> PartMark:
        """A point of the checklist that counts something, with what was found."""
        enough = len(used) >= wanted
        found = f"{len(used)}/{wanted}: {', '.join(used)}" if used else f"0/{wanted}"
        return PartMark("right" if enough else "open", found, "" if enough else note)

    def solution(self) -> str:
        """The model answer: one of many good texts."""
        return self.model_answer

    def faults(self) -> list[Fault]:
        """The criteria must make sense, and the model answer must fulfil them."""
        found: list[Fault] = []
        if self.max_words < self.min_words:
            found.append((("max_words",), f"is {self.max_words}, less than `min_words`: {self.min_words}"))
        if self.words_wanted > len(self.words):
            found.append((("words_wanted",), f"is {self.words_wanted}, but `words` lists {len(self.words)}"))
        missed = [part for part in self.mark(self.model_answer).parts.values() if part.status != "right"]
        return found + [
            (("model_answer",), f"misses a point of its own checklist: {part.feedback}") for part in missed
        ]
