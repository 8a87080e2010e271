"""A learner at a text: what may be shown of it, and what is kept.  No widget here, and no browser.

The meaning of a word leaves this module only after a guess, or after the learner has asked to see it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from lessons.content import Lesson
from lessons.content.interface import interface
from lessons.content.model import Word
from lessons.fields import as_data
from lessons.learner.about import about, meanings
from lessons.learner.learner import PLAIN, Change, Learner
from lessons.learner.readable import KINDS, Layer, Reading, readable
from lessons.learner.reading_log import ReadingLog
from lessons.learner.trouble import Sentence, StoreError

Message = dict[str, Any]

LONGEST_NOTE = 20_000
CHANGING = ("gloss", "guess", "know", "note")  # messages after which the file says something else


class TextSitting:
    """One text of a lesson, open before a learner."""

    def __init__(self, lesson: Lesson, learner: Learner, text: str):
        self.lesson, self.learner = lesson, learner
        self.log = ReadingLog(lesson.name, learner.memory)
        self.open(text)

    def open(self, text: str) -> None:
        """Take up another text.  Raises LessonError if there is no such text."""
        self.reading: Reading = readable(self.lesson, self.lesson.text(text))

    def known(self) -> list[str]:
        """The words that the learner knows."""
        return recalled(self.log.known, [])

    def notes(self) -> dict[str, str]:
        """The learner's notes on the text, by paragraph."""
        found = recalled(lambda: self.log.notes(self.reading.shown["id"]), {})
        return {str(paragraph): note for paragraph, note in found.items()}

    def answer(self, message: Message) -> Message | None:
        """What to reply to a message; None to one that asks for nothing that there is."""
        answers = {
            "open": self.opened,
            "gloss": self.looked,
            "guess": self.guessed,
            "know": self.knew,
            "note": self.noted,
        }
        asked = answers.get(str(message.get("do")))
        if asked is None:
            return None
        with self.learner.memory.at_once():
            reply = asked(message)
            if reply and message["do"] in CHANGING:
                self.learner.tell(Change("reading", self.lesson.name))
            return reply

    def opened(self, message: Message) -> Message | None:
        """What there is to say about a place; of a word that is to be guessed, its three meanings."""
        layer = self.layer(message, message.get("layer"))
        if layer is None:
            return None
        if layer.kind == "word" and self.guesses_first(layer.entry):
            word = self.word(layer)
            return {"guess": {"lemma": word.lemma, "level": word.level, "meanings": as_data(meanings(word))}}
        return {"about": about(self.lesson, layer)}

    def guesses_first(self, lemma: str) -> bool:
        """Whether the learner should guess the meaning of a word before seeing it."""
        if self.learner.glosses(self.lesson) == PLAIN:
            return False
        return lemma not in recalled(self.log.guesses, {}) and lemma not in self.known()

    def looked(self, message: Message) -> Message | None:
        """What there is to say about a word whose meaning the learner does not want to guess."""
        layer = self.layer(message, "word")
        return self.told(layer, "", "shown") if layer else None

    def guessed(self, message: Message) -> Message | None:
        """Whether a guess is right, and what there is to say about the word."""
        layer, meaning = self.layer(message, "word"), message.get("meaning")
        if layer is None or not any(
            meaning in each.languages.values() for each in meanings(self.word(layer))
        ):
            return None
        right = self.word(layer).gloss.languages.values()
        return self.told(layer, meaning, "right" if meaning in right else "wrong")

    def told(self, layer: Layer, meaning: str, status: str) -> Message:
        """What there is to say about a word, after it is kept how the guess went."""
        problem = refused(lambda: self.log.guess(layer.entry, meaning, status))
        return {"status": status, "about": about(self.lesson, layer), "problem": problem}

    def knew(self, message: Message) -> Message | None:
        """Mark a word of the text as known, or take the mark away."""
        lemma = message.get("word")
        if not isinstance(lemma, str) or lemma not in self.reading.lemmas:
            return None
        return {"problem": refused(lambda: self.log.know(lemma, bool(message.get("known"))))}

    def noted(self, message: Message) -> Message | None:
        """Keep a note on a paragraph, of this text or of the one that was open before."""
        text, paragraph = message.get("text"), message.get("paragraph")
        note, before = message.get("note"), message.get("before")
        if not self.can_be_noted(text, paragraph) or not all(
            isinstance(each, str) for each in (note, before)
        ):
            return None
        if len(note) > LONGEST_NOTE:
            return {"note": note, "problem": too_long()}
        try:
            return {"note": self.log.keep_note(text, paragraph, note, before), "problem": None}
        except StoreError as problem:
            return {"note": note, "problem": problem.sentence}

    def can_be_noted(self, text: Any, paragraph: Any) -> bool:
        """Whether the lesson has this paragraph."""
        if not isinstance(text, str) or not isinstance(paragraph, int):
            return False
        return text in self.lesson.texts and 1 <= paragraph <= len(self.lesson.text(text).paragraphs)

    def layer(self, message: Message, kind: Any) -> Layer | None:
        """The place that a message is about."""
        return self.reading.layer(kind, str(message.get("of"))) if kind in KINDS else None

    def word(self, layer: Layer) -> Word:
        """The vocabulary's entry for a word of the text."""
        return next(word for word in self.lesson.words if word.lemma == layer.entry)


def recalled(ask: Callable[[], Any], empty: Any) -> Any:
    """What the learner's file says; if it cannot be read, the text still can."""
    with suppress(StoreError):
        return ask()
    return empty


def refused(keep: Callable[[], None]) -> Sentence | None:
    """Keep something, and say why if that fails."""
    try:
        keep()
    except StoreError as problem:
        return problem.sentence
    return None


def too_long() -> Sentence:
    """What to say of a note that is too long."""
    sentence = interface()["labels"]["note_long"]
    return {language: text.format(most=LONGEST_NOTE) for language, text in sentence.items()}
