"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.who_said.item import WhoSaid
from lessons.markup.elements import Markup
from lessons.markup.paper import reasons, table_to_tick
from lessons.markup.phrasebook import Phrasebook


def how(item: WhoSaid) -> str:
    """The name of the instruction: whether a statement may have several speakers is no secret."""
    return "tick_several" if item.public()["several"] else "tick"


def ask(item: WhoSaid, _say: Phrasebook) -> Markup:
    """A row for each statement, a column of boxes for each speaker."""
    statements = [saying["text"] for saying in item.public()["statements"]]
    return table_to_tick([speaker.name for speaker in item.speakers], statements)


def solve(item: WhoSaid, _say: Phrasebook) -> Markup:
    """Each statement with its speakers and the reason."""
    names = {speaker.id: speaker.name for speaker in item.speakers}
    rows = [
        (f"{' / '.join(names[id] for id in saying.speakers)}: {saying.text}", saying.feedback)
        for saying in item.keyed_statements.values()
    ]
    return reasons(rows)
