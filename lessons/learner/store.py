"""The store: every answer is a row, on the disk before anything is said about it.  Marking it comes after.

>>> from tempfile import mkdtemp
>>> from lessons.exercises.mark import Mark
>>> store = Store(Path(mkdtemp()))
>>> kept = store.keep("geneva_2021", "01-ort", ("f1",), "b")
>>> store.mark([kept.marked(Mark(1.0), "k1")])
>>> [(each.answer, each.status) for each in store.tries("geneva_2021", "01-ort", ("f1",))]
[('b', 'right')]
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lessons.exercises.mark import Answer
from lessons.learner.attempt import COLUMNS, REFUSED, SHOWN, Attempt, History, attempt, history
from lessons.learner.database import Database, home
from lessons.learner.layout import now
from lessons.learner.trouble import Sentence

Fingerprints = Sequence[str]  # of one item: today's, then those under which older versions kept it

INSERT = (
    "INSERT INTO answers (lesson, item, fingerprint, try, answer, at, score, status, key) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
MARK = "UPDATE answers SET score = ?, status = ?, notes = ?, key = ? WHERE id = ?"
TRIES = f"lesson = ? AND item = ? AND status IS NOT '{REFUSED}' AND fingerprint IN"
HISTORIES = f"""
WITH counted AS (
    SELECT count(CASE WHEN status IS NOT '{SHOWN}' THEN 1 END) AS tries, min(id) AS first, max(id) AS last,
        max(CASE WHEN status IS NOT '{SHOWN}' THEN id END) AS own
    FROM answers WHERE lesson = ? AND status IS NOT '{REFUSED}' GROUP BY item, fingerprint
)
SELECT tries, first, last, own, {", ".join(f"answers.{name}" for name in COLUMNS.split(", "))}
FROM counted JOIN answers ON answers.id IN (first, last, own)
"""
SET = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


class Store:
    """The learner's answers and settings, in `folder` or in the usual place (see `database.home`).

    Every method raises `StoreError` if the file cannot be read or written.
    """

    def __init__(self, folder: Path | None = None):
        self.database = Database(folder or home())

    def __reduce__(self) -> tuple:
        return Store, (self.path.parent,)

    @property
    def path(self) -> Path:
        """The file that holds everything."""
        return self.database.path

    @property
    def notice(self) -> Sentence | None:
        """What to tell the learner if a damaged file had to be set aside."""
        return self.database.notice

    def keep(self, lesson: str, item: str, fingerprints: Fingerprints, answer: Answer) -> Attempt:
        """Keep an answer as it is, without a mark."""
        return self._insert(lesson, fingerprints, Attempt(0, item, fingerprints[0], 0, answer, now()))

    def keep_shown(
        self, lesson: str, item: str, fingerprints: Fingerprints, solution: Answer, key: str
    ) -> Attempt:
        """Keep that the learner asked for the solution."""
        shown = Attempt(0, item, fingerprints[0], 0, solution, now(), 0.0, SHOWN, key=key)
        return self._insert(lesson, fingerprints, shown)

    def _insert(self, lesson: str, fingerprints: Fingerprints, new: Attempt) -> Attempt:
        written = json.dumps(new.answer, ensure_ascii=False)
        count = f"SELECT count(*) + 1 FROM answers WHERE {TRIES} {_places(fingerprints)}"

        def insert(connection: sqlite3.Connection) -> Attempt:
            number = connection.execute(count, (lesson, new.item, *fingerprints)).fetchone()[0]
            row = (lesson, new.item, new.fingerprint, number, written, new.at, new.score, new.status, new.key)
            return replace(new, row=connection.execute(INSERT, row).lastrowid, number=number)

        return self.database.write(insert)

    def mark(self, marked: Sequence[Attempt]) -> None:
        """Keep the marks of answers that were kept before, whether they had one or not."""
        rows = [(each.score, each.status, json.dumps(each.notes), each.key, each.row) for each in marked]
        self.database.write(lambda connection: connection.executemany(MARK, rows))

    def tries(self, lesson: str, item: str, fingerprints: Fingerprints) -> list[Attempt]:
        """All tries at an item, oldest first."""
        query = f"SELECT {COLUMNS} FROM answers WHERE {TRIES} {_places(fingerprints)} ORDER BY id"
        return self._readable(self._rows(query, (lesson, item, *fingerprints)))

    def histories(self, lesson: str) -> dict[tuple[str, str], History]:
        """All tries of a lesson in short, by item and fingerprint."""
        found: dict[tuple[int, ...], dict[int, Attempt]] = {}
        for *counted, row in ((*row[:4], row[4:]) for row in self._rows(HISTORIES, (lesson,))):
            known = found.setdefault(tuple(counted), {})
            known.update({one.row: one for one in self._readable([row])})
        short = [history(tries, tuple(ids), known) for (tries, *ids), known in found.items()]
        return {(each.last.item, each.last.fingerprint): each for each in short if each}

    def settings(self) -> dict[str, str]:
        """What the learner chose, by name."""
        return dict(self._rows("SELECT name, value FROM settings", ()))

    def set(self, name: str, value: str) -> None:
        """Keep what the learner chose under a name; what was kept there goes."""
        self.database.write(lambda connection: connection.execute(SET, (name, value)))

    def _readable(self, rows: Sequence[tuple]) -> list[Attempt]:
        """The rows that are tries; that others are skipped, the learner is told."""
        found = [each for each in map(attempt, rows) if each]
        if len(found) < len(rows):
            self.database.skip_row()
        return found

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple]:
        return self.database.read(lambda connection: connection.execute(query, values).fetchall(), [])


def _places(values: Sequence[str]) -> str:
    """As many question marks as values, for `IN`."""
    return f"({', '.join('?' * len(values))})"
