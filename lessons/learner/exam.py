"""An exam: the same items for everybody, one try at each; kept, so that it goes on where it was left."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from lessons.content import Lesson
from lessons.exercises.item import Item
from lessons.learner.answers import with_mark
from lessons.learner.attempt import SHOWN, Attempt
from lessons.learner.fingerprints import fingerprints_of
from lessons.learner.layout import now
from lessons.learner.learner import Learner
from lessons.learner.trouble import StoreError


class Exam:
    """An exam of a lesson's items; what counts of each is the first answer since the exam was begun."""

    def __init__(self, name: str, items: Sequence[Item], lesson: Lesson, learner: Learner):
        self.items, self.lesson, self.learner = tuple(items), lesson, learner
        self.name = f"{lesson.name}/{name}"

    def begin(self) -> None:
        """Begin, or begin anew: answers given until now do not count."""
        with suppress(StoreError):  # it then holds as long as the kernel
            self.learner.begin_exam(self.name, now())

    @property
    def begun(self) -> bool:
        """Whether it was ever begun."""
        return bool(self.learner.exam_begun(self.name))

    def answers(self) -> list[Attempt | None]:
        """What counts of each item; None for one that has no answer yet."""
        since = self.learner.exam_begun(self.name)
        with self.learner.memory.at_once():
            return [self._first(item, since) for item in self.items]

    def _first(self, item: Item, since: str) -> Attempt | None:
        sums = fingerprints_of(self.lesson)[item.id]
        try:
            tries = self.learner.store.tries(self.lesson.name, item.id, sums.names)
        except StoreError:
            return None
        first = next((each for each in tries if each.at >= since and each.status != SHOWN), None)
        waiting = first and not first.status  # its mark is not written yet
        return with_mark(first, item, sums) if waiting else first

    def open_places(self) -> list[int]:
        """The places (from 0) of the items without an answer."""
        return [place for place, answer in enumerate(self.answers()) if answer is None]

    def given(self) -> int:
        """How many items have an answer."""
        return len(self.items) - len(self.open_places())

    def right(self) -> int:
        """How many items were right."""
        return sum(each.right for each in self.answers() if each)
