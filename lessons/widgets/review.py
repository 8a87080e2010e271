"""Review: words as cards, asked, shown and rated, and tasks that went wrong as tasks, one after the other.

Messages from the browser: `{"do": "show", "card": …, "typed": …, "nonce": n}`,
`{"do": "rate", "card": …, "turn": …, "rating": 1 to 4, "nonce": n}` and `{"do": "language", …}`.  The first
two are acknowledged by `{"did": …, "nonce": n}` once the rating is kept and the trait `state` is the new one.
"""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import VBox

from lessons.exercises.item import Item
from lessons.learner import Change
from lessons.learner.deck import Deck
from lessons.learner.overview import item_number
from lessons.learner.review_sitting import ReviewSitting, State
from lessons.widgets.assets import script, style
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import LearnerWidget


class ReviewWidget(LearnerWidget):
    """The day's cards of a lesson."""

    _esm = script("review.js")
    _css = style("base", "tasks", "review.css", "entry.css")

    state = traitlets.Dict().tag(sync=True)  # ReviewSitting.state()

    def __init__(self, deck: Deck):
        self.sitting = ReviewSitting(deck)
        super().__init__(deck.learner, ("labels", "notes", "review"), state=self.sitting.state())

    def heed(self, change: Change) -> None:
        """An answer was kept, or a word guessed: look for a card, unless one is at work."""
        super().heed(change)
        if change.what in ("answers", "reading") and self.state["card"] is None:
            self.sitting.draw()
            self.state = self.sitting.state()

    def respond(self, message: dict[str, Any]) -> None:
        """Show the answer of a card, or keep its rating."""
        if message.get("do") in ("show", "rate"):
            self.state = self.done(message)
            self.send({"did": message["do"], "nonce": message.get("nonce")})
            if message["do"] == "rate":
                self.tell_rated()

    def rate_task(self, status: str) -> None:
        """Rate the task that is asked by the status of its mark."""
        self.state = self.sitting.rate_task(status)
        self.tell_rated()

    def go_on(self) -> None:
        """Take the next card after a task."""
        self.state = self.sitting.go_on()

    def tell_rated(self) -> None:
        """Tell whoever shows what is due."""
        self.learner.tell(Change("cards", self.sitting.deck.lesson.name))

    def done(self, message: dict[str, Any]) -> State:
        """The state after the answer was shown, or a rating given."""
        if message["do"] == "show":
            return self.sitting.show(message.get("card"), message.get("typed"))
        return self.sitting.rate(message.get("card"), message.get("turn"), message.get("rating"))


class ReviewBox(VBox):
    """The day's cards, and below them the task where one is asked again."""

    def __init__(self, deck: Deck):
        self.cards, self.lesson = ReviewWidget(deck), deck.lesson
        super().__init__([self.cards])
        self.shown: tuple[str, int] | None = None  # the card whose task stands below: its id and its turn
        self.cards.observe(lambda change: self.turn(change["old"]["card"] is not None), "state")
        self.turn(arrives=False)

    def turn(self, arrives: bool) -> None:
        """Show the task that is asked, if one is; it takes the focus where it follows another card."""
        sitting = self.cards.sitting
        item = sitting.item()
        asked = (sitting.id, sitting.turn) if item else None
        if asked == self.shown:
            return
        self.shown, old = asked, self.children[1:]
        self.children = (self.cards, *([self.task(item, arrives)] if item else []))
        for task in old:
            task.close()

    def task(self, item: Item, arrives: bool) -> ExerciseWidget:
        """An item that is asked again; its first answer counts."""
        notebook, place, _item = self.lesson.placed(item.id)
        number = item_number(notebook, place)
        task = ExerciseWidget(item, self.lesson, self.cards.learner, number, anew=True)
        before = task.state["tries"]

        def answered(change: dict[str, Any]) -> None:
            mark = task.sitting.mark
            if mark and change["old"]["tries"] == before < change["new"]["tries"]:
                self.cards.rate_task(mark.status)

        task.observe(answered, "state")
        return task.lead(self.cards.go_on, arrives=arrives)
