"""A student edition in a folder that a class shares, as on a school's hub: written, and later renewed."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

from lessons.content import Lesson, LessonError
from lessons.content.edition import EDITION
from lessons.content.whole_file import make_folder, write_whole

OWN = ("data", "notebooks")  # in which each lesson has a folder


def publish(lesson: Lesson, files: Iterable[tuple[str, str | bytes]], folder: Path) -> tuple[int, int]:
    """Write an edition's files; how many are new or others now, and how many of an older edition went.

    What an open book had is not left beside a closed edition. Raises LessonError, before anything is written,
    where the lesson with its keys or notebooks of somebody's own lie.
    """
    refuse_what_is_no_edition(lesson, folder)
    whole = {folder / name: content for name, content in files}
    changed = [path for path, content in whole.items() if is_other(path, content)]
    for path in changed:
        make_open(path.parent)
        write_whole(path, whole[path]).chmod(0o644)  # whatever a teacher's other files are like
    older = {path for name in OWN for path in (folder / name / lesson.name).rglob("*") if path.is_file()}
    for path in older - set(whole):
        path.unlink()
    return len(changed), len(older - set(whole))


def refuse_what_is_no_edition(lesson: Lesson, folder: Path) -> None:
    """Raise LessonError for a folder that has something of the lesson, but no edition."""
    data, notebooks = (folder / name / lesson.name for name in OWN)
    if (data / EDITION).is_file():
        return
    if data.is_dir():
        raise LessonError(f"{folder}: has the lesson {lesson.name} with its keys; name another folder.")
    if notebooks.is_dir() and any(notebooks.iterdir()):
        raise LessonError(f"{folder}: has notebooks of {lesson.name}, but no edition; name another folder.")


def make_open(folder: Path) -> None:
    """Make a folder that all can enter and the group can change, and those above it that are missing."""
    if not folder.is_dir():
        make_open(folder.parent)
        make_folder(folder)
        folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o775)


def is_other(path: Path, content: str | bytes) -> bool:
    """Whether a file is not there yet with this content."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return not path.is_file() or path.read_bytes() != raw
