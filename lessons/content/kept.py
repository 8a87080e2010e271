"""What was worked out from files, kept for the next start: small JSON files in the user's cache folder.

Each is kept under a key, the stamp of all files that it was made from, and is as good as none as soon as the
key is another, or the file is damaged or may be written by somebody else.  Nothing depends on it but time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

SETTLED = 2.0  # seconds; of a file written since, a disk's clock may not show that it was written once more
PACKAGE = Path(__file__).resolve().parents[1]
Stamped = tuple[str, int, int, int]  # name, size, time of the last change in nanoseconds, number on the disk


def recall(name: str, key: str) -> Any | None:
    """What is kept under a name, if it was kept with this key and nobody else could write it; else None."""
    with suppress(OSError, ValueError, LookupError, TypeError), _file(name).open("rb") as opened:
        if key and _is_ours(os.fstat(opened.fileno())):
            found = json.loads(opened.read())
            return found["value"] if found["key"] == key else None
    return None


def keep(name: str, key: str, value: Any) -> None:
    """Keep what JSON can hold under a name; not without a key, nor where nothing can be written."""
    if not key:
        return
    file = _file(name)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        for folder in (file.parent.parent, file.parent):  # the outer one may be where the answers will lie
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        beside.touch(mode=0o600, exist_ok=False)
        beside.write_text(json.dumps({"key": key, "value": value}), encoding="ascii")
        beside.replace(file)


def _file(name: str) -> Path:
    """In `$LESSONS_HOME` where that is set, so that who moves the answers moves this."""
    home = os.environ.get("LESSONS_HOME")
    folder = Path(home or platformdirs.user_cache_dir("article-lessons"), "kept")
    return folder / f"{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"


def _is_ours(found: os.stat_result) -> bool:
    """Whether nobody else can have written a file; Windows keeps a user's folder to the user."""
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)


def stamp(*places: Path) -> str:
    """A sum of the names, sizes and times of files, those in folders included, and of the program itself.

    Empty if one of them was written a moment ago: then nobody can be sure that it will not change unseen.
    """
    found = [each for place in places for each in _files(str(place))]
    newest = max((changed for _name, _size, changed, _number in found), default=0)
    return "" if newest > (time.time() - SETTLED) * 1e9 else _sum([_program(), *found])


@cache
def _program() -> str:
    """The stamp of the program, which stays what it is as long as it runs."""
    return _sum([sys.version, *(each for each in _files(str(PACKAGE)) if each[0].endswith(".py"))])


def _sum(parts: list[Any]) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _files(place: str) -> Iterator[Stamped]:
    """All files of a folder, or the file itself; nothing where nothing is."""
    with suppress(FileNotFoundError):
        try:
            with os.scandir(place) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except NotADirectoryError:
            yield _stamped(place, Path(place).stat())
            return
        for entry in inside:
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                yield _stamped(entry.path, entry.stat())


def _stamped(name: str, found: os.stat_result) -> Stamped:
    return name, found.st_size, max(found.st_mtime_ns, found.st_ctime_ns), found.st_ino
