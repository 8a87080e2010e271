"""The form in Moodle: there is none."""

from __future__ import annotations

from typing import NoReturn

from lessons.exercises.moodle import NoCounterpartError
from lessons.exercises.types.mark_words.item import MarkWords
from lessons.markup.phrasebook import Phrasebook


def question(_item: MarkWords, _say: Phrasebook) -> NoReturn:
    """Raise NoCounterpartError: only a plug-in would have it."""
    raise NoCounterpartError("has words to mark in a text; no type of question that comes with Moodle does")
