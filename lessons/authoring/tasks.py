"""The tasks of a lesson follow a fact that was corrected or dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from lessons.authoring import editing
from lessons.authoring.adapting import entry_name, lay_aside
from lessons.authoring.editing import Raw
from lessons.authoring.saving import Changes
from lessons.content.entries import item_type


@dataclass
class Followed:
    """What followed a decision: tasks that were changed, by their ids; what went along, as file and id."""

    changed: list[str] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # that a correction in a task changed

    def add(self, other: Followed) -> None:
        """Take in what else followed; what was changed first and laid aside afterwards is gone."""
        self.gone += other.gone
        self.words += other.words
        ids = {id for _file, id in self.gone}
        self.changed = [each for each in dict.fromkeys([*self.changed, *other.changed]) if each not in ids]


def edit_tasks(changes: Changes, name: str, edit: Callable[[Raw], Raw | None]) -> Followed:
    """Change every sound task that has a name as `edit` has it; one that it gives None for is laid aside."""
    followed = Followed()
    for path in sorted((changes.folder / "questions").glob("*.yaml")):
        followed.add(_edit_file(changes, f"questions/{path.name}", name, edit))
    return followed


def _edit_file(changes: Changes, file: str, name: str, edit: Callable[[Raw], Raw | None]) -> Followed:
    before = editing.entries(changes.text(file))
    meant = {place: raw for place, raw in enumerate(before) if _has(raw, name) and is_sound(raw)}
    after = {place: edit(raw) for place, raw in meant.items()}
    changed = {place: raw for place, raw in after.items() if raw is not None and raw != before[place]}
    gone = [place for place, raw in after.items() if raw is None]
    if changed:
        changes.edit(file, lambda text: editing.change_entries(text, changed))
    for place in reversed(gone):
        lay_aside(changes, file, place)
    return Followed(
        [entry_name(before[place]) for place in changed],
        [(file, entry_name(before[place])) for place in gone],
    )


def _has(part: Any, name: str) -> bool:
    """Whether a name stands in a part of a task."""
    if isinstance(part, str):
        return name in part
    return any(_has(each, name) for each in (part.values() if isinstance(part, dict) else part or ()))


def is_sound(raw: Raw) -> bool:
    """Whether a task can be given as it is written."""
    try:
        return not item_type(raw).model_validate(raw).faults()
    except (LookupError, ValidationError):
        return False
