"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.gaps import pieces
from lessons.exercises.item import numbered
from lessons.exercises.types.gap_fill.item import GapFill
from lessons.markup.elements import Markup, together
from lessons.markup.paper import gap_paragraph, reasons, with_others
from lessons.markup.phrasebook import Phrasebook


def how(_item: GapFill) -> str:
    """The name of the instruction."""
    return "write_gaps"


def ask(item: GapFill, _say: Phrasebook) -> Markup:
    """The text with lines in it."""
    return gap_paragraph(pieces(item.text))


def solve(item: GapFill, say: Phrasebook) -> Markup:
    """The text with the model answers, then every gap with all its answers and the reason."""
    rows = [
        (f"{number} {gap.answers[0]}", with_others(gap.feedback, gap.answers, say))
        for number, gap in numbered(item.gaps).items()
    ]
    return together(gap_paragraph(pieces(item.text), item.solution()), reasons(rows))
