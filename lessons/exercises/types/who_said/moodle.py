"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import Answer, Cloze, Field, shares
from lessons.exercises.types.who_said.item import Saying, WhoSaid
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: WhoSaid, _say: Phrasebook) -> Cloze:
    """A line for each statement, with a list of the speakers, or boxes where there may be several."""
    shown = item.public()
    said = [item.keyed_statements[statement["key"]] for statement in shown["statements"]]
    return Cloze(Markup(), [[f"{each.text} ", _speakers(item, each, shown["several"])] for each in said])


def _speakers(item: WhoSaid, said: Saying, several: bool) -> Field:
    parts = shares([speaker.id in said.speakers for speaker in item.speakers])
    worth = parts if several else [max(0, part) for part in parts]
    answers = [
        Answer(speaker.name, part, said.feedback) for speaker, part in zip(item.speakers, worth, strict=True)
    ]
    return Field(answers, choose=True, several=several)
