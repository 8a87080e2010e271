"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, Cloze, Field
from lessons.exercises.types.grouping.item import GroupedThing, Grouping
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: Grouping, _say: Phrasebook) -> Cloze:
    """A line for each thing, with a list of the groups: of several accepted ones each is right."""
    shown = [item.keyed_things[thing["key"]] for thing in item.public()["things"]]
    return Cloze(Markup(), [[f"{thing.text}: ", _groups(item, thing)] for thing in shown])


def _groups(item: Grouping, thing: GroupedThing) -> Field:
    answers = [
        Answer(group.name, WHOLE * (group.id in thing.accepted), thing.feedback) for group in item.groups
    ]
    return Field(answers, choose=True)
