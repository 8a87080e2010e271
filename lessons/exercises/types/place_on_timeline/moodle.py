"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.drawn_axis import step_name
from lessons.exercises.moodle import WHOLE, Answer, Cloze, Field, NoCounterpartError
from lessons.exercises.types.place_on_timeline.item import DatedThing, PlaceOnTimeline
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook

MOST = 40  # steps of an axis that can still be read as a list


def question(item: PlaceOnTimeline, _say: Phrasebook) -> Cloze:
    """A line for each thing, with a list of the dates: those near the right one count in part.

    Raises NoCounterpartError for an axis that is too long for a list.
    """
    steps = range(item.axis.number(item.axis.start), item.axis.number(item.axis.end) + 1)
    if len(steps) > MOST:
        raise NoCounterpartError(
            f"has an axis of {len(steps)} steps; a list to choose from has {MOST} at most"
        )
    shown = [item.keyed_things[thing["key"]] for thing in item.public()["things"]]
    return Cloze(Markup(), [[f"{thing.text}: ", _dates(item, thing, steps)] for thing in shown])


def _dates(item: PlaceOnTimeline, thing: DatedThing, steps: range) -> Field:
    answers = []
    for step in steps:
        worth = item.worth(item.steps_off(thing, item.axis.name_of(step)))
        said = thing.feedback if worth == 1 else ""
        answers.append(Answer(step_name(item.axis, step), round(WHOLE * worth), said))
    return Field(answers, choose=True)
