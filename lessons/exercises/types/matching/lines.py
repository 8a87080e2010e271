"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines, pair_line
from lessons.exercises.types.matching.item import Matching
from lessons.markup.phrasebook import Phrasebook


def question(item: Matching) -> list[str]:
    """What stands on the left."""
    return card_lines(pair.left for pair in item.pairs)


def answer(item: Matching, _say: Phrasebook) -> list[str]:
    """The pairs."""
    return [pair_line(pair.left, pair.right) for pair in item.pairs]
