"""A learner's answers: kept first, marked after; what is known of them is brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from lessons.exercises.mark import Answer, AnswerError, NoKeyError
from lessons.learner.attempt import REFUSED, SHOWN, Attempt, History, begun, whole_history
from lessons.learner.memory import Memory
from lessons.learner.trouble import StoreError

if TYPE_CHECKING:
    from lessons.exercises.item import Item
    from lessons.learner.fingerprints import Fingerprints

Histories = dict[str, dict[str, History]]  # by item, then by fingerprint


class Answers:
    """The answers of one learner, of all lessons; a lesson is named by its name."""

    def __init__(self, memory: Memory):
        self.memory, self.store = memory, memory.store

    def history(self, lesson: str, item: Item, sums: Fingerprints) -> History | None:
        """All tries at an item in short, marked by the key that it has now; None of none.

        Raises `StoreError` if the file cannot be read.
        """
        found = self.known(lesson, item.id, sums.names)
        if found and any(is_due(each, sums) for each in found.attempts):
            with suppress(StoreError):  # where nothing can be written, the old marks stand
                self.remark(lesson, item, sums)
                return self.known(lesson, item.id, sums.names)
        return found

    def keep(self, lesson: str, item: Item, sums: Fingerprints, answer: Answer) -> Attempt:
        """Keep an answer as it is: when this returns it is on the disk.  Raises `StoreError`."""
        kept = self.store.keep(lesson, item.id, sums.names, answer)
        self._remember(lesson, [kept])
        return kept

    def keep_shown(self, lesson: str, item: Item, sums: Fingerprints) -> None:
        """Keep that the learner asked for the solution.  Raises `StoreError`."""
        shown = self.store.keep_shown(lesson, item.id, sums.names, item.solution(), sums.key)
        self._remember(lesson, [shown])

    def keep_mark(self, lesson: str, marked: Attempt) -> None:
        """Keep the mark of an answer that is kept already.

        It is written after everybody was told, for nothing is lost without it: an answer without a mark is
        marked when it is next read.
        """
        self._remember(lesson, [marked])
        self.memory.later(lambda: self.store.mark([marked]))

    def remark(self, lesson: str, item: Item, sums: Fingerprints) -> None:
        """Mark all answers to an item by the key that it has now.  Raises `StoreError`."""
        tries = self.store.tries(lesson, item.id, sums.names)
        self.store.mark([with_mark(each, item, sums) for each in tries if each.status != SHOWN])
        self.memory.forget(_of(lesson))

    def known(self, lesson: str, item: str, names: Sequence[str]) -> History | None:
        """All tries at an item as they were marked; `names` are its fingerprints.  Raises `StoreError`."""
        known: Histories = self.memory.recall(_of(lesson), lambda: self._read(lesson))
        found = known.get(item)
        return whole_history(found.get(name) for name in reversed(names)) if found else None

    def _read(self, lesson: str) -> Histories:
        found: Histories = {}
        for (item, name), history in self.store.histories(lesson).items():
            found.setdefault(item, {})[name] = history
        return found

    def _remember(self, lesson: str, attempts: Iterable[Attempt]) -> None:
        """Bring what is known of a lesson's answers up to date, if anything is."""
        if not self.memory.has(_of(lesson)):
            return
        known: Histories = self.memory.recall(_of(lesson), dict)
        for each in attempts:
            if each.status == REFUSED:  # it counted as a try until now
                self.memory.forget(_of(lesson))
                return
            found = known.setdefault(each.item, {})
            before = found.get(each.fingerprint)
            found[each.fingerprint] = before.then(each) if before else begun(each)


def with_mark(kept: Attempt, item: Item, sums: Fingerprints) -> Attempt:
    """An answer with its mark; without one where the item has no key here.

    An answer that has not the shape that the item expects is refused: it stays, but counts as no try.
    """
    try:
        return kept.marked(item.mark(kept.answer), sums.key)
    except AnswerError:
        return as_no_try(kept)
    except NoKeyError:
        return kept


def as_no_try(kept: Attempt) -> Attempt:
    """An answer that counts as no try."""
    return replace(kept, status=REFUSED)


def is_due(attempt: Attempt, sums: Fingerprints) -> bool:
    """Whether an answer has still to be marked, or was marked by another key than its item has now."""
    current = attempt.key in (sums.key, sums.older)
    return bool(sums.key) and attempt.status != SHOWN and not (attempt.status and current)


def _of(lesson: str) -> tuple[str, str]:
    return "answers", lesson
