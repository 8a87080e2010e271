"""Review cards: asked, shown, rated, one after the other.

Messages from the browser: `{"do": "show", "card": …, "typed": …, "nonce": n}`,
`{"do": "rate", "card": …, "turn": …, "rating": 1 to 4, "nonce": n}` and `{"do": "language", …}`.  The first
two are acknowledged by `{"did": …, "nonce": n}` once the rating is kept and the trait `state` is the new one.
"""

from __future__ import annotations

from typing import Any

import traitlets

from lessons.learner import Change
from lessons.learner.deck import Deck
from lessons.learner.review_sitting import ReviewSitting, State
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget


class ReviewWidget(LearnerWidget):
    """The day's cards of a lesson."""

    _esm = script("review.js")
    _css = style("tokens.css", "exercise.css", "review.css", "entry.css")

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
                self.learner.tell(Change("cards", self.sitting.deck.lesson.name))

    def done(self, message: dict[str, Any]) -> State:
        """The state after the answer was shown, or a rating given."""
        if message["do"] == "show":
            return self.sitting.show(message.get("card"), message.get("typed"))
        return self.sitting.rate(message.get("card"), message.get("turn"), message.get("rating"))
