"""The file behind the store: where it lies, how it is opened, and what happens when it is damaged.

A connection lives no longer than what it is needed for, so that threads, several notebooks and a killed
kernel never share one. The journal is a rollback journal, not WAL: home folders of schools often lie on
network disks, where WAL breaks.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TypeVar

import platformdirs

from lessons.learner.layout import OWNER_ONLY, VERSION, bring_up, layout
from lessons.learner.trouble import Sentence, StoreError, file_sentence, reason

Result = TypeVar("Result")
Stamp = tuple[int, int, int]  # when the file was last written, its size, its number on the disk

FILE = "answers.sqlite"
DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
PATIENCE = 5.0  # seconds that a call waits for another notebook to finish writing
IMPATIENCE = 0.1  # seconds that reading waits once it has waited in vain
GRUDGE = 30.0  # seconds for which it remembers that


def home() -> Path:
    """The folder for the learner's answers: `$LESSONS_HOME`, else the usual place of the system."""
    chosen = os.environ.get("LESSONS_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("article-lessons"))


class _Held(threading.local):
    """The connection that a thread keeps open for a while, if it keeps one."""

    connection: sqlite3.Connection | None = None
    wanted = False


class Database:
    """The file of answers in a folder; it is made when something is first written.

    `strange_writes` counts how often somebody else (another notebook, a teacher's tool) was seen to have
    written.
    """

    def __init__(self, folder: Path):
        self.path = folder / FILE
        self.notice: Sentence | None = None  # for the learner, once a damaged file had to be set aside
        self.strange_writes = 0
        self._seen: Stamp | None = None
        self._in_vain = -GRUDGE  # when somebody was last waited for in vain
        self._held = _Held()

    def read(self, task: Callable[[sqlite3.Connection], Result], empty: Result) -> Result:
        """What `task` finds, or `empty` if nothing was ever kept.  Raises `StoreError`."""
        self.look()
        return self._run("BEGIN", task) if self.path.exists() else empty

    def write(self, task: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run `task` in one transaction; it is on the disk when this returns.  Raises `StoreError`."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise self._refusal(reason(problem)) from problem
        return self._run("BEGIN IMMEDIATE", task)

    def look(self) -> None:
        """Notice whether somebody else has written since.

        The file's time, size and number tell it without opening the file. Of two writes within one tick of
        the disk's clock (some milliseconds) the second may go unnoticed until the next one: what is shown is
        then out of date for so long, but nothing is lost, for numbers and rows are made in the file itself.
        """
        found = self._stamp()
        if found != self._seen:
            self._seen = found
            self.strange_writes += 1

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Let everything within go through one connection, each call in a transaction of its own."""
        if self._held.wanted:
            yield
            return
        self._held.wanted = True
        try:
            yield
        finally:
            self._held.wanted = False
            self._let_go()

    def _run(self, begin: str, task: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            try:
                return self._transaction(begin, task)
            except sqlite3.DatabaseError as problem:
                if getattr(problem, "sqlite_errorcode", 0) not in DAMAGED:
                    raise
                self._set_aside()
                return self._transaction(begin, task)
        except sqlite3.Error as problem:
            if getattr(problem, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                self._in_vain = monotonic()
            raise self._refusal(reason(problem)) from problem

    def _transaction(self, begin: str, task: Callable[[sqlite3.Connection], Result]) -> Result:
        patience = self._patience(begin)
        connection = self._held.connection or self._open(patience)
        try:
            connection.execute(f"PRAGMA busy_timeout = {round(1000 * patience)}")
            connection.execute(begin)
            if begin != "BEGIN":  # nobody else can write now
                self.look()
            result = task(connection)
            connection.execute("COMMIT")
        except BaseException:
            self._held.connection = None
            connection.close()  # an open transaction is rolled back
            raise
        if begin != "BEGIN":
            self._seen = self._stamp()
        self._held.connection = connection
        if not self._held.wanted:
            self._let_go()
        return result

    def _patience(self, begin: str) -> float:
        """How long to wait: to write as long as ever, to read no more after it was in vain."""
        return IMPATIENCE if begin == "BEGIN" and monotonic() - self._in_vain < GRUDGE else PATIENCE

    def _open(self, patience: float) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=patience, isolation_level=None)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # a damaged row blocks no other
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            self._tighten()
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        found = layout(connection)
        if found > VERSION:
            raise StoreError(
                file_sentence("newer", file=str(self.path), found=str(found), known=str(VERSION))
            )
        if found < VERSION:
            bring_up(connection, self.path)
            self._seen = self._stamp()  # our own doing, nothing strange

    def _tighten(self) -> None:
        """Let nobody else read the file; its journal has the same mode."""
        with suppress(OSError):  # of a folder that others own, the mode may not be ours to change
            if self.path.stat().st_mode & 0o077:
                self.path.chmod(OWNER_ONLY)

    def _stamp(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _let_go(self) -> None:
        if self._held.connection:
            self._held.connection.close()
            self._held.connection = None

    def _refusal(self, why: str | Sentence) -> StoreError:
        return StoreError(file_sentence("unusable", folder=str(self.path.parent), reason=why))

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"damaged-{stamp}.sqlite")
        with suppress(FileNotFoundError):  # another notebook may have done it a moment ago
            try:
                self.path.rename(aside)
            except PermissionError as problem:
                raise self._refusal(file_sentence("stuck", file=FILE)) from problem
            self.notice = file_sentence("damaged", aside=str(aside))
