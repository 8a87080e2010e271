"""What hard nouns of a text mean: as the lesson says, else as the project's own list explains them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from lessons.content.drafted import proposals_in
from lessons.content.load import Lesson
from lessons.fields import Level
from lessons.language.explained import explained

LEVELS = get_args(Level)


class Meaning(NamedTuple):
    """A meaning in words, the level from which the word is learnt, the sentence that says whence it comes."""

    text: str
    level: str
    rule: str


def meanings_above(nouns: Iterable[str], lesson: Lesson, level: str) -> dict[str, Meaning]:
    """The meanings of those nouns that are above a level, where no draft doubts which one is meant."""
    proposed = proposals_in(lesson.folder)
    doubtful = {each.entry for each in proposed if each.state == "open" and each.sure == "doubtful"}
    known = {**dict(_explained(nouns)), **dict(_taught(lesson))}
    above = LEVELS.index(level) + 1
    hard = {noun for noun, meaning in known.items() if LEVELS.index(meaning.level) >= above}
    return {noun: known[noun] for noun in hard - doubtful}


def _taught(lesson: Lesson) -> Iterator[tuple[str, Meaning]]:
    for word in lesson.words:
        if word.pos == "noun" and word.definition:
            yield word.lemma, Meaning(str(word.definition), word.level, "explained")


def _explained(nouns: Iterable[str]) -> Iterator[tuple[str, Meaning]]:
    """Of the project's own list the nouns with one meaning: of several nobody has chosen."""
    for noun in nouns:
        found = explained(noun, "noun")
        if len(found) == 1:
            yield noun, Meaning(found[0].meaning, found[0].level, "explained_here")
