"""Cards that come one after the other in one place, under a line that says what they are and how it went.

Messages from the browser: `{"do": "new", "nonce": n}` begins, or begins again; it is acknowledged by
`{"did": "new", "nonce": n}` after the first card stands there.  `{"do": "other", "nonce": n}` does what the
second button says, where there is one.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

import traitlets
from ipywidgets import VBox, Widget

from lessons.content.interface import Sentence, interface
from lessons.learner import Learner
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget


def sentence(block: str, name: str, **values: Any) -> Sentence:
    """A sentence of the interface in all its languages, with values in place of their names."""
    return {language: text.format(**values) for language, text in interface()[block][name].items()}


class StepBar(LearnerWidget):
    """The line above the cards."""

    _esm = script("steps.js")
    _css = style("base", "steps.css")

    title = traitlets.Dict().tag(sync=True)  # sentences by language
    said = traitlets.Dict().tag(sync=True)  # before: what is to come; at the end: what was achieved
    offer = traitlets.Dict().tag(sync=True)  # what the button says; empty while a card is at work
    other = traitlets.Dict().tag(sync=True)  # what a second button says; mostly empty
    tasks = traitlets.List().tag(sync=True)  # ids of tasks that links find here, while they are not shown
    code = traitlets.Unicode().tag(sync=True)  # the call that gives exactly this once more, for teachers


class StepBox(VBox):
    """The line, and below it the card that is at work."""

    def __init__(self, learner: Learner):
        self.bar = StepBar(learner, ("labels",))
        super().__init__([self.bar])
        self.bar.on_msg(self.receive)

    def put(self, card: Widget) -> None:
        """Let a card take the place of the one before."""
        self.bar.said = self.bar.offer = self.bar.other = {}
        self.exchange([card])

    def end(
        self, said: Sentence, offer: Sentence, cards: Sequence[Widget] = (), other: Sentence | None = None
    ) -> None:
        """Say how it went, or what is to come, with what the buttons offer; cards may be looked at."""
        self.exchange(cards)
        self.bar.said, self.bar.offer, self.bar.other = said, offer, other or {}

    def exchange(self, cards: Sequence[Widget]) -> None:
        """Show other cards."""
        old = self.children[1:]
        self.children = (self.bar, *cards)
        for card in old:
            card.close()

    @abstractmethod
    def begin(self) -> None:
        """Begin, or begin anew."""

    def choose_other(self) -> None:
        """Do what the second button says, where there is one."""

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what a button says."""
        act = {"new": self.begin, "other": self.choose_other}.get(message.get("do"))
        if act:
            with self.bar.learner.memory.at_once():
                act()
            self.bar.send({"did": message["do"], "nonce": message.get("nonce")})
