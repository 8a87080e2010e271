"""The files that lie in a folder of answers: which are looked at, and what stands in one of them.

What is no plain file is never opened, and whoever fills their folder takes nobody's place.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

MOST_BYTES = 2_000_000
MOST_FILES = 5_000
MOST_OF_ACCOUNT = 20  # files, the newest


class Unreadable(Exception):  # noqa: N818 - it is told to a person, by this word
    """A file that is no student's answers; its text says why."""


def files_in(folder: Path, accounts: bool = True) -> list[Path]:
    """What is no folder in a folder, and in those of `accounts` in it; hidden things are left out.

    A folder of an account that cannot be opened is named itself.  Raises OSError for the folder.
    """
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_dir():
            found.append(path)
        elif accounts:
            try:
                found += files_in(path, accounts=False)
            except OSError:
                found.append(path)
    return found


def by_place(paths: list[Path], whole: Path) -> Iterator[tuple[Path, list[Path], int]]:
    """The folder, and each in it, with its newest files, and how many there are besides."""
    places: dict[Path, list[Path]] = {}
    for path in paths:
        places.setdefault(path.parent, []).append(path)
    for place, there in places.items():
        most = MOST_FILES if place == whole else MOST_OF_ACCOUNT
        newest = sorted(there, key=time_of, reverse=True)[:most]
        yield place, sorted(newest), len(there) - len(newest)


def time_of(path: Path) -> int:
    """When a file was changed; of one that has gone meanwhile, never."""
    try:
        return path.lstat().st_mtime_ns
    except OSError:
        return 0


def plain_content(path: Path) -> bytes:
    """What stands in a plain file.  Raises `Unreadable` for links, devices, pipes, and files too large."""
    try:
        if path.is_symlink():
            raise Unreadable("is a link, not a file")
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Unreadable("is not a plain file")
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(opened, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read ({error.strerror})") from None
    if len(content) > MOST_BYTES:
        raise Unreadable(f"has more than {MOST_BYTES:,} bytes")
    return content
