"""An exam: one question at a time, one try at each; at the end the score and all answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ipywidgets import Widget

from lessons.content import Lesson
from lessons.exercises.item import Item
from lessons.exercises.keyless import Keyless
from lessons.learner import Learner
from lessons.learner.exam import Exam
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.steps import StepBox, sentence

Review = Callable[[Item], Widget]


class ExamBox(StepBox):
    """An exam to take; `review` makes the card by which an answer is looked at afterwards."""

    def __init__(self, name: str, items: Sequence[Item], lesson: Lesson, learner: Learner, review: Review):
        self.exam = Exam(name, items, lesson, learner)
        self.review, self.learner = review, learner
        super().__init__(learner)
        self.bar.title = sentence("steps", "exam")
        if self.exam.begun:
            self.show(arrives=False)
        else:
            rules = "exam_rules_recorded" if self.recorded else "exam_rules"
            self.end(sentence("steps", rules, total=len(items)), sentence("steps", "begin"))

    @property
    def recorded(self) -> bool:
        """Whether no question can be marked here."""
        return all(isinstance(item, Keyless) for item in self.exam.items)

    def begin(self) -> None:
        """Begin, or begin anew."""
        self.exam.begin()
        self.show(arrives=True)

    def show(self, arrives: bool = True) -> None:
        """Show the first question that has no answer yet, or after the last one the score and a review."""
        place, items = self.exam.place(), self.exam.items
        if place < len(items):
            self.put(self.card(place).lead(self.show, arrives=arrives, sealed=True))
            return
        if self.recorded:
            self.end(sentence("steps", "exam_recorded", total=len(items)), sentence("steps", "exam_again"))
            return
        counts = {"right": self.exam.right(), "total": len(items)}
        cards = [self.review(item) for item in items]
        self.end(sentence("steps", "exam_score", **counts), sentence("steps", "exam_again"), cards)

    def card(self, place: int) -> ExerciseWidget:
        """The question at a place (from 0), without what was answered to it before."""
        items, exam = self.exam.items, self.exam
        standing = place + 1, len(items)
        series = self.bar.title["de"]
        item = items[place]
        return ExerciseWidget(item, exam.lesson, self.learner, str(place + 1), series, standing, anew=True)
