"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import gap_line
from lessons.exercises.types.gap_fill.item import GapFill
from lessons.markup.phrasebook import Phrasebook


def question(item: GapFill) -> list[str]:
    """The text with its gaps."""
    return [gap_line(item.text)]


def answer(item: GapFill, _say: Phrasebook) -> list[str]:
    """The text with the model answers."""
    return [gap_line(item.text, item.solution())]
