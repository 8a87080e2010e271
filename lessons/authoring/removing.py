"""An entry leaves a lesson, and with it whatever cannot be without it."""

from __future__ import annotations

from functools import partial

from lessons.authoring import editing
from lessons.authoring.adapting import entry_name, lay_aside
from lessons.authoring.asking import without
from lessons.authoring.corrected import called
from lessons.authoring.editing import Raw
from lessons.authoring.saving import Changes
from lessons.authoring.tasks import Followed, edit_tasks
from lessons.content.checks.references import FIELDS
from lessons.content.load import LISTS


def take_out(changes: Changes, file: str, place: int) -> Followed:
    """Lay an entry aside; what followed.

    A statement goes with its speaker; an event that names the actor among others only loses the name.  Tasks
    no longer ask for a fact that is gone.
    """
    raw, noun = editing.entries(changes.text(file))[place], LISTS[file][1] if file in LISTS else ""
    lay_aside(changes, file, place)
    followed = _not_asked_for(changes, raw) if noun else Followed()
    for name in LISTS:
        fields = [field for field, of in FIELDS[LISTS[name][0]].items() if of == noun]
        for gone in _let_go(changes, name, fields, entry_name(raw)) if fields else ():
            followed.add(Followed(gone=[(name, entry_name(gone))]))
            followed.add(_not_asked_for(changes, gone))
    return followed


def _not_asked_for(changes: Changes, fact: Raw) -> Followed:
    """What follows in the tasks where a fact is gone."""
    name = called(fact)
    return edit_tasks(changes, name, partial(without, name=name)) if name else Followed()


def _let_go(changes: Changes, name: str, fields: list[str], id: str) -> list[Raw]:
    """Take an id out of the entries of a file; those that need it and are laid aside."""
    needed = [field for field in fields if LISTS[name][0].model_fields[field].is_required()]
    gone = []
    there = editing.entries(changes.text(name))
    for place in reversed(range(len(there))):
        raw = there[place]
        if any(raw.get(field) == id for field in needed):
            lay_aside(changes, name, place)
            gone.append(raw)
        elif (lighter := _without(raw, fields, id)) != raw:
            changes.edit(name, lambda text, at=place, to=lighter: editing.change_entry(text, at, to))
    return gone


def _without(raw: Raw, fields: list[str], id: str) -> Raw:
    """An entry that does not mention an id."""
    lists = {field: raw[field] for field in fields if isinstance(raw.get(field), list)}
    kept = {name: value for name, value in raw.items() if not (name in fields and value == id)}
    return kept | {name: [each for each in value if each != id] for name, value in lists.items()}
