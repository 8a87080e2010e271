"""What was worked out from files, kept for the next start: small JSON files in the user's cache folder.

Each is kept with the sum of all files that it was made from, and is as good as none as soon as that is
another one, or where the file is damaged or may be written by somebody else.  Nothing depends on it but time.
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
UNKNOWN = sys.maxsize  # a time that is always to come: of what is not looked at
PACKAGE = Path(__file__).resolve().parents[1]
Stamped = tuple[str, int, int, int]  # name, size, time of the last change in nanoseconds, number on the disk


def recall(name: str, made_from: str) -> Any | None:
    """What is kept under a name, if it was made from this and nobody else could write it; else None."""
    with suppress(OSError, ValueError, LookupError, TypeError), _file(name).open("rb") as opened:
        if made_from and _is_ours(os.fstat(opened.fileno())):
            found = json.loads(opened.read())
            return found["value"] if found["made_from"] == made_from else None
    return None


def keep(name: str, made_from: str, value: Any) -> None:
    """Keep what JSON can hold under a name; not without that sum, nor where nothing can be written."""
    if not made_from:
        return
    file = _file(name)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        for folder in (file.parent.parent, file.parent):  # the outer one may be where the answers will lie
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        beside.touch(mode=0o600, exist_ok=False)
        beside.write_text(json.dumps({"made_from": made_from, "value": value}), encoding="ascii")
        beside.replace(file)


def _file(name: str) -> Path:
    """In `$LESSONS_HOME` where that is set, so that who moves the answers moves this."""
    home = os.environ.get("LESSONS_HOME")
    folder = Path(home or platformdirs.user_cache_dir("article-lessons"), "kept")
    return folder / f"{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"


def _is_ours(found: os.stat_result) -> bool:
    """Whether nobody else can have written a file; Windows keeps a user's folder to the user."""
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)


def sum_of_files(*places: Path) -> str:
    """A sum of the names, sizes and times of files, those in folders included, and of the program itself.

    Empty if one was written a moment ago or cannot be seen: then nobody can be sure what it is.
    """
    try:
        found = [each for place in places for each in _files(str(place))]
    except OSError:
        return ""
    newest = max((changed for _name, _size, changed, _number in found), default=0)
    return "" if newest > (time.time() - SETTLED) * 1e9 else _sum([_program(), *found])


@cache
def _program() -> str:
    """The sum of the program, which stays what it is as long as it runs."""
    return _sum([sys.version, *(each for each in _files(str(PACKAGE)) if each[0].endswith(".py"))])


def _sum(parts: list[Any]) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _files(place: str) -> Iterator[Stamped]:
    """All files of a folder, or the file itself; nothing where nothing is.  Raises OSError."""
    try:
        with os.scandir(place) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except NotADirectoryError:
        yield _stamped(place, Path(place).stat())
        return
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.is_dir():  # a link, perhaps to a folder around this one
            yield entry.path, 0, UNKNOWN, 0
        else:
            yield _stamped(entry.path, entry.stat())


def _stamped(name: str, found: os.stat_result) -> Stamped:
    return name, found.st_size, max(found.st_mtime_ns, found.st_ctime_ns), found.st_ino
