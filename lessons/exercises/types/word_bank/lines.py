"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines, gap_line
from lessons.exercises.types.word_bank.item import WordBank
from lessons.markup.phrasebook import Phrasebook


def question(item: WordBank) -> list[str]:
    """The text with its gaps, and the words."""
    return [gap_line(item.text), *card_lines(item.bank)]


def answer(item: WordBank, _say: Phrasebook) -> list[str]:
    """The text with its words."""
    return [gap_line(item.text, item.solution())]
