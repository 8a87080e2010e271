"""A drill: a line with its name and seed, a button for a new one, and the cards of its items.

Message from the browser: `{"do": "new", "nonce": n}`; it is acknowledged by `{"did": "new", "nonce": n}`
after the new cards stand there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets
from ipywidgets import VBox, Widget

from lessons.content.interface import interface
from lessons.drills import Drill
from lessons.learner import Learner
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget

Cards = Callable[[Drill], list[Widget]]


def drill_name(drill: Drill) -> str:
    """What a drill is called in German: its kind and its seed, such as "Plural · Übung 11"."""
    words = interface()["drill"]
    return f"{words[drill.kind]['de']} · {words['number']['de']} {drill.seed}"


class DrillBar(LearnerWidget):
    """The line above the cards."""

    _esm = script("drill.js")
    _css = style("tokens.css", "drill.css")

    kind = traitlets.Unicode().tag(sync=True)
    seed = traitlets.Int().tag(sync=True)
    count = traitlets.Int().tag(sync=True)


class DrillBox(VBox):
    """A drill to work on; `draw` makes the next one, `cards` its widgets."""

    def __init__(self, draw: Callable[[], Drill], first: Drill, cards: Cards, learner: Learner):
        self.draw = draw
        self.cards = cards
        self.bar = DrillBar(learner, ("labels", "drill"), kind=first.kind, seed=first.seed, count=first.count)
        super().__init__([self.bar, *cards(first)])
        self.bar.on_msg(self.receive)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Replace the cards by those of a new drill."""
        if message.get("do") != "new":
            return
        drill = self.draw()
        old = self.children[1:]
        self.bar.seed = drill.seed
        self.children = (self.bar, *self.cards(drill))
        for card in old:
            card.close()
        self.bar.send({"did": "new", "nonce": message.get("nonce")})
