"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Annotated, Any, Literal, TypedDict

from pydantic import Field, StringConstraints

from lessons.exercises.answers import blank, text_answer
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark
from lessons.exercises.own_sentences import real_sentences, sentences_of, words_by_clause
from lessons.exercises.shown import Heading
from lessons.fields import Entry, Line
from lessons.language.moods import shows_speech, speech_signs
from lessons.language.reporting import reporting_forms
from lessons.language.segmentation import in_order, words_of
from lessons.language.spelling import caseless

LongText = Annotated[str, StringConstraints(min_length=1, max_length=8000, strip_whitespace=True)]


class LessonWord(Entry):
    """A word that a learner may use, and the forms in which it counts (`kündigte an` may stand apart)."""

    word: Line
    forms: list[Line] = Field(default=[])

    @cached_property
    def ways(self) -> list[list[str]]:
        """The words of each form in which it counts."""
        return [list(map(caseless, words_of(form))) for form in (self.word, *self.forms)]

    def used_in(self, sentences: list[str]) -> bool:
        """Whether one of its forms, or the word itself, stands in one of the sentences."""
        cut = [list(map(caseless, words_of(sentence))) for sentence in sentences]
        return any(in_order(words, way) for words in cut for way in self.ways)


@cache
def verbs_of_saying() -> tuple[LessonWord, ...]:
    """All verbs of saying, with the forms in which a report has them."""
    return tuple(LessonWord(word=verb, forms=list(forms)) for verb, forms in reporting_forms().items())


class Checklist(TypedDict, total=False):
    """All that a live count needs: points that are not asked for are left out."""

    length: dict[str, int]  # min, max
    words: dict[str, Any]  # how many are wanted, and the words, each {word, forms}
    verbs: dict[str, Any]  # the same for verbs of saying
    speech: dict[str, Any]  # how many forms are wanted, and the signs that count: see `speech_signs`


class Public(Heading):
    """What the browser is shown."""

    checklist: Checklist
    points: bool  # whether the model answer is points


class FreeWriting(Item):
    """Write a text.  The answer is the text; its parts are `length`, `words` and `speech`, if asked for.

    Each point of the checklist is fulfilled or still open; what the text says is never judged.  Only
    sentences count that `real_sentences` takes for such.
    """

    type: Literal["free_writing"]
    min_words: int = Field(ge=1, le=500)
    max_words: int = Field(ge=1, le=1000)
    words: list[LessonWord] = Field(default=[])
    words_wanted: int = Field(default=0, ge=0)
    speech_wanted: int = Field(default=0, ge=0)
    verbs_wanted: int = Field(default=0, ge=0)
    speech_markers: list[Line] = Field(default=[])
    model_answer: LongText
    model_points: bool = False  # whether it is no text, but points that belong in one, each in a line

    def public(self) -> Public:
        """Heading and checklist."""
        checklist: Checklist = {"length": {"min": self.min_words, "max": self.max_words}}
        if self.words_wanted:
            words = [{"word": word.word, "forms": word.forms} for word in self.words]
            checklist["words"] = {"wanted": self.words_wanted, "words": words}
        if self.verbs_wanted:
            verbs = [{"word": verb.word, "forms": verb.forms} for verb in verbs_of_saying()]
            checklist["verbs"] = {"wanted": self.verbs_wanted, "words": verbs}
        if self.speech_wanted:
            checklist["speech"] = {"wanted": self.speech_wanted, **speech_signs(self.speech_markers)}
        return {**self.heading(), "checklist": checklist, "points": self.model_points}

    def asked(self) -> dict[str, Any]:
        """The prompt and what is wanted: forms of words may be added without making it another question."""
        wanted = {"words": self.words_wanted, "speech": self.speech_wanted, "verbs": self.verbs_wanted}
        length = {"min": self.min_words, "max": self.max_words}
        heading = {
            name: shown for name, shown in super().asked().items() if name not in ("checklist", "points")
        }
        return {**heading, "length": length, "wanted": wanted, "words": [word.word for word in self.words]}

    def mark(self, answer: Answer) -> Mark:
        """The share of the checklist that is fulfilled; each point says what was counted."""
        written = text_answer(self, answer)
        if blank(written):
            return Mark(0.0, note="empty")
        sentences = real_sentences(written, self.counted_words)
        parts = {"length": self.length(written, sentences)}
        if self.words_wanted:
            parts["words"] = self.lesson_words(sentences)
        if self.verbs_wanted:
            parts["verbs"] = self.reporting_verbs(sentences)
        if self.speech_wanted:
            parts["speech"] = self.speech(sentences)
        fulfilled = sum(part.status == "right" for part in parts.values())
        return Mark(round(fulfilled / len(parts), 4), parts)

    @cached_property
    def counted_words(self) -> frozenset[str]:
        """All words of which a string without others is no sentence."""
        listed = [*self.words, *(verbs_of_saying() if self.verbs_wanted else ())]
        single = {word for each in listed for way in each.ways for word in way if len(way) == 1}
        signs = speech_signs(self.speech_markers) if self.speech_wanted else {"clear": [], "unlike_ich": []}
        return frozenset({*single, *map(caseless, [*signs["clear"], *signs["unlike_ich"]])})

    def length(self, written: str, sentences: list[str]) -> PartMark:
        """Whether the text is long enough and not too long."""
        count = sum(len(words_of(sentence)) for sentence in sentences)
        if count > self.max_words:
            note = "too_long"
        elif count >= self.min_words:
            note = ""
        else:
            note = "too_short" if self.all_words(written) < self.min_words else "no_sentences"
        return PartMark("open" if note else "right", f"{count} ({self.min_words}–{self.max_words})", note)

    def all_words(self, written: str) -> int:
        """How many words there are, in sentences or not."""
        return sum(len(words_of(sentence)) for sentence in sentences_of(written))

    def lesson_words(self, sentences: list[str]) -> PartMark:
        """Which words of the lesson the text uses."""
        used = [word.word for word in self.words if word.used_in(sentences)]
        return self.counted(used, self.words_wanted, "words_missing")

    def reporting_verbs(self, sentences: list[str]) -> PartMark:
        """Which verbs of saying the text uses: each once, however often it stands there."""
        used = [verb.word for verb in verbs_of_saying() if verb.used_in(sentences)]
        return self.counted(used, self.verbs_wanted, "verbs_missing")

    def speech(self, sentences: list[str]) -> PartMark:
        """Which forms of reported speech the text uses: one in each part of a sentence."""
        clauses = [clause for sentence in sentences for clause in words_by_clause(sentence)]
        shown = ([word for word in each if shows_speech(word, each, self.speech_markers)] for each in clauses)
        return self.counted([words[0] for words in shown if words], self.speech_wanted, "speech_missing")

    def counted(self, used: list[str], wanted: int, note: str) -> PartMark:
        """A point of the checklist that counts something, with what was found."""
        enough = len(used) >= wanted
        found = f"{min(len(used), wanted)}/{wanted}: {', '.join(used)}" if used else f"0/{wanted}"
        return PartMark("right" if enough else "open", found, "" if enough else note)

    def solution(self) -> str:
        """The model answer: one of many good texts, or what belongs in one."""
        return self.model_answer

    def faults(self) -> list[Fault]:
        """The criteria must make sense, and the model answer must fulfil them."""
        found: list[Fault] = []
        if self.max_words < self.min_words:
            least = f"expected at least `min_words`, {self.min_words}"
            found.append((("max_words",), f"is {self.max_words}; {least}"))
        if self.words_wanted > len(self.words):
            most = f"expected at most {len(self.words)}, as `words` lists"
            found.append((("words_wanted",), f"is {self.words_wanted}; {most}"))
        missed = [part for part in self.mark(self.model_answer).parts.values() if part.status != "right"]
        return found + [
            (("model_answer",), f"misses a point of its own checklist: {part.feedback}") for part in missed
        ]
