"""A learner at a text: what may be shown of it, and what is kept.  No widget here, and no browser.

The meaning of a word leaves this module only after a guess, or after the learner has asked to see it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lessons.content import Lesson
from lessons.content.interface import interface
from lessons.content.model import Word
from lessons.fields import Phrase, as_data
from lessons.learner.about import about, is_meaning, meanings_to_choose
from lessons.learner.deck import Deck
from lessons.learner.learner import PLAIN, Change, Learner
from lessons.learner.own_words import OwnWords
from lessons.learner.readable import KINDS, Layer, ReadableText, readable, sound_analysis
from lessons.learner.reading_log import ReadingLog
from lessons.learner.trouble import Sentence, StoreError

if TYPE_CHECKING:
    from lessons.learner.word_sitting import WordSitting

Message = dict[str, Any]

LONGEST_NOTE = 20_000
MEANINGS = 3  # one of which is right
LESSONS_OWN = ("word", "actor")  # what a tap on a word opens rather than the word tables
CHANGING = ("gloss", "guess", "know", "own", "note")  # messages after which the file says something else


class TextSitting:
    """One text of a lesson, open before a learner."""

    def __init__(self, lesson: Lesson, learner: Learner, text: str):
        self.lesson, self.learner = lesson, learner
        self.log = ReadingLog(lesson.name, learner.memory)
        self.words = OwnWords(lesson.name, learner.memory)
        self.deck = Deck(lesson, learner)
        self.open(text)

    def open(self, text: str) -> None:
        """Take up another text.  Raises LessonError if there is no such text."""
        self.text = self.lesson.text(text)
        self.reading: ReadableText = readable(self.lesson, self.text)

    def known(self) -> list[str]:
        """The words that the learner marked as known."""
        return recalled(self.log.known, [])

    def learnt(self) -> list[str]:
        """The words that the learner knows, by the mark or by their cards."""
        return recalled(self.deck.learnt, [])

    def begun_words(self) -> list[str]:
        """The words that the learner has met, and does not know yet."""
        return recalled(self.deck.begun, [])

    def own(self) -> dict[str, list[list[int]]]:
        """The learner's own words, each with its places in this text: `[paragraph, start, end]`."""
        lemmas = set(recalled(self.words.all, {}))
        if not lemmas:
            return {}
        from lessons.learner.met import places_of  # here, for it asks the word tables

        return places_of(lemmas, sound_analysis(self.lesson, self.text))

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
            "look": self.found,
            "own": self.owned,
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
        word = self.word(layer) if layer.kind == "word" else None
        meanings = self.meanings(word) if word else []
        if word and len(meanings) == MEANINGS and self.guesses_first(layer.entry):
            return {"guess": {"lemma": word.lemma, "level": word.level, "meanings": as_data(meanings)}}
        return {"about": about(self.lesson, layer)}

    def meanings(self, word: Word) -> list[Phrase]:
        """What a word's meaning is guessed among: in the language of help, without help in German."""
        if not word.wrong_glosses:
            return []
        return meanings_to_choose(word, self.lesson.words, self.learner.language)

    def found(self, message: Message) -> Message | None:
        """What there is to say about any word: as the lesson has it, else as the word tables have it."""
        sitting = self.at_words()
        word = sitting.met(message)
        if word is None:
            return None
        above = message.get("heading") or not message["paragraph"]  # where nothing is highlighted
        layer = None if above else self.covering(message["paragraph"], message["at"])
        if layer is None:
            return sitting.withheld(word) if self.lesson.is_closed else sitting.looked_up(word)
        reply = self.opened({"layer": layer.kind, "of": layer.number})
        return {**reply, "layer": layer.kind, "of": layer.number, "places": word.places}

    def owned(self, message: Message) -> Message | None:
        """Make a card of the word at a place, or take its card away."""
        sitting = self.at_words()
        word = sitting.met(message)
        if not word or self.lesson.is_closed:
            return None
        return {"problem": reason_not_kept(lambda: sitting.own(word, bool(message.get("kept"))))}

    def at_words(self) -> WordSitting:
        """The words of this text, any of them."""
        from lessons.learner.word_sitting import WordSitting  # here, where a word is first tapped

        return WordSitting(self.lesson, self.text, self.words)

    def covering(self, paragraph: int, at: int) -> Layer | None:
        """What the lesson itself says about a place: of a word, else of an actor."""
        here = [
            layer
            for layer in self.reading.layers
            if layer.paragraph == paragraph and layer.start <= at < layer.end and layer.kind in LESSONS_OWN
        ]
        return min(here, key=lambda layer: (layer.kind != "word", layer.end - layer.start), default=None)

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
        if layer is None:
            return None
        word = self.word(layer)
        if not any(meaning in each.languages.values() for each in self.meanings(word)):
            return None
        return self.told(layer, meaning, "right" if is_meaning(word, meaning) else "wrong")

    def told(self, layer: Layer, meaning: str, status: str) -> Message:
        """What there is to say about a word, after it is kept how the guess went."""
        problem = reason_not_kept(lambda: self.log.guess(layer.entry, meaning, status))
        return {"status": status, "about": about(self.lesson, layer), "problem": problem}

    def knew(self, message: Message) -> Message | None:
        """Mark a word of the text, or one of the learner's own, as known, or take the mark away."""
        lemma = message.get("word")
        if not isinstance(lemma, str):
            return None
        if lemma not in self.reading.lemmas and lemma not in recalled(self.words.all, {}):
            return None
        return {"problem": reason_not_kept(lambda: self.log.know(lemma, bool(message.get("known"))))}

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


def reason_not_kept(keep: Callable[[], None]) -> Sentence | None:
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
