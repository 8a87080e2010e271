"""Things to bring together, into order or into groups, on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from lessons.exercises.item import keyed, numbered
from lessons.exercises.types.grouping.item import GroupedThing, Grouping
from lessons.exercises.types.matching.item import Matching
from lessons.exercises.types.ordering.item import Ordering
from lessons.exercises.types.who_said.item import WhoSaid
from lessons.exports.markup import Markup, element, together
from lessons.exports.paper.gaps import bank
from lessons.exports.paper.parts import box, lines, listed, marked, reasons, side_by_side, slot
from lessons.exports.paper.unlike import unlike
from lessons.exports.paper.wording import german, said

SHORT, MOST_COLUMNS = 22, 4  # characters and columns that leave room to write


def right_side(item: Matching) -> dict[str, str]:
    """What stands on the right, under its letters."""
    shown = [thing["text"] for thing in item.public()["right"]]
    return keyed(unlike(shown, [pair.right for pair in item.pairs]))


def ask_matching(item: Matching, _language: str) -> Markup:
    """Numbers with a box each on the left, letters on the right."""
    left = [
        together(element("span", number, class_="key"), slot(), element("span", pair.left))
        for number, pair in numbered(item.pairs).items()
    ]
    right = [marked(text, element("span", letter, class_="key")) for letter, text in right_side(item).items()]
    return element("div", listed(left), listed(right), class_="sides")


def solve_matching(item: Matching, _language: str) -> Markup:
    """Each pair with its letter and its reason, then what is left over."""
    letter = {text: letter for letter, text in right_side(item).items()}
    rows = [
        (f"{number} {letter[pair.right]}: {pair.left} – {pair.right}", pair.feedback)
        for number, pair in numbered(item.pairs).items()
    ]
    rows += [
        (f"{letter[thing.right]}: {thing.right} ({german('left_over')})", thing.feedback)
        for thing in item.extra
    ]
    return reasons(rows)


def ask_ordering(item: Ordering, _language: str) -> Markup:
    """The things in a wrong order, each with a box for its number."""
    texts = [thing["text"] for thing in item.public()["things"]]
    return listed([marked(text, slot()) for text in texts], side_by_side(texts, most=2))


def solve_ordering(item: Ordering, language: str) -> Markup:
    """The things in the right order, each with its number and its reason."""
    rows = [
        (f"{step + 1}: {thing.text}", thing.feedback)
        for step, thing in zip(item.steps, item.things, strict=True)
    ]
    free = len(set(item.steps)) < len(item.steps)
    note = element("p", said("any_order", language), class_="how") if free else Markup()
    return together(reasons(rows), note)


def how_grouping(item: Grouping) -> str:
    """Few short things to a group are written into a table; others get a box for each group."""
    short = max(len(thing.text) for thing in item.things) <= SHORT
    return "write_table" if short and len(item.groups) <= MOST_COLUMNS else "tick"


def ask_grouping(item: Grouping, _language: str) -> Markup:
    """The table to write into, or the one to tick."""
    public = item.public()
    texts = [thing["text"] for thing in public["things"]]
    names = [group["name"] for group in public["groups"]]
    if how_grouping(item) == "tick":
        return _table_to_tick(names, texts)
    belong = [thing.accepted[0] for thing in item.things]
    largest = max(belong.count(group.id) for group in item.groups)
    return _table_to_fill(names, texts, max(largest, ceil(len(texts) / len(names)) + 1))


def _table_to_fill(names: Sequence[str], texts: list[str], rows: int) -> Markup:
    """The things in a box, and a column with so many lines for each group."""
    cells = [element("td", lines(rows)) for _ in names]
    head = element("tr", *[element("th", name) for name in names])
    return together(bank(texts), element("table", head, element("tr", *cells), class_="fill"))


def _table_to_tick(names: Sequence[str], texts: Sequence[str]) -> Markup:
    """A row for each thing, a column of boxes for each group."""
    head = element("tr", element("td"), *[element("th", name) for name in names])
    boxes = [element("td", box()) for _ in names]
    rows = [element("tr", element("td", text), *boxes) for text in texts]
    return element("table", head, *rows, class_=f"tick of-{len(names)}")


def solve_grouping(item: Grouping, _language: str) -> Markup:
    """Group by group its things, each with its reason."""
    names = {group.id: group.name for group in item.groups}
    blocks = []
    for group, name in names.items():
        things = [thing for thing in item.keyed_things.values() if thing.accepted[0] == group]
        rows = [(_with_others(thing, names), thing.feedback) for thing in things]
        blocks.append(together(element("p", name, class_="group"), reasons(rows)))
    return together(*blocks)


def _with_others(thing: GroupedThing, names: Mapping[str, str]) -> str:
    """A thing, with the other groups that are accepted for it."""
    others = ", ".join(names[group] for group in thing.accepted[1:])
    return f"{thing.text} ({german('also')}: {others})" if others else thing.text


def how_who_said(item: WhoSaid) -> str:
    """Whether a statement may have several speakers is no secret."""
    return "tick_several" if item.public()["several"] else "tick"


def ask_who_said(item: WhoSaid, _language: str) -> Markup:
    """A row for each statement, a column of boxes for each speaker."""
    public = item.public()
    names = [speaker["name"] for speaker in public["speakers"]]
    return _table_to_tick(names, [saying["text"] for saying in public["statements"]])


def solve_who_said(item: WhoSaid, _language: str) -> Markup:
    """Each statement with its speakers and the reason."""
    names = {speaker.id: speaker.name for speaker in item.speakers}
    rows = [
        (f"{' / '.join(names[id] for id in saying.speakers)}: {saying.text}", saying.feedback)
        for saying in item.keyed_statements.values()
    ]
    return reasons(rows)
