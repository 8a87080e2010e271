"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.item import keyed, numbered
from lessons.exercises.types.matching.item import Matching
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import key, lettered, plain_list, reasons, slot
from lessons.markup.phrasebook import Phrasebook


def how(_item: Matching) -> str:
    """The name of the instruction."""
    return "write_letter"


def ask(item: Matching, _say: Phrasebook) -> Markup:
    """Numbers with a box each on the left, letters on the right."""
    left = [
        together(key(number), slot(), element("span", pair.left))
        for number, pair in numbered(item.pairs).items()
    ]
    return element("div", plain_list(left), lettered(right_side(item), columns=1), class_="sides")


def solve(item: Matching, say: Phrasebook) -> Markup:
    """Each pair with its letter and its reason, then what is left over."""
    letter = {text: letter for letter, text in right_side(item).items()}
    rows = [
        (f"{number} {letter[pair.right]}: {pair.left} – {pair.right}", pair.feedback)
        for number, pair in numbered(item.pairs).items()
    ]
    rows += [
        (f"{letter[thing.right]}: {thing.right} ({say.german('left_over')})", thing.feedback)
        for thing in item.extra
    ]
    return reasons(rows)


def right_side(item: Matching) -> dict[str, str]:
    """What stands on the right, under its letters."""
    return keyed([thing["text"] for thing in item.public()["right"]])
