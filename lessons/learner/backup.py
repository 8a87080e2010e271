"""Copies of the file of answers: one a day, the last seven, made while it is in use."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

from lessons.learner.layout import OWNER_ONLY, place_aside

KEPT = 7
FOLDER = "backups"


def today() -> date:
    """The learner's own day."""
    return datetime.now().astimezone().date()


def backups(path: Path) -> dict[str, Path]:
    """The copies of a file by their days (ISO 8601), the newest first; days to come are the oldest.

    A clock that was far ahead has left copies of days to come behind.
    """
    found = {
        each.stem.removeprefix("answers-"): each for each in path.parent.glob(f"{FOLDER}/answers-*.sqlite")
    }
    now = today().isoformat()
    return dict(sorted(found.items(), key=lambda each: (each[0] <= now, each[0]), reverse=True))


def copy_of_today(connection: sqlite3.Connection, path: Path) -> None:
    """Copy what a connection sees, if there is no copy of today; all but the last seven are removed.

    Where it cannot be written (a full disk), there is none: that stops nobody from answering.
    """
    copy = path.parent / FOLDER / f"answers-{today().isoformat()}.sqlite"
    if copy.exists() or not connection.execute("SELECT EXISTS (SELECT 1 FROM answers)").fetchone()[0]:
        return
    beside = copy.with_name(f"{copy.name}.{os.getpid()}")
    with suppress(OSError, sqlite3.Error):
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            with closing(sqlite3.connect(beside)) as target:
                beside.chmod(OWNER_ONLY)
                connection.backup(target)
            beside.replace(copy)
        finally:
            beside.unlink(missing_ok=True)
        for old in list(backups(path).values())[KEPT:]:
            old.unlink()


def put_back(path: Path, copy: Path) -> Path | None:
    """Put a copy in the place of the file; where the file that stood there is now.  Raises OSError."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    replaced = place_aside(path, "replaced")
    try:
        shutil.copyfile(copy, beside)
        beside.chmod(OWNER_ONLY)
        if path.exists():
            path.rename(replaced)
            with suppress(FileNotFoundError):  # it belongs to the file that stood there
                path.with_name(f"{path.name}-journal").replace(f"{replaced}-journal")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return replaced if replaced.exists() else None
