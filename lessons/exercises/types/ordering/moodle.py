"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises import moodle
from lessons.exercises.types.ordering.item import Ordering
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: Ordering, _say: Phrasebook) -> moodle.Order:
    """The things in their order; Moodle keeps no feedback for a thing, so all reasons come at the end.

    Raises NoCounterpartError where several orders are right.
    """
    if len(set(item.steps)) < len(item.steps):
        raise moodle.NoCounterpartError("has things in any order; Moodle knows one right order only")
    reasons = [f"{thing.text}: {thing.feedback}" for thing in item.things]
    return moodle.Order(Markup(), [thing.text for thing in item.things], reasons)
