"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.drawn_axis import draw_axis, step_name
from lessons.exercises.item import keyed
from lessons.exercises.types.place_on_timeline.item import DatedThing, PlaceOnTimeline
from lessons.markup.elements import Markup, together
from lessons.markup.paper import lettered, reasons, side_by_side
from lessons.markup.phrasebook import Phrasebook


def how(_item: PlaceOnTimeline) -> str:
    """The name of the instruction."""
    return "letters_on_axis"


def ask(item: PlaceOnTimeline, _say: Phrasebook) -> Markup:
    """The things under letters, and an empty axis."""
    things = things_by_letter(item)
    return together(lettered(things, side_by_side([*things.values()], most=2)), draw_axis(item.axis))


def solve(item: PlaceOnTimeline, _say: Phrasebook) -> Markup:
    """The axis with the letters, and each thing with its date and the reason."""
    letters = {text: letter for letter, text in things_by_letter(item).items()}
    things = sorted(item.things, key=lambda thing: letters[thing.text])
    spans = {letters[thing.text]: item.axis.span(thing.date) for thing in things}
    rows = [
        (f"{letters[thing.text]}: {thing.text} – {_said(item, thing)}", thing.feedback) for thing in things
    ]
    return together(draw_axis(item.axis, spans), reasons(rows))


def things_by_letter(item: PlaceOnTimeline) -> dict[str, str]:
    """The things under their letters."""
    return keyed([thing["text"] for thing in item.public()["things"]])


def _said(item: PlaceOnTimeline, thing: DatedThing) -> str:
    """A date on the axis in words."""
    first, last = (step_name(item.axis, number) for number in item.axis.span(thing.date))
    return first if first == last else f"{first} bis {last}"
