"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, MultiChoice
from lessons.exercises.types.single_choice.item import SingleChoice
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: SingleChoice, _say: Phrasebook) -> MultiChoice:
    """Options of which one is right, each with its reason."""
    options = item.keyed_options.values()
    return MultiChoice(
        Markup(), [Answer(option.text, WHOLE * option.correct, option.feedback) for option in options]
    )
