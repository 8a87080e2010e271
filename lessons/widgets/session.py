"""Cards and tasks that are picked when a learner begins, and at the end what was achieved.

A session of a few minutes, and once more what went wrong.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from lessons.content import Lesson
from lessons.content.interface import Sentence, interface
from lessons.learner import Change, Learner, StoreError
from lessons.learner.overview import to_revisit
from lessons.learner.session import ChosenDeck, Plan, plan
from lessons.learner.trouble import as_text
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import Following
from lessons.widgets.review import ReviewWidget
from lessons.widgets.steps import StepBox, sentence

NOTHING = Plan((), ())


class PickedBox(Following, StepBox):
    """What `pick` picks, one after the other: due cards, then tasks; what it holds is told before it begins.

    Until then, and after an answer elsewhere or the choice of another text, it is picked anew.
    """

    says: str  # how the names of its sentences in the interface begin

    def __init__(self, lesson: Lesson, learner: Learner, title: Sentence):
        self.lesson, self.learner = lesson, learner
        super().__init__(learner)
        self.bar.title = title
        self.prepare()
        self.follow(learner)

    def __repr__(self) -> str:
        return as_text(self.bar.said)

    @abstractmethod
    def pick(self) -> Plan:
        """What there is to do now.  Raises StoreError."""

    def own(self, name: str, **values: int) -> Sentence:
        """A sentence that this kind of session says, with numbers put in."""
        return sentence("steps", f"{self.says}_{name}", **values)

    def prepare(self) -> None:
        """Pick what to do, and offer to begin."""
        self.right, self.finished, self.plan = 0, False, NOTHING
        try:
            self.plan = self.pick()
        except StoreError as problem:
            return self.end(problem.sentence, {})
        if self.plan == NOTHING:
            return self.end(self.own("empty"), {})
        counts = {"cards": len(self.plan.cards), "tasks": len(self.plan.tasks)}
        self.end(self.own("holds", **counts), sentence("steps", "begin"))

    def heed(self, change: Change) -> None:
        """What is offered, and not begun, is picked anew after an answer elsewhere, and for another text."""
        waits = not self.children[1:] and not self.finished
        if waits and change.what in ("answers", "text") and change.lesson == self.lesson.name:
            self.prepare()

    def begin(self) -> None:
        """Begin with the cards; after the end, pick anew."""
        if not self.bar.offer or self.children[1:]:
            return
        if self.finished:
            self.prepare()
        if self.plan == NOTHING:
            return
        if not self.plan.cards:
            return self.show(0)
        review = ReviewWidget(ChosenDeck(self.lesson, self.learner, self.plan.cards))
        review.observe(self.reviewed, "state")
        self.put(review)

    def reviewed(self, change: Any) -> None:
        """Go on to the tasks after the last card."""
        if change["new"]["card"] is None and not change["new"]["unsaved"]:
            self.show(0)

    def show(self, place: int) -> None:
        """Show the task at a place (from 0), or after the last one what was achieved."""
        tasks = self.plan.tasks
        if place < len(tasks):
            return self.put(self.card(place).lead(lambda: self.after(place), arrives=True))
        self.finished = True
        counts = {"cards": len(self.plan.cards), "right": self.right, "total": len(tasks)}
        self.end(self.own("done", **counts), sentence("steps", "session_again"))

    def after(self, place: int) -> None:
        """Count the task that was done, and show the next."""
        mark = self.children[1].sitting.mark
        self.right += mark is not None and mark.status == "right"
        self.show(place + 1)

    def card(self, place: int) -> ExerciseWidget:
        """The task at a place (from 0), without what was answered to it before."""
        item, number = self.plan.tasks[place]
        standing = place + 1, len(self.plan.tasks)
        return ExerciseWidget(item, self.lesson, self.learner, number, "", standing, anew=True)


class SessionBox(PickedBox):
    """A session of about so many minutes."""

    says = "session"

    def __init__(self, lesson: Lesson, learner: Learner, minutes: int):
        self.minutes = minutes
        super().__init__(lesson, learner, sentence("steps", "session", minutes=minutes))

    def pick(self) -> Plan:
        """Due cards, what went wrong, and the next new tasks."""
        return plan(self.lesson, self.learner, self.minutes)


class AgainBox(PickedBox):
    """Up to `count` of a lesson's tasks whose last try was not right, without what was answered."""

    says = "again"

    def __init__(self, lesson: Lesson, learner: Learner, count: int):
        self.count = count
        super().__init__(lesson, learner, interface()["labels"]["to_revisit"])

    def pick(self) -> Plan:
        """The first tasks that are not right at this moment."""
        return Plan((), tuple(to_revisit(self.lesson, self.learner)[: self.count]))
