"""What a learner does while reading: meanings guessed, words marked as known, notes on paragraphs.

>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from lessons.learner.store import Store
>>> log = ReadingLog("geneva_2021", Memory(Store(Path(mkdtemp()))))
>>> log.guess("Abrüstung", "armament", "wrong")
>>> log.missed()
['Abrüstung']
>>> log.keep_note("b2", 3, "Wer ist Peskow?", before="")
'Wer ist Peskow?'
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from lessons.learner.layout import now
from lessons.learner.memory import Memory

Guessed = Literal["right", "wrong", "shown"]  # "shown": the learner looked without guessing

LAST_GUESSES = "SELECT word, status FROM guesses WHERE lesson = ? ORDER BY id"
ADD_GUESS = "INSERT INTO guesses (lesson, word, guess, status, at) VALUES (?, ?, ?, ?, ?)"
KNOWN = "SELECT word FROM known WHERE lesson = ? ORDER BY word"
ADD_KNOWN = "INSERT OR IGNORE INTO known VALUES (?, ?, ?)"
DROP_KNOWN = "DELETE FROM known WHERE lesson = ? AND word = ?"
NOTES = "SELECT paragraph, note FROM paragraph_notes WHERE lesson = ? AND text = ? AND note <> ''"
ONE_NOTE = "SELECT note FROM paragraph_notes WHERE lesson = ? AND text = ? AND paragraph = ?"
SET_NOTE = "INSERT OR REPLACE INTO paragraph_notes VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class ReadingLog:
    """The rows of one lesson in the learner's file.  Every method raises `StoreError`."""

    lesson: str
    memory: Memory

    def guess(self, word: str, guess: str, status: Guessed) -> None:
        """Keep which meaning was guessed for a word, and whether it was right."""
        self._write(ADD_GUESS, (self.lesson, word, guess, status, now()))

    def guesses(self) -> dict[str, Guessed]:
        """How the last guess at each word went."""
        return dict(self._rows(LAST_GUESSES, (self.lesson,)))

    def missed(self) -> list[str]:
        """The words whose meaning was last guessed wrong, by when they were first met."""
        return [word for word, status in self.guesses().items() if status == "wrong"]

    def known(self) -> list[str]:
        """The words that the learner marked as known."""
        return [word for (word,) in self._rows(KNOWN, (self.lesson,))]

    def know(self, word: str, known: bool) -> None:
        """Mark a word as known, or take the mark away."""
        self._write(
            *((ADD_KNOWN, (self.lesson, word, now())) if known else (DROP_KNOWN, (self.lesson, word)))
        )

    def notes(self, text: str) -> dict[int, str]:
        """The notes on a text, by paragraph."""
        return dict(self._rows(NOTES, (self.lesson, text)))

    def keep_note(self, text: str, paragraph: int, note: str, before: str) -> str:
        """Keep a note on a paragraph and say what is kept.

        `before` is the note that the learner saw when they began to write.  If another notebook has kept
        something else since, both stay.
        """
        key = (self.lesson, text, paragraph)

        def task(connection: sqlite3.Connection) -> str:
            row = connection.execute(ONE_NOTE, key).fetchone()
            stored = row[0] if row else ""
            kept = note if stored in ("", before, note) else f"{stored}\n\n{note}"
            connection.execute(SET_NOTE, (*key, kept, now()))
            return kept

        kept = self.memory.store.database.write(task)
        self.memory.forget((NOTES, self.lesson, text))
        return kept

    def _write(self, statement: str, values: tuple[str, ...]) -> None:
        self.memory.store.database.write(lambda connection: connection.execute(statement, values))
        self.memory.forget((LAST_GUESSES, self.lesson), (KNOWN, self.lesson))

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple]:
        """The rows of a query, read once."""

        def task(connection: sqlite3.Connection) -> list[tuple]:
            return connection.execute(query, values).fetchall()

        return self.memory.recall((query, *values), lambda: self.memory.store.database.read(task, []))
