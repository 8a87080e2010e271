"""Words that a learner has made cards of: each with the sentence in which it was met.

>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from lessons.learner.store import Store
>>> words = OwnWords("geneva_2021", Memory(Store(Path(mkdtemp()))))
>>> words.add(OwnWord("Zusage", "NOUN", "Die Zusage kam spät.", ((4, 10),)))
>>> words.all()["Zusage"].sentence
'Die Zusage kam spät.'
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from lessons.learner.attempt import UNREADABLE
from lessons.learner.layout import now
from lessons.learner.memory import Memory

ALL = "SELECT word, kind, sentence, spans FROM own_words WHERE lesson = ? ORDER BY at, word"
ADD = "INSERT OR IGNORE INTO own_words VALUES (?, ?, ?, ?, ?, ?)"
DROP = "DELETE FROM own_words WHERE lesson = ? AND word = ?"


@dataclass(frozen=True)
class OwnWord:
    """A lemma, its part of speech (Universal Dependencies, or ""), and where it stood in its sentence."""

    lemma: str
    kind: str
    sentence: str
    spans: tuple[tuple[int, int], ...]

    @property
    def level(self) -> str:
        """No level: nobody has given the word one."""
        return ""


@dataclass(frozen=True)
class OwnWords:
    """The rows of one lesson in the learner's file.  Every method raises `StoreError`."""

    lesson: str
    memory: Memory

    def all(self) -> dict[str, OwnWord]:
        """The learner's own words by their lemmas, the first that were added first."""
        read = self.memory.store.database.read
        return self.memory.recall(self._name(), lambda: read(self._all, {}))

    def add(self, word: OwnWord) -> None:
        """Make a card of a word; one that is there already keeps its sentence."""
        self._write(ADD, (self.lesson, word.lemma, word.kind, word.sentence, json.dumps(word.spans), now()))

    def drop(self, lemma: str) -> None:
        """Take a word away; what was reviewed of it stays in the file."""
        self._write(DROP, (self.lesson, lemma))

    def _all(self, connection: sqlite3.Connection) -> dict[str, OwnWord]:
        rows = connection.execute(ALL, (self.lesson,))
        return {lemma: OwnWord(lemma, kind, said, _spans(spans)) for lemma, kind, said, spans in rows}

    def _write(self, statement: str, values: tuple[str, ...]) -> None:
        self.memory.store.database.write(lambda connection: connection.execute(statement, values))
        self.memory.forget(self._name())

    def _name(self) -> tuple[str, str]:
        return "own words", self.lesson


def _spans(written: str) -> tuple[tuple[int, int], ...]:
    """The places in the sentence; none of a row that is damaged, for the sentence can still be shown."""
    try:
        return tuple((int(start), int(end)) for start, end in json.loads(written))
    except UNREADABLE:
        return ()
