"""The store: every answer is a row, committed before its feedback is shown.

>>> from tempfile import mkdtemp
>>> from lessons.exercises.item import Mark
>>> store = Store(Path(mkdtemp()))
>>> store.save("geneva_2021", "01-ort", "b", Mark(1.0), "f1")
1
>>> store.last("geneva_2021", "01-ort", "f1").answer
'b'
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lessons.exercises.item import Answer, Item, Mark
from lessons.learner.database import Database, home
from lessons.learner.trouble import Sentence

SHOWN = "shown"  # the status of a row that says: the learner asked for the solution

NEXT_TRY = "SELECT count(*) + 1 FROM answers WHERE lesson = ? AND item = ? AND fingerprint = ?"
INSERT = (
    "INSERT INTO answers (lesson, item, fingerprint, try, answer, score, status, notes, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
SELECT = "SELECT item, fingerprint, try, answer, score, status, notes, at FROM answers WHERE lesson = ?"


@dataclass(frozen=True)
class Attempt:
    """One row: what was answered to an item, what it was worth, and when (UTC, ISO 8601)."""

    item: str
    fingerprint: str
    number: int
    answer: Answer
    score: float
    status: str
    notes: tuple[str, ...]
    at: str


def fingerprint(item: Item) -> str:
    """A short hash of what an item asks and what is right, so that an edited item starts afresh.

    Feedback and evidence are left out: correcting a typo there must not cost a learner the answer.
    """
    asked = json.dumps([item.public(), item.solution()], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(asked.encode("utf-8")).hexdigest()[:16]


class Store:
    """The learner's answers and settings, in `folder` or in the usual place (see `database.home`)."""

    def __init__(self, folder: Path | None = None):
        self._database = Database(folder or home())

    @property
    def database(self) -> Database:
        """The file itself, for what else is kept in it: review cards, result sheets."""
        return self._database

    @property
    def path(self) -> Path:
        """The file that holds everything."""
        return self._database.path

    @property
    def notice(self) -> Sentence | None:
        """What to tell the learner if a damaged file had to be set aside."""
        return self._database.notice

    def save(self, lesson: str, item: str, answer: Answer, mark: Mark, fingerprint: str) -> int:
        """Keep an answer and say which try it was.  Raises `StoreError`."""
        return self._insert(lesson, item, fingerprint, answer, mark.score, mark.status, notes(mark))

    def save_shown(self, lesson: str, item: str, solution: Answer, fingerprint: str) -> int:
        """Keep that the learner asked for the solution, and say which try that was.  Raises `StoreError`."""
        return self._insert(lesson, item, fingerprint, solution, 0.0, SHOWN, [])

    def _insert(
        self,
        lesson: str,
        item: str,
        fingerprint: str,
        answer: Answer,
        score: float,
        status: str,
        notes: list[str],
    ) -> int:
        written = json.dumps(answer, ensure_ascii=False)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")

        def insert(connection: sqlite3.Connection) -> int:
            number = connection.execute(NEXT_TRY, (lesson, item, fingerprint)).fetchone()[0]
            row = (lesson, item, fingerprint, number, written, score, status, json.dumps(notes), now)
            connection.execute(INSERT, row)
            return number

        return self._database.write(insert)

    def tries(self, lesson: str, item: str, fingerprint: str) -> list[Attempt]:
        """All tries at an item as it is now, oldest first.  Raises `StoreError`."""
        where = f"{SELECT} AND item = ? AND fingerprint = ? ORDER BY id"
        return self._attempts(where, (lesson, item, fingerprint))

    def last(self, lesson: str, item: str, fingerprint: str) -> Attempt | None:
        """The last try at an item as it is now, or None.  Raises `StoreError`."""
        tries = self.tries(lesson, item, fingerprint)
        return tries[-1] if tries else None

    def summary(self, lesson: str) -> dict[tuple[str, str], list[Attempt]]:
        """All tries of a lesson, by item and fingerprint, oldest first.  Raises `StoreError`."""
        tries: dict[tuple[str, str], list[Attempt]] = {}
        for attempt in self._attempts(f"{SELECT} ORDER BY id", (lesson,)):
            tries.setdefault((attempt.item, attempt.fingerprint), []).append(attempt)
        return tries

    def setting(self, name: str, default: str = "") -> str:
        """A setting that the learner chose, or `default`.  Raises `StoreError`."""
        select = "SELECT value FROM settings WHERE name = ?"
        row = self._database.read(lambda connection: connection.execute(select, (name,)).fetchone(), None)
        return row[0] if row else default

    def set(self, name: str, value: str) -> None:
        """Keep a setting.  Raises `StoreError`."""
        upsert = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._database.write(lambda connection: connection.execute(upsert, (name, value)))

    def _attempts(self, query: str, values: tuple[str, ...]) -> list[Attempt]:
        rows = self._database.read(lambda connection: connection.execute(query, values).fetchall(), [])
        return [attempt(row) for row in rows]


def attempt(row: tuple) -> Attempt:
    """A row of the table as an `Attempt`."""
    item, fingerprint, number, answer, score, status, notes, at = row
    return Attempt(item, fingerprint, number, json.loads(answer), score, status, tuple(json.loads(notes)), at)


def notes(mark: Mark) -> list[str]:
    """The keys of the standard notes that a mark gave, each once.

    >>> from lessons.exercises.item import PartMark
    >>> notes(Mark(0.5, {"1": PartMark("almost", note="capital"), "2": PartMark("right")}))
    ['capital']
    """
    found = [mark.note, *(part.note for part in mark.parts.values())]
    return list(dict.fromkeys(note for note in found if note))
