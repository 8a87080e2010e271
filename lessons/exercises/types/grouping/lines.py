"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines, pair_line
from lessons.exercises.types.grouping.item import Grouping
from lessons.markup.phrasebook import Phrasebook


def question(item: Grouping) -> list[str]:
    """The things."""
    return card_lines(thing["text"] for thing in item.public()["things"])


def answer(item: Grouping, _say: Phrasebook) -> list[str]:
    """Each thing with its group."""
    names = {group.id: group.name for group in item.groups}
    return [pair_line(thing.text, names[thing.accepted[0]]) for thing in item.keyed_things.values()]
