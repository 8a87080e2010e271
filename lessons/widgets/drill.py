"""A drill: one card at a time; at the end the score, and more of the same."""

from __future__ import annotations

from collections.abc import Callable

from lessons.content import Lesson
from lessons.content.interface import interface
from lessons.drills import Drill
from lessons.exercises.item import Item
from lessons.learner import Change, Learner, StoreError
from lessons.learner.attempt import History
from lessons.learner.fingerprints import Fingerprints
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import Following
from lessons.widgets.steps import StepBox, sentence


def drill_name(drill: Drill) -> str:
    """What a drill is called in German: its kind and its seed, such as "Plural · Übung 11"."""
    words = interface()["drill"]
    return f"{words[drill.kind]['de']} · {words['number']['de']} {drill.seed}"


class DrillBox(Following, StepBox):
    """A drill to work on, which begins where the learner left it.

    `draw` makes the one with a seed for the text that is read, or without a seed a new one.
    """

    def __init__(
        self, draw: Callable[[int | None], Drill], seed: int | None, lesson: Lesson, learner: Learner
    ):
        self.draw, self.lesson, self.learner = draw, lesson, learner
        first = draw(seed)
        super().__init__(learner)
        self.take_up(first)
        self.follow(learner)

    def heed(self, change: Change) -> None:
        """A drill that nobody has begun is made anew for another text."""
        if (change.what, change.lesson) != ("text", self.lesson.name):
            return
        if not any(self.history(item) for item in self.drill.items):
            self.take_up(self.draw(self.drill.seed))

    def begin(self) -> None:
        """Begin a new drill."""
        self.take_up(self.draw(None), arrives=True)

    def take_up(self, drill: Drill, arrives: bool = False) -> None:
        """Take up a drill at the first item that has no answer yet."""
        self.drill = drill
        self.bar.title = interface()["drill"][drill.kind]
        self.bar.code = f'lesson.drill("{drill.kind}", count={drill.count}, seed={drill.seed})'
        answered = [self.history(item) is not None for item in drill.items]
        self.show(answered.index(False) if False in answered else len(answered), arrives)

    def show(self, place: int, arrives: bool) -> None:
        """Show the card at a place (from 0), or after the last one the score."""
        if place < len(self.drill.items):
            self.put(self.card(place).lead(lambda: self.show(place + 1, True), arrives=arrives, instant=True))
            return
        histories = [self.history(item) for item in self.drill.items]
        counts = {"right": sum(each.first.right for each in histories if each), "total": len(histories)}
        self.end(sentence("steps", "score", **counts), sentence("steps", "more", **counts))

    def card(self, place: int) -> ExerciseWidget:
        """The card at a place (from 0)."""
        items, series = self.drill.items, drill_name(self.drill)
        standing = place + 1, len(items)
        return ExerciseWidget(items[place], self.lesson, self.learner, str(place + 1), series, standing)

    def history(self, item: Item) -> History | None:
        """What was tried at an item, as far as the store can be read."""
        try:
            return self.learner.answers.history(self.lesson.name, item, Fingerprints(item))
        except StoreError:
            return None
