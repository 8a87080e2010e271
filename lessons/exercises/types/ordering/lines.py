"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines
from lessons.exercises.types.ordering.item import Ordering
from lessons.markup.phrasebook import Phrasebook


def question(item: Ordering) -> list[str]:
    """The things in a wrong order."""
    return card_lines(thing["text"] for thing in item.public()["things"])


def answer(item: Ordering, _say: Phrasebook) -> list[str]:
    """The things in the right order."""
    return [item.things[item.keyed_places[key]].text for key in item.solution()]
