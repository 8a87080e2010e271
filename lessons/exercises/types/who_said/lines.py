"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines, pair_line
from lessons.exercises.types.who_said.item import WhoSaid
from lessons.markup.phrasebook import Phrasebook


def question(item: WhoSaid) -> list[str]:
    """The statements."""
    return card_lines(said["text"] for said in item.public()["statements"])


def answer(item: WhoSaid, _say: Phrasebook) -> list[str]:
    """Each statement with its speakers."""
    names = {speaker.id: speaker.name for speaker in item.speakers}
    return [
        pair_line(said.text, ", ".join(names[id] for id in said.speakers))
        for said in item.keyed_statements.values()
    ]
