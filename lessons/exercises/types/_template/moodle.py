"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, MultiChoice
from lessons.exercises.types._template.item import OddOneOut
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: OddOneOut, _say: Phrasebook) -> MultiChoice:
    """The words, of which the odd one is right; what has no counterpart raises `NoCounterpartError`."""
    words = item.keyed_words.values()
    return MultiChoice(Markup(), [Answer(word.text, WHOLE * word.odd, word.feedback) for word in words])
