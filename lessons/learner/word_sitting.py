"""A learner at any word of a text: what the word tables say of it, and a card of the learner's own.

It is imported when a word is first tapped, so that reading begins without the tables.
"""

from __future__ import annotations

from typing import Any

from lessons.content import Lesson
from lessons.content.texts import Text
from lessons.learner.explanations import explanations_at
from lessons.learner.lookup import look_up
from lessons.learner.met import Met, word_at
from lessons.learner.own_words import OwnWord, OwnWords
from lessons.learner.readable import sound_analysis

Message = dict[str, Any]


class WordSitting:
    """The words of one text; a message names one by its place (`paragraph`, `heading`, `at`)."""

    def __init__(self, lesson: Lesson, text: Text, words: OwnWords):
        self.lesson, self.text, self.words = lesson, text, words
        self.analysis = sound_analysis(lesson, text)

    def met(self, message: Message) -> Met | None:
        """The word at a place; None where there is none."""
        paragraph, at = message.get("paragraph"), message.get("at")
        if message.get("text") != self.text.id or not (isinstance(paragraph, int) and isinstance(at, int)):
            return None
        if not 0 <= paragraph <= len(self.text.paragraphs):
            return None
        heading = bool(message.get("heading")) and paragraph > 0
        return word_at(self.text, self.analysis, paragraph, heading, at)

    def looked_up(self, word: Met) -> Message:
        """What there is to say about it."""
        about = look_up(word.lemma, word.kind, explanations_at(word, self.analysis))
        return {"layer": "any", "about": about, "places": word.places}

    def withheld(self, word: Met) -> Message:
        """What is said of it in an edition for a test: the word tables answer questions, too."""
        return {"layer": "any", "about": {"lemma": word.lemma, "withheld": True}, "places": word.places}

    def own(self, word: Met, kept: bool) -> None:
        """Make a card of it, or take its card away.  Raises StoreError.

        Of a word that the lesson teaches there is a card already.
        """
        if not kept:
            self.words.drop(word.lemma)
        elif all(word.lemma != taught.lemma for taught in self.lesson.words):
            self.words.add(OwnWord(word.lemma, word.kind, word.sentence, word.spans))
