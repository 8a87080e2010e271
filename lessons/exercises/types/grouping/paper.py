"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from lessons.exercises.types.grouping.item import GroupedThing, Grouping
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import bank, reasons, table_to_fill, table_to_tick
from lessons.markup.phrasebook import Phrasebook

SHORT, MOST_COLUMNS = 22, 4  # characters and columns that leave room to write


def how(item: Grouping) -> str:
    """The name of the instruction.

    Few short things to a group are written into a table; others get a box for each group.
    """
    short = max(len(thing.text) for thing in item.things) <= SHORT
    return "write_table" if short and len(item.groups) <= MOST_COLUMNS else "tick"


def ask(item: Grouping, _say: Phrasebook) -> Markup:
    """The table to write into, or the one to tick."""
    texts = [thing["text"] for thing in item.public()["things"]]
    names = [group.name for group in item.groups]
    if how(item) == "tick":
        return table_to_tick(names, texts)
    belong = [thing.accepted[0] for thing in item.things]
    largest = max(belong.count(group.id) for group in item.groups)
    rows = max(largest, ceil(len(texts) / len(names)) + 1)
    return together(bank(texts), table_to_fill(names, rows))


def solve(item: Grouping, say: Phrasebook) -> Markup:
    """Group by group its things, each with its reason."""
    names = {group.id: group.name for group in item.groups}
    blocks = []
    for group, name in names.items():
        things = [thing for thing in item.keyed_things.values() if thing.accepted[0] == group]
        rows = [(_with_others(thing, names, say), thing.feedback) for thing in things]
        blocks.append(together(element("p", name, class_="group"), reasons(rows)))
    return together(*blocks)


def _with_others(thing: GroupedThing, names: Mapping[str, str], say: Phrasebook) -> str:
    """A thing, with the other groups that are accepted for it."""
    others = ", ".join(names[group] for group in thing.accepted[1:])
    return f"{thing.text} ({say.german('also')}: {others})" if others else thing.text
