"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.gaps import pieces
from lessons.exercises.item import numbered
from lessons.exercises.types.word_bank.item import WordBank
from lessons.markup.elements import Markup, together
from lessons.markup.paper import bank, gap_paragraph, reasons
from lessons.markup.phrasebook import Phrasebook


def how(_item: WordBank) -> str:
    """The name of the instruction."""
    return "put_words"


def ask(item: WordBank, _say: Phrasebook) -> Markup:
    """The words in a box, and the text with lines in it."""
    return together(bank(item.bank), gap_paragraph(pieces(item.text)))


def solve(item: WordBank, say: Phrasebook) -> Markup:
    """The text with its words, the reasons, and why the other words do not fit."""
    rows = [(f"{number} {gap.answer}", gap.feedback) for number, gap in numbered(item.gaps).items()]
    rows += [(f"{other.word} ({say.german('left_over')})", other.feedback) for other in item.distractors]
    return together(gap_paragraph(pieces(item.text), item.solution()), reasons(rows))
