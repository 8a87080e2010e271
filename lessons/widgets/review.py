"""Review cards: asked, shown, rated, one after the other.

Messages from the browser: `{"do": "show", "card": …, "typed": …, "nonce": n}`,
`{"do": "rate", "card": …, "turn": …, "rating": 1 to 4, "nonce": n}` and `{"do": "language", …}`.  The first
two are acknowledged by `{"did": …, "nonce": n, "state": …}`, after the rating has been committed.
"""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from lessons.content.interface import interface
from lessons.learner.deck import Deck
from lessons.learner.review_sitting import ReviewSitting, State
from lessons.widgets.assets import script, style
from lessons.widgets.language import share_language, switch_language
from lessons.widgets.live import answer_kept, follow_answers


class ReviewWidget(anywidget.AnyWidget):
    """The day's cards of a lesson."""

    _esm = script("review.js")
    _css = style("tokens.css", "exercise.css", "review.css")

    state = traitlets.Dict().tag(sync=True)  # ReviewSitting.state()
    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("en").tag(sync=True)

    def __init__(self, deck: Deck, language: str = "en"):
        self.session = ReviewSitting(deck)
        words = {name: interface()[name] for name in ("labels", "notes", "review")}
        super().__init__(state=self.session.state(), words=words, language=language)
        share_language(self)
        follow_answers(self)
        self.on_msg(self.receive)

    def renew(self) -> None:
        """An answer was kept somewhere: look for a card, unless one is at work."""
        if self.state["card"] is None:
            self.session.draw()
            self.state = self.session.state()

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what the browser asks for; what it may not ask for is ignored."""
        if message.get("do") == "language":
            switch_language(self.session.deck.store, message.get("language"))
        elif message.get("do") in ("show", "rate"):
            self.state = self.done(message)
            self.send({"did": message["do"], "nonce": message.get("nonce"), "state": self.state})
            answer_kept()

    def done(self, message: dict[str, Any]) -> State:
        """The state after the answer was shown, or a rating given."""
        if message["do"] == "show":
            return self.session.show(message.get("card"), message.get("typed"))
        return self.session.rate(message.get("card"), message.get("turn"), message.get("rating"))
