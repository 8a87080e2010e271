"""Once more: what is not right yet, one task after the other."""

from __future__ import annotations

from lessons.content import Lesson
from lessons.content.interface import interface
from lessons.learner import Learner
from lessons.learner.overview import to_revisit
from lessons.learner.session import Plan
from lessons.widgets.session import PickedBox


class AgainBox(PickedBox):
    """Up to `count` of a lesson's tasks whose last try was not right, without what was answered."""

    says = "again"

    def __init__(self, lesson: Lesson, learner: Learner, count: int):
        self.count = count
        super().__init__(lesson, learner, interface()["labels"]["to_revisit"])

    def pick(self) -> Plan:
        """The first tasks that are not right at this moment."""
        return Plan((), tuple(to_revisit(self.lesson, self.learner)[: self.count]))
