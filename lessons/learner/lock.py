"""A lock that needs nothing of the disk but that a file is made only once.

SQLite's own locks do nothing on some network disks: two notebooks then write at the same time, and answers
are lost. Whoever reads or writes the answers therefore holds `answers.lock` meanwhile. It is left behind only
by a process that was killed; who finds it sees that, by its number or by its age.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

STALE = 20.0  # seconds after which nobody holds a lock any more: no reading or writing takes as long
EMPTY = 0.5  # seconds after which a lock without its holder is one of somebody who was killed meanwhile
PAUSE = 0.004  # seconds between two tries


@contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock at `path` meanwhile; where no file can be made there, go on without it.

    Raises TimeoutError if somebody else holds it for longer than `patience`, in seconds.
    """
    mine = f"{os.getpid()} {time.monotonic_ns()} {socket.gethostname()}"
    held = _take(path, mine, patience)
    try:
        yield
    finally:
        if held:
            with suppress(OSError):
                path.unlink()


def _take(path: Path, mine: str, patience: float) -> bool:
    end = time.monotonic() + patience
    while True:
        try:
            return _make(path, mine)
        except FileExistsError:
            if _left_behind(path):
                continue
        except PermissionError:  # Windows: it is just being removed; or nothing may be written here
            if os.name != "nt" or not path.exists():
                return False
        except OSError:  # a read-only or full disk: SQLite tells it better
            return False
        if time.monotonic() > end:
            raise TimeoutError(path)
        time.sleep(PAUSE)


def _make(path: Path, mine: str) -> bool:
    opened = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with suppress(OSError):  # an empty lock is one, too
            os.write(opened, mine.encode())
    finally:
        os.close(opened)
    return True


def _left_behind(path: Path) -> bool:
    """Remove a lock whose holder is dead; whether it is gone."""
    try:
        found = path.read_text(encoding="utf-8", errors="replace")
        age = abs(time.time() - path.stat().st_mtime)  # also if the clock was set back
    except OSError:
        return not path.exists()
    if age < (STALE if found else EMPTY) and not _dead(found):
        return False
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.rename(aside)
        if aside.read_text(encoding="utf-8", errors="replace") != found:  # it is somebody's, made since
            os.link(aside, path)
        aside.unlink()
    return not path.exists()


def _dead(found: str) -> bool:
    """Whether the holder was a process of this computer and is one no more."""
    number, _, host = found.partition(" ")
    if os.name == "nt" or host.partition(" ")[2] != socket.gethostname() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
