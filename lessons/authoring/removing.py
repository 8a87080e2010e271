"""An entry leaves a lesson, and with it whatever cannot be without it."""

from __future__ import annotations

from lessons.authoring import editing
from lessons.authoring.adapting import lay_aside
from lessons.authoring.editing import Raw
from lessons.authoring.saving import Changes
from lessons.content.checks.references import FIELDS
from lessons.content.load import LISTS


def take_out(changes: Changes, file: str, place: int) -> list[tuple[str, str]]:
    """Lay an entry aside; the entries that went with it, as file and id.

    A statement goes with its speaker; an event that names the actor among others only loses the name.
    """
    id, noun = entry_id(editing.entries(changes.text(file))[place]), LISTS[file][1] if file in LISTS else ""
    lay_aside(changes, file, place)
    gone: list[tuple[str, str]] = []
    for name in LISTS:
        fields = [field for field, of in FIELDS[LISTS[name][0]].items() if of == noun]
        gone += [(name, each) for each in _let_go(changes, name, fields, id)] if fields else []
    return gone


def entry_id(raw: Raw) -> str:
    """What an entry is called as it is written: its id, or the word."""
    return str(raw.get("id") or raw.get("lemma") or "")


def _let_go(changes: Changes, name: str, fields: list[str], id: str) -> list[str]:
    """Take an id out of the entries of a file; the ids of those that need it and are laid aside."""
    needed = [field for field in fields if LISTS[name][0].model_fields[field].is_required()]
    gone = []
    there = editing.entries(changes.text(name))
    for place in reversed(range(len(there))):
        raw = there[place]
        if any(raw.get(field) == id for field in needed):
            lay_aside(changes, name, place)
            gone.append(entry_id(raw))
        elif (lighter := _without(raw, fields, id)) != raw:
            changes.edit(name, lambda text, at=place, to=lighter: editing.change_entry(text, at, to))
    return gone


def _without(raw: Raw, fields: list[str], id: str) -> Raw:
    """An entry that does not mention an id."""
    lists = {field: raw[field] for field in fields if isinstance(raw.get(field), list)}
    kept = {name: value for name, value in raw.items() if not (name in fields and value == id)}
    return kept | {name: [each for each in value if each != id] for name, value in lists.items()}
