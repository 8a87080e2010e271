"""The form in Moodle."""

from __future__ import annotations

from typing import NoReturn

from lessons.exercises.moodle import NoCounterpartError
from lessons.exercises.types.listening_choice.item import ListeningChoice
from lessons.markup.phrasebook import Phrasebook


def question(_item: ListeningChoice, _say: Phrasebook) -> NoReturn:
    """Raise NoCounterpartError: in Moodle nobody would say the sentence."""
    raise NoCounterpartError("has a sentence to be heard")
