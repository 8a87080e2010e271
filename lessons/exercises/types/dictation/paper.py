"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from math import ceil

from lessons.exercises.types.dictation.item import Dictation
from lessons.markup.elements import Markup
from lessons.markup.paper import lines, reasons
from lessons.markup.phrasebook import Phrasebook

LETTERS_A_LINE = 50  # written by hand, while listening


def how(_item: Dictation) -> str:
    """The name of the instruction."""
    return "write_heard"


def ask(item: Dictation, _say: Phrasebook) -> Markup:
    """Lines, as many as the sentence needs."""
    return lines(ceil(len(item.sentence) / LETTERS_A_LINE))


def solve(item: Dictation, _say: Phrasebook) -> Markup:
    """The sentence, which is also what the teacher reads."""
    return reasons([(f"„{item.sentence}“", "")])
