"""A try at an item, and all tries at it in short: the first, the last, and how many there were."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, get_args

from lessons.exercises.mark import Answer, Mark, Status

T = TypeVar("T")

# What a row may say in place of a mark's status.
SHOWN = "shown"  # the learner asked for the solution
REFUSED = "refused"  # it has not the shape that the item expects: kept, but no try

STATUSES = (*get_args(Status), SHOWN, REFUSED)
UNREADABLE = (ValueError, TypeError, OverflowError, RecursionError)  # what a damaged column may lead to
COLUMNS = "id, item, fingerprint, try, answer, at, score, status, notes, key"


@dataclass(frozen=True)
class Attempt:
    """One row: what was answered to an item and when (UTC, ISO 8601); once it is marked, what it was worth.

    `key` sums up the key by which it was marked, so that a corrected key is seen.
    """

    row: int
    item: str
    fingerprint: str
    number: int
    answer: Answer
    at: str
    score: float | None = None
    status: str | None = None
    notes: tuple[str, ...] = ()
    key: str = ""

    @property
    def right(self) -> bool:
        """Whether it solved its item; a solution that was shown did not."""
        return self.status == "right"

    def marked(self, mark: Mark, key: str) -> Attempt:
        """The same try with a mark."""
        return replace(self, score=mark.score, status=mark.status, notes=notes(mark), key=key)


@dataclass(frozen=True)
class History:
    """All tries at an item: the first, the last, the last of the learner's own, and how many those are."""

    first: Attempt
    last: Attempt
    own: Attempt | None
    tries: int

    def then(self, attempt: Attempt) -> History:
        """With one more try, or with the mark of the last one."""
        return (
            whole_history([self, begun(attempt)]) if attempt.row > self.last.row else self.with_mark(attempt)
        )

    def with_mark(self, attempt: Attempt) -> History:
        """With a try in place of the same one without its mark."""
        first, last, own = (
            attempt if each and each.row == attempt.row else each
            for each in (self.first, self.last, self.own)
        )
        return History(first, last, own, self.tries)

    @property
    def attempts(self) -> list[Attempt]:
        """Those tries of which something is said."""
        return [each for each in (self.first, self.last, self.own) if each]


def begun(attempt: Attempt) -> History:
    """The history that a first try begins."""
    own = None if attempt.status == SHOWN else attempt
    return History(attempt, attempt, own, int(own is not None))


def whole_history(histories: Iterable[History | None]) -> History | None:
    """One history of several, the oldest first; None of none."""
    found = [each for each in histories if each]
    if not found:
        return None
    own = next((each.own for each in reversed(found) if each.own), None)
    return History(found[0].first, found[-1].last, own, sum(each.tries for each in found))


def attempt(row: tuple) -> Attempt | None:
    """A row of `COLUMNS` as an `Attempt`; None for one that is damaged: it is as good as none."""
    id, item, fingerprint, number, answer, at, score, status, noted, key = row
    try:
        answered, names = json.loads(answer), tuple(map(str, json.loads(noted)))
        number, score = int(number), score if score is None else float(score)
    except UNREADABLE:
        return None
    known = status if status in STATUSES else None  # it is marked again
    return Attempt(id, item, fingerprint, number, answered, at, score, known, names, key)


def read_json(written: str, kind: type[T]) -> T | None:
    """What a column holds as JSON; None if it is damaged, or nothing of this kind.

    >>> read_json('{"a": 1}', dict), read_json('{"a"', dict), read_json("[]", dict)
    ({'a': 1}, None, None)
    """
    try:
        found = json.loads(written)
    except UNREADABLE:
        return None
    return found if isinstance(found, kind) else None


def history(tries: int, ids: tuple[int, ...], known: Mapping[int, Attempt]) -> History | None:
    """The history whose first, last and last own try have these ids, as far as they can be read."""
    first, last, own = (known.get(id) for id in ids)
    readable = first or own or last
    return History(first or readable, last or own or readable, own, tries) if readable else None


def notes(mark: Mark) -> tuple[str, ...]:
    """The keys of the standard notes that a mark gave, each once.

    >>> from lessons.exercises.item import PartMark
    >>> notes(Mark(0.5, {"1": PartMark("almost", note="capital"), "2": PartMark("right")}))
    ('capital',)
    """
    found = [mark.note, *(part.note for part in mark.parts.values())]
    return tuple(dict.fromkeys(note for note in found if note))
