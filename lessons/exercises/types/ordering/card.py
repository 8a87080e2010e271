"""The item as a review card: what is asked besides the prompt, and what the answer is, in lines of text."""

from __future__ import annotations

from lessons.exercises.card import card_lines
from lessons.exercises.types.ordering.item import Ordering
from lessons.markup.phrasebook import Phrasebook


def question(item: Ordering) -> list[str]:
    """The things in a wrong order."""
    return card_lines(thing["text"] for thing in item.public()["things"])


def answer(item: Ordering, _say: Phrasebook) -> list[str]:
    """The things in the right order."""
    return [item.things[item.keyed_places[key]].text for key in item.solution()]
