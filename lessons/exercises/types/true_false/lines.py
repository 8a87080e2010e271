"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.types.true_false.item import TrueFalse
from lessons.markup.phrasebook import Phrasebook


def question(item: TrueFalse) -> list[str]:
    """The statement."""
    return [item.statement]


def answer(item: TrueFalse, say: Phrasebook) -> list[str]:
    """The right verdict."""
    return [say.german(item.answer)]
