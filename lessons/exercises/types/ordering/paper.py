"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.ordering.item import Ordering
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import plain_list, reasons, side_by_side, slot, with_box
from lessons.markup.phrasebook import Phrasebook


def how(_item: Ordering) -> str:
    """The name of the instruction."""
    return "write_numbers"


def ask(item: Ordering, _say: Phrasebook) -> Markup:
    """The things in a wrong order, each with a box for its number."""
    texts = [thing["text"] for thing in item.public()["things"]]
    return plain_list([with_box(text, slot()) for text in texts], side_by_side(texts, most=2))


def solve(item: Ordering, say: Phrasebook) -> Markup:
    """The things in the right order, each with its number and its reason."""
    rows = [
        (f"{step + 1}: {thing.text}", thing.feedback)
        for step, thing in zip(item.steps, item.things, strict=True)
    ]
    free = len(set(item.steps)) < len(item.steps)
    note = element("p", say.said("any_order"), class_="how") if free else Markup()
    return together(reasons(rows), note)
