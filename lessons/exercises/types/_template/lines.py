"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines
from lessons.exercises.types._template.item import OddOneOut
from lessons.markup.phrasebook import Phrasebook


def question(item: OddOneOut) -> list[str]:
    """The words."""
    return card_lines(word["text"] for word in item.public()["words"])


def answer(item: OddOneOut, _say: Phrasebook) -> list[str]:
    """The odd word."""
    return [item.keyed_words[item.solution()].text]
