"""The file behind the store: where it lies, how it is opened, and what happens when it is damaged.

One connection per call, so that threads, several notebooks and a killed kernel never share one. The journal
is a rollback journal, not WAL: home folders of schools often lie on network disks, where WAL breaks.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import platformdirs

from lessons.learner.trouble import Sentence, StoreError, reason, said

Result = TypeVar("Result")

VERSION = 3  # 1 had answers and settings only, 2 no reading; SCHEMA adds what an older file lacks
FILE = "answers.sqlite"
DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
PATIENCE = 5.0  # seconds that a call waits for another notebook to finish writing
SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS answers (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, item TEXT NOT NULL, fingerprint TEXT NOT NULL, try INTEGER NOT NULL,
    answer TEXT NOT NULL, score REAL NOT NULL, status TEXT NOT NULL, notes TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS answers_of_item ON answers (lesson, item, fingerprint);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS cards (
    lesson TEXT NOT NULL, card TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (lesson, card)
);
CREATE TABLE IF NOT EXISTS reviews (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, card TEXT NOT NULL, rating INTEGER NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS reviews_of_card ON reviews (lesson, card);
CREATE TABLE IF NOT EXISTS sheets (
    lesson TEXT NOT NULL, day TEXT NOT NULL, sheet TEXT NOT NULL,
    PRIMARY KEY (lesson, day)
);
CREATE TABLE IF NOT EXISTS guesses (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, word TEXT NOT NULL, guess TEXT NOT NULL, status TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS guesses_of_lesson ON guesses (lesson);
CREATE TABLE IF NOT EXISTS known (
    lesson TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, word)
);
CREATE TABLE IF NOT EXISTS paragraph_notes (
    lesson TEXT NOT NULL, text TEXT NOT NULL, paragraph INTEGER NOT NULL,
    note TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, text, paragraph)
);
PRAGMA user_version = 3;
COMMIT;
"""


def home() -> Path:
    """The folder for the learner's answers: `$LESSONS_HOME`, else the usual place of the system."""
    chosen = os.environ.get("LESSONS_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("article-lessons"))


class Database:
    """The file of answers in a folder; it is made when something is first written."""

    def __init__(self, folder: Path):
        self.path = folder / FILE
        self.notice: Sentence | None = None  # for the learner, once a damaged file had to be set aside

    def read(self, task: Callable[[sqlite3.Connection], Result], empty: Result) -> Result:
        """What `task` finds, or `empty` if nothing was ever kept.  Raises `StoreError`."""
        return self._run("BEGIN", task) if self.path.exists() else empty

    def write(self, task: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run `task` in one transaction; it is on the disk when this returns.  Raises `StoreError`."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise self._refusal(reason(problem)) from problem
        return self._run("BEGIN IMMEDIATE", task)

    def _run(self, begin: str, task: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            try:
                return self._transaction(begin, task)
            except sqlite3.DatabaseError as problem:
                if problem.sqlite_errorcode not in DAMAGED:
                    raise
                self._set_aside()
                return self._transaction(begin, task)
        except sqlite3.Error as problem:
            raise self._refusal(reason(problem)) from problem

    def _transaction(self, begin: str, task: Callable[[sqlite3.Connection], Result]) -> Result:
        with self._connection() as connection:
            self._prepare(connection)
            connection.execute(begin)
            result = task(connection)
            connection.execute("COMMIT")
            return result

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            yield connection
        finally:
            connection.close()  # an open transaction is rolled back

    def _prepare(self, connection: sqlite3.Connection) -> None:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found > VERSION:
            raise StoreError(said("newer", file=str(self.path), found=str(found), known=str(VERSION)))
        if found < VERSION:
            connection.executescript(SCHEMA)

    def _refusal(self, why: str | Sentence) -> StoreError:
        return StoreError(said("unusable", folder=str(self.path.parent), reason=why))

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"damaged-{stamp}.sqlite")
        with suppress(FileNotFoundError):  # another notebook may have done it a moment ago
            try:
                self.path.rename(aside)
            except PermissionError as problem:
                raise self._refusal(said("stuck", file=FILE)) from problem
            self.notice = said("damaged", aside=str(aside))
