"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.types.transform.item import Transform
from lessons.markup.phrasebook import Phrasebook


def question(item: Transform) -> list[str]:
    """The sentence to start from."""
    return [item.source]


def answer(item: Transform, _say: Phrasebook) -> list[str]:
    """The model answer."""
    return [item.solution()]
