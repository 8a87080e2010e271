"""What a drill is made of: a lesson, the text that the learner reads, chance, and where the words stand."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any, TypeVar, get_args

from lessons.content import Lesson
from lessons.content.analysis import Analysis
from lessons.content.model import Event, Statement, Word
from lessons.content.stored import analysis_of, ties_of
from lessons.content.texts import Text
from lessons.content.ties.tie import Tie
from lessons.drills.likeness import Likeness
from lessons.fields import Level

LEVELS = get_args(Level)
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Material:
    """A lesson, the id of the learner's text, and the chance that a seed gives."""

    lesson: Lesson
    text_id: str
    chance: random.Random

    @property
    def text(self) -> Text:
        """The text that the learner reads."""
        return self.lesson.text(self.text_id)

    @cached_property
    def likeness(self) -> Likeness:
        """Which words must not be offered for each other."""
        return Likeness(self.lesson.words)

    def some(self, things: Iterable[Thing], count: int) -> list[Thing]:
        """Up to `count` of the things, in an order of chance."""
        mixed = list(things)
        self.chance.shuffle(mixed)
        return mixed[:count]

    def some_words(self, words: Iterable[Word], count: int) -> list[Word]:
        """Up to `count` of the words, in an order of chance; those of the learner's text come first."""
        mixed = list(words)
        return sorted(self.some(mixed, len(mixed)), key=lambda word: not self.ties(word))[:count]

    def chunks(self, things: list[Thing], most: int) -> list[list[Thing]]:
        """The things in groups of about the same size, none above `most`."""
        groups = ceil(len(things) / most)
        return [things[place::groups] for place in range(groups)]

    def ties(self, word: Word, text_id: str = "") -> list[Tie]:
        """Where a word stands in the paragraphs of a text (without a name, the learner's)."""
        places = ties_of(self.lesson, text_id or self.text_id).places["vocabulary"][word.lemma]
        return [tie for tie in places if tie.paragraph]

    def place(self, entry: Event | Statement) -> Tie | None:
        """Where the learner's text tells an event or a statement; None if it does not."""
        kind = "events" if isinstance(entry, Event) else "statements"
        ties = ties_of(self.lesson, self.text_id).places[kind].get(entry.id, [])
        return next((tie for tie in ties if tie.paragraph), None)

    def names(self, actor: str) -> bool:
        """Whether the learner's text names an actor."""
        return bool(ties_of(self.lesson, self.text_id).places["actors"].get(actor))

    @property
    def analysis(self) -> Analysis:
        """The stored analysis of the learner's text."""
        return analysis_of(self.lesson, self.text_id)

    def evidence(self, word: Word) -> dict[str, str]:
        """A quotation with the word from each text that has it."""
        return {
            name: unique_quotation(text, ties[0])
            for name, text in self.lesson.texts.items()
            if (ties := self.ties(word, name))
        }

    def distractors(self, word: Word, count: int, pool: Iterable[Word] | None = None) -> list[Word]:
        """Other words that are like this one in kind, topic, gender and level, but not in meaning."""
        there = self.lesson.words if pool is None else pool
        others = [other for other in there if other.pos == word.pos]
        others = [other for other in self.some(others, len(others)) if not self.likeness.alike(word, other)]
        others.sort(key=lambda other: _distance(word, other))
        return self.apart(self.some(others[: 2 * count + 2], len(others)))[:count]

    def apart(self, words: Iterable[Word]) -> list[Word]:
        """The words without those that are like one before them."""
        kept: list[Word] = []
        for word in words:
            if not any(self.likeness.alike(word, other) for other in kept):
                kept.append(word)
        return kept


def unique_quotation(text: Text, tie: Tie) -> str:
    """The words of a tie with as many neighbours as it takes to stand in the text only once."""
    whole = text.paragraph(tie.paragraph).text
    start, end = tie.start, max([tie.end, *(last for _first, last in tie.also)])
    while len(text.places(whole[start:end])) > 1 and (start > 0 or end < len(whole)):
        start = max(0, whole.rfind(" ", 0, max(0, start - 1)) + 1)
        end = whole.find(" ", end + 1) if whole.find(" ", end + 1) > 0 else len(whole)
    return whole[start:end].strip(" ,;:.")


def base(word: Word, material: Material) -> dict[str, Any]:
    """What every item about a word has: skill, level, evidence."""
    return {"skill": "vocabulary", "level": word.level, "evidence": material.evidence(word)}


def _distance(word: Word, other: Word) -> int:
    """How unlike two words are in what a guesser looks at."""
    levels = abs(LEVELS.index(word.level) - LEVELS.index(other.level))
    return 2 * (word.topic != other.topic) + (word.article != other.article) + levels
