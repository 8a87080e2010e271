"""A card as it was kept: it is there at once, and the task behind it when the learner does something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lessons.content.fault import LessonError
from lessons.exercises.mark import AnswerError
from lessons.learner import Change, Learner
from lessons.phrase import as_data
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import LearnerWidget

if TYPE_CHECKING:
    from lessons.learner.task_sitting import TaskSitting

KEPT = (
    "item",
    "number",
    "place",
    "total",
    "optional",
    "state",
    "unreviewed",
    "recording",
)  # the traits that are kept
PAUSE = 0.3  # seconds until what an answer needs is loaded: first the card is to be seen


def kept_traits(card: ExerciseWidget) -> dict[str, Any]:
    """Of a card what is kept of it."""
    return {name: getattr(card, name) for name in KEPT}


class KeptCard(ExerciseWidget):
    """A card made of what was kept; `sit` makes its sitting, which raises LessonError."""

    def __init__(self, traits: dict[str, Any], lesson: str, learner: Learner, sit: Callable[[], TaskSitting]):
        self.sit = sit
        reads = learner.reader_of(lesson) is not None
        LearnerWidget.__init__(self, learner, lesson=lesson, reads=reads, **traits)
        load_soon()

    @cached_property
    def sitting(self) -> TaskSitting:
        """The learner before the item.  Raises AnswerError if it was changed since the card was shown."""
        sitting = self.sit()
        if as_data(sitting.item.public()) != self.item:
            raise AnswerError(f"The item {sitting.item.id} was changed.")
        return sitting

    def respond(self, message: dict[str, Any]) -> None:
        """As any card; where its item is no longer what it was, it says so."""
        try:
            super().respond(message)
        except (AnswerError, LessonError):
            self.send({"did": message.get("do"), "nonce": message.get("nonce"), "problem": "stale"})

    def heed(self, change: Change) -> None:
        """As any card; one whose item was changed stays as it is."""
        with suppress(AnswerError, LessonError):
            super().heed(change)


def load_soon() -> None:
    """Load what a first answer needs while the learner reads the question.

    It is done between two cells, not beside one: threads that import the same can get in each other's way.
    """
    with suppress(RuntimeError):  # where nothing waits for cells or answers, as in a script
        asyncio.get_running_loop().call_later(PAUSE, import_module, "lessons.learner.task_sitting")
