"""What of a lesson is a proposal: `draft.yaml` says how it was found, how sure it is, what was decided."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from lessons.content.entries import EntryFile, read_list
from lessons.content.fault import LessonError
from lessons.fields import Entry, Line

FILE = "draft.yaml"
Sure = Literal["sure", "likely", "doubtful"]


class Proposed(Entry):
    """An entry of draft.yaml: which entry of which file was proposed, and what was decided on it.

    `entry` is the id, of a word the lemma; `found` says in German how it was found; `seconds` is how long it
    was looked at.  `offered` has the values that a field may have, such as `gloss.fr`, the likeliest
    first; where it has none, the field is still empty.
    """

    file: Line
    entry: Line
    found: Line
    sure: Sure
    state: Literal["open", "accepted", "changed", "dropped"] = "open"
    seconds: int = Field(default=0, ge=0)
    offered: dict[Line, list[Line]] = Field(default_factory=dict)


def read_draft(folder: Path, name: str = FILE) -> EntryFile:
    """The proposals of a lesson's folder.  Raises LessonError if the file is no list."""
    return read_list(folder, name, lambda _raw: Proposed, "proposal")


def proposals_in(folder: Path) -> list[Proposed]:
    """All proposals; none where the lesson was not drafted.  Raises LessonError with the first fault."""
    if not (folder / FILE).is_file():
        return []
    file = read_draft(folder)
    if file.faults:
        raise LessonError(file.faults[0])
    return list(file.entries.values())


def unreviewed(folder: Path, hidden: bool) -> dict[str, set[str]]:
    """The ids of entries that were proposed and that nobody has reviewed yet, by their files.

    Raises LessonError where draft.yaml has a fault and these are `hidden`; else nothing is marked then.
    """
    found: dict[str, set[str]] = {}
    try:
        for proposed in proposals_in(folder):
            if proposed.state == "open":
                found.setdefault(proposed.file, set()).add(proposed.entry)
    except LessonError:
        if hidden:
            raise
    return found
