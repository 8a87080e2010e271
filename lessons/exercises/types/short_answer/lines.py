"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.types.short_answer.item import ShortAnswer
from lessons.markup.phrasebook import Phrasebook


def question(_item: ShortAnswer) -> list[str]:
    """Nothing: the prompt asks all."""
    return []


def answer(item: ShortAnswer, _say: Phrasebook) -> list[str]:
    """The model answer."""
    return [item.solution()]
