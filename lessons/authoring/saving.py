"""Files of a lesson are saved with care: nothing that others wrote is lost, and ten versions are kept.

A version is named by when it was replaced and by the stamp of what replaced it; what was saved together is
brought back together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
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


def current_text(folder: Path, name: str) -> str:
    """What stands in a file of the lesson; nothing where there is none.  Raises LessonError."""
    file = folder / name
    return read_text(file, name) if file.is_file() else ""


class Changes:
    """Changes to files of a lesson, to be saved, and undone, as one.

    `read` has the stamps of files that were read before; any other file is read when it is first changed.
    """

    def __init__(self, folder: Path, read: dict[str, str] | None = None):
        self.folder, self.read = folder, dict(read or {})
        self.texts: dict[str, str] = {}

    def text(self, name: str) -> str:
        """A file as it is with the changes so far."""
        if name not in self.texts:
            self.texts[name] = current_text(self.folder, name)
            self.read.setdefault(name, stamp(self.texts[name]))
        return self.texts[name]

    def edit(self, name: str, edit: Callable[[str], str]) -> None:
        """Change a file."""
        self.texts[name] = edit(self.text(name))

    def save(self) -> None:
        """Write the files, in the order in which they were changed first; the old texts are kept.

        Raises ChangedMeanwhileError, and writes nothing, if another text stands in one of them than was read;
        LessonError if a file cannot be written.
        """
        before = {name: current_text(self.folder, name) for name in self.texts}
        for name, text in before.items():
            _refuse_if_changed(name, text, self.read[name])
        moment = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
        for name, text in self.texts.items():
            if text != before[name]:
                _keep(self.folder, name, before[name], f"{moment}.{stamp(text)}")
                make_folder((self.folder / name).parent)
                write_whole(self.folder / name, text)


def save(folder: Path, name: str, text: str, read: str) -> str:
    """Write a file of which `read` was the stamp; its new stamp.  Raises as `Changes.save`."""
    changes = Changes(folder, {name: read})
    changes.edit(name, lambda _before: text)
    changes.save()
    return stamp(text)


def versions(folder: Path, name: str) -> list[Path]:
    """The versions of a file that are kept, the oldest first."""
    return sorted((folder / VERSIONS / name).glob("*.yaml"))


def undo(folder: Path, name: str) -> bool:
    """Bring the last version back, and those of other files that were saved with it; False if there is none.

    Raises ChangedMeanwhileError, and changes nothing, if one of them was changed since.
    """
    kept = versions(folder, name)
    if not kept:
        return False
    together = list(_saved_with(folder, kept[-1]))
    for each, version in together:
        _refuse_if_changed(each, current_text(folder, each), version.stem.split(".")[1])
    for each, version in together:
        _bring_back(folder / each, read_text(version, each))
        version.unlink()
    return True


def _saved_with(folder: Path, version: Path) -> Iterator[tuple[str, Path]]:
    """The files that were saved in the same moment as a version, each with its version."""
    moment = version.stem.split(".")[0]
    for each in sorted((folder / VERSIONS).rglob(f"{moment}.*.yaml")):
        yield each.parent.relative_to(folder / VERSIONS).as_posix(), each


def _bring_back(file: Path, text: str) -> None:
    """Write what a file was; where there was none, there is none again."""
    if text:
        write_whole(file, text)
    else:
        file.unlink(missing_ok=True)


def _refuse_if_changed(name: str, text: str, expected: str) -> None:
    if stamp(text) != expected:
        raise ChangedMeanwhileError(f"{name}: was changed meanwhile elsewhere; nothing is saved.")


def _keep(folder: Path, name: str, text: str, called: str) -> None:
    place = make_folder(folder / VERSIONS / name)
    write_whole(place / f"{called}.yaml", text)
    for old in versions(folder, name)[:-MOST_VERSIONS]:
        old.unlink(missing_ok=True)
