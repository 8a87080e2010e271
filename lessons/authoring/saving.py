"""Files of a lesson are saved with care: nothing that others wrote is lost, and ten versions are kept."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from lessons.content.fault import LessonError
from lessons.content.whole_file import make_folder, write_whole
from lessons.content.yaml_file import read_text

VERSIONS = ".versions"
MOST_VERSIONS = 10


class ChangedMeanwhileError(LessonError):
    """Somebody else changed the file since it was read."""


def stamp(text: str) -> str:
    """By what a text is known again."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def save(folder: Path, name: str, text: str, read: str) -> str:
    """Write a file of the lesson, and give back the stamp of what stands there now; the old text is kept.

    `read` is the stamp of the text that was changed.  Raises ChangedMeanwhileError if another one stands
    there now, LessonError if the file cannot be written.
    """
    file = folder / name
    before = read_text(file, name) if file.is_file() else ""
    if stamp(before) != read:
        raise ChangedMeanwhileError(f"{name}: was changed meanwhile elsewhere; nothing is saved.")
    if text != before:
        _keep(folder, name, before)
        write_whole(file, text)
    return stamp(text)


def versions(folder: Path, name: str) -> list[Path]:
    """The versions of a file that are kept, the oldest first."""
    return sorted((folder / VERSIONS / name).glob("*.yaml"))


def undo(folder: Path, name: str) -> bool:
    """Bring the last version back; False if there is none."""
    kept = versions(folder, name)
    if not kept:
        return False
    write_whole(folder / name, read_text(kept[-1], name))
    kept[-1].unlink()
    return True


def _keep(folder: Path, name: str, text: str) -> None:
    place = make_folder(folder / VERSIONS / name)
    write_whole(place / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.yaml", text)
    for old in versions(folder, name)[:-MOST_VERSIONS]:
        old.unlink(missing_ok=True)
