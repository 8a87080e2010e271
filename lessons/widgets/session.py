"""A session of a few minutes: due cards, then tasks, and at the end what was achieved."""

from __future__ import annotations

from typing import Any

from lessons.content import Lesson
from lessons.learner import Learner, StoreError
from lessons.learner.session import ChosenDeck, Plan, plan
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.review import ReviewWidget
from lessons.widgets.steps import StepBox, sentence

NOTHING = Plan((), ())


class SessionBox(StepBox):
    """A session of about so many minutes; what it holds is told before it begins."""

    def __init__(self, lesson: Lesson, learner: Learner, minutes: int):
        self.lesson, self.learner, self.minutes = lesson, learner, minutes
        super().__init__(learner)
        self.bar.title = sentence("steps", "session", minutes=minutes)
        self.prepare()

    def prepare(self) -> None:
        """Pick what to do, and offer to begin."""
        self.right, self.finished = 0, False
        try:
            self.plan = plan(self.lesson, self.learner, self.minutes)
        except StoreError as problem:
            self.plan = NOTHING
            return self.end(problem.sentence, {})
        if self.plan == NOTHING:
            return self.end(sentence("steps", "session_empty"), {})
        counts = {"cards": len(self.plan.cards), "tasks": len(self.plan.tasks)}
        self.end(sentence("steps", "session_holds", **counts), sentence("steps", "begin"))

    def begin(self) -> None:
        """Begin with the cards; after a session, pick anew."""
        if not self.bar.offer or self.children[1:]:
            return
        if self.finished:
            self.prepare()
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
        self.end(sentence("steps", "session_done", **counts), sentence("steps", "session_again"))

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
