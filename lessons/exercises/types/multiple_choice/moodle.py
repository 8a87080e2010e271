"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import Answer, MultiChoice, shares
from lessons.exercises.types.multiple_choice.item import MultipleChoice
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: MultipleChoice, _say: Phrasebook) -> MultiChoice:
    """Options of which several may be right: as here, a wrong one takes away what a right one gives."""
    options = list(item.keyed_options.values())
    parts = shares([option.correct for option in options])
    answers = [Answer(each.text, part, each.feedback) for each, part in zip(options, parts, strict=True)]
    return MultiChoice(Markup(), answers, single=False)
