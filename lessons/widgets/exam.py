"""An exam: one question at a time, one try at each; at the end the score and all answers.

A question may be passed over.  That is told before the end, and each can be come back to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lessons.content import Lesson
from lessons.exercises.item import Item
from lessons.exercises.keyless import Keyless
from lessons.learner import Change, Learner
from lessons.learner.exam import Exam
from lessons.learner.own_tasks import own_among
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import Following
from lessons.widgets.quiz import QuizBox
from lessons.widgets.steps import StepBox, sentence

Review = Callable[[Item], ExerciseWidget]


class ExamBox(Following, StepBox):
    """An exam to take; `review` makes the card by which an answer is looked at afterwards.

    Of the items it asks those that are for the learner's text.
    """

    def __init__(self, name: str, items: Sequence[Item], lesson: Lesson, learner: Learner, review: Review):
        self.name, self.items, self.review = name, items, review
        self.lesson, self.learner = lesson, learner
        super().__init__(learner)
        self.bar.title = sentence("steps", "exam")
        self.prepare()
        self.follow(learner)

    def prepare(self) -> None:
        """Choose the questions, and go on where the exam was left, or say how it goes."""
        own = own_among(self.items, self.lesson, self.learner.text(self.lesson))
        self.exam = Exam(self.name, own, self.lesson, self.learner)
        self.passed: set[int] = set()  # places (from 0) of questions passed over in this round
        self.bar.tasks = [item.id for item in self.exam.items]
        if self.exam.begun:
            return self.show(arrives=False)
        rules = "exam_rules_recorded" if self.recorded else "exam_rules"
        self.end(sentence("steps", rules, total=len(self.exam.items)), sentence("steps", "begin"))

    def heed(self, change: Change) -> None:
        """With another text the questions are others."""
        if (change.what, change.lesson) == ("text", self.lesson.name):
            self.prepare()

    @property
    def recorded(self) -> bool:
        """Whether no question can be marked here."""
        return all(isinstance(item, Keyless) for item in self.exam.items)

    def begin(self) -> None:
        """Begin, begin anew, or go back to what has no answer yet."""
        if not self.passed:
            self.exam.begin()
        self.passed = set()
        self.show()

    def choose_other(self) -> None:
        """Finish, although some questions have no answer."""
        if self.passed:
            self.finish()

    def show(self, arrives: bool = True) -> None:
        """Show the first question that has no answer yet; then what was passed over, or the score."""
        places = self.exam.open_places()
        ahead = [place for place in places if place not in self.passed]
        if ahead:
            card, skip = self.card(ahead[0]), lambda: self.pass_over(ahead[0])
            return self.put(card.lead(self.show, arrives=arrives, skip=skip, sealed=True))
        if not places:
            return self.finish()
        said = sentence("steps", "exam_left", count=len(places), total=len(self.exam.items))
        self.end(said, sentence("steps", "exam_back"), other=sentence("steps", "exam_finish"))

    def pass_over(self, place: int) -> None:
        """Go on without an answer to the question at a place (from 0)."""
        self.passed.add(place)
        self.show()

    def finish(self) -> None:
        """Show the score, and all questions with their answers."""
        self.passed = set()
        items = self.exam.items
        if self.recorded:
            recorded = sentence("steps", "exam_recorded", total=self.exam.given())
            return self.end(recorded, sentence("steps", "exam_again"))
        said = sentence("steps", "exam_score", right=self.exam.right(), total=len(items))
        review = QuizBox([self.review(item) for item in items], self.learner)
        self.end(said, sentence("steps", "exam_again"), [review])

    def card(self, place: int) -> ExerciseWidget:
        """The question at a place (from 0), without what was answered to it before."""
        items, exam = self.exam.items, self.exam
        standing = place + 1, len(items)
        series = self.bar.title["de"]
        item = items[place]
        return ExerciseWidget(item, exam.lesson, self.learner, str(place + 1), series, standing, anew=True)
