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
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TypeVar

import platformdirs

from lessons.learner.backup import backups, copy_of_today, put_back, today
from lessons.learner.layout import OWNER_ONLY, VERSION, bring_up, layout
from lessons.learner.lock import locked
from lessons.learner.recovery import mend
from lessons.learner.trouble import Sentence, StoreError, file_sentence, reason

Result = TypeVar("Result")
Stamp = tuple[int, int, int]  # when the file was last written, its size, its number on the disk

FILE = "answers.sqlite"
DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
LOCK = "answers.lock"
PATIENCE = 2.4  # seconds that a call waits for others: reading and then writing take less than 5
IMPATIENCE = 0.1  # seconds that reading waits once it has waited in vain
GRUDGE = 30.0  # seconds for which it remembers that
QUICK = 8_000_000  # bytes; a file up to this size is checked whenever a notebook first opens it


def home() -> Path:
    """The folder for the learner's answers: `$LESSONS_HOME`, else the usual place of the system."""
    chosen = os.environ.get("LESSONS_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("article-lessons"))


class DamagedError(Exception):
    """A file of answers that opens, and is damaged all the same."""


class _Held(threading.local):
    """The connection that a thread keeps open for a while, if it keeps one."""

    connection: sqlite3.Connection | None = None
    file = 0  # the number of its file on the disk
    wanted = False


class Database:
    """The file of answers in a folder; it is made when something is first written.

    `strange_writes` counts how often somebody else (another notebook, a teacher's tool) was seen to have
    written.
    """

    def __init__(self, folder: Path):
        self.path = folder / FILE
        self.notice: Sentence | None = None  # for the learner, once a damaged file, or a row, was met
        self.strange_writes = 0
        self._seen: Stamp | None = None
        self._checked: date | None = None  # the day on which the file was last checked and copied
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

    def skip_row(self) -> None:
        """Tell the learner that a row cannot be read, unless more than that is to be told."""
        self.notice = self.notice or file_sentence("row_skipped")

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
            except (sqlite3.DatabaseError, DamagedError) as problem:
                if not is_damage(problem):
                    raise
                self._mend()
                return self._transaction(begin, task)
        except (sqlite3.Error, TimeoutError, UnicodeEncodeError) as problem:
            if isinstance(problem, TimeoutError) or kind_of(problem) == sqlite3.SQLITE_BUSY:
                self._in_vain = monotonic()
            raise self._refusal(reason(problem)) from problem
        except DamagedError as problem:
            raise self._refusal(file_sentence("stuck", file=FILE)) from problem

    def _transaction(self, begin: str, task: Callable[[sqlite3.Connection], Result]) -> Result:
        patience = self._patience(begin)
        with locked(self.path.with_name(LOCK), patience):
            return self._locked_transaction(begin, task, patience)

    def _locked_transaction(
        self, begin: str, task: Callable[[sqlite3.Connection], Result], patience: float
    ) -> Result:
        connection = self._held_open() or self._open(patience)
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
        self._held.connection, self._held.file = connection, self._number()
        if not self._held.wanted:
            self._let_go()
        return result

    def _held_open(self) -> sqlite3.Connection | None:
        """The connection that is open, unless another file has come into the place of its file."""
        if self._held.connection and self._number() != self._held.file:
            self._let_go()
        return self._held.connection

    def _number(self) -> int:
        stamp = self._stamp()
        return stamp[2] if stamp else 0

    def _patience(self, begin: str) -> float:
        """How long to wait: to write as long as ever, to read no more after it was in vain."""
        return IMPATIENCE if begin == "BEGIN" and monotonic() - self._in_vain < GRUDGE else PATIENCE

    def _open(self, patience: float) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=patience, isolation_level=None)
        connection.text_factory = decoded  # a damaged row blocks no other
        connection.row_factory = without_bytes
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            self._tighten()
            self._prepare(connection)
            self._check(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        """Once a day, and for a small file in every notebook: look for damage, and keep a copy."""
        day = today()
        if self._checked == day:
            return
        due = day.isoformat() not in backups(self.path)
        if due or self.path.stat().st_size <= QUICK:
            check_whole(connection, thorough=self.path.stat().st_size <= QUICK)
        if due:
            copy_of_today(connection, self.path)
        self._checked = day

    def _prepare(self, connection: sqlite3.Connection) -> None:
        found = layout(connection)
        if not found and backups(self.path):
            raise DamagedError  # it was emptied, for there were answers in it
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

    def _mend(self) -> None:
        """Put in the place of a damaged file what can be read of it, once for all notebooks."""
        with locked(self.path.with_name(LOCK), PATIENCE):
            if self._is_whole():  # another notebook has done it a moment ago
                return
            try:
                aside, count = mend(self.path, backups(self.path).values())
            except OSError as problem:
                raise self._refusal(file_sentence("stuck", file=FILE)) from problem
            name = "recovered" if count else "damaged"
            self.notice = file_sentence(name, aside=str(aside), count=str(count))

    def _is_whole(self) -> bool:
        try:
            with closing(sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)) as connection:
                check_whole(connection)
                return bool(layout(connection))
        except (sqlite3.DatabaseError, DamagedError) as problem:
            if not is_damage(problem):
                raise
            return False

    def restore(self, day: str = "") -> Path | None:
        """Put the copy of a day (ISO 8601; "" for the last) back; where the file that stood there is now.

        Raises StoreError if there is no copy of that day, or if it cannot be put back.
        """
        copies = backups(self.path)
        copy = copies.get(day or next(iter(copies), ""))
        if copy is None:
            raise StoreError(file_sentence("no_backup", day=day, folder=str(self.path.parent)))
        try:
            with locked(self.path.with_name(LOCK), PATIENCE):
                return put_back(self.path, copy)
        except OSError as problem:
            raise self._refusal(reason(problem)) from problem


def decoded(raw: bytes) -> str:
    """What stands in a column of text, whatever bytes it is."""
    return raw.decode("utf-8", "replace")


def without_bytes(_cursor: sqlite3.Cursor, row: tuple) -> tuple:
    """A row as all read it: no column holds bytes unless it is damaged."""
    return tuple(decoded(value) if isinstance(value, bytes) else value for value in row)


def check_whole(connection: sqlite3.Connection, thorough: bool = True) -> None:
    """Raise DamagedError or sqlite3.DatabaseError if a file, or if `thorough` an index in it, is damaged."""
    check = "integrity_check" if thorough else "quick_check"
    if connection.execute(f"PRAGMA {check}(1)").fetchone() != ("ok",):
        raise DamagedError


def is_damage(problem: Exception) -> bool:
    """Whether the file is to blame, not its place or others who use it."""
    told = isinstance(problem, DamagedError) or kind_of(problem) in DAMAGED
    return told or str(problem) == "unsupported file format"  # SQLite has no code for it


def kind_of(problem: Exception) -> int:
    """SQLite's code for what went wrong, without what is more special about it; 0 if there is none."""
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF
