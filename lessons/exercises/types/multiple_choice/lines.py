"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines
from lessons.exercises.types.multiple_choice.item import MultipleChoice
from lessons.markup.phrasebook import Phrasebook


def question(item: MultipleChoice) -> list[str]:
    """The options."""
    return card_lines(option.text for option in item.keyed_options.values())


def answer(item: MultipleChoice, _say: Phrasebook) -> list[str]:
    """The right options."""
    return [option.text for option in item.keyed_options.values() if option.correct]
