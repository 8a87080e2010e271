"""A drill: one card at a time under a line with its name; at the end the score, and more of the same.

Message from the browser: `{"do": "new", "nonce": n}`; it is acknowledged by `{"did": "new", "nonce": n}`
after the first card of a new drill stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets
from ipywidgets import VBox

from lessons.content import Lesson
from lessons.content.interface import interface
from lessons.drills import Drill
from lessons.exercises.item import Item
from lessons.learner import Learner, StoreError
from lessons.learner.attempt import History
from lessons.learner.fingerprints import Fingerprints
from lessons.widgets.assets import script, style
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import LearnerWidget


def drill_name(drill: Drill) -> str:
    """What a drill is called in German: its kind and its seed, such as "Plural · Übung 11"."""
    words = interface()["drill"]
    return f"{words[drill.kind]['de']} · {words['number']['de']} {drill.seed}"


class DrillBar(LearnerWidget):
    """The line above the card; at the end it has the score."""

    _esm = script("drill.js")
    _css = style("tokens.css", "drill.css")

    kind = traitlets.Unicode().tag(sync=True)
    seed = traitlets.Int().tag(sync=True)
    count = traitlets.Int().tag(sync=True)
    total = traitlets.Int().tag(sync=True)  # items
    right = traitlets.Int().tag(sync=True)  # of them, right at the first try
    done = traitlets.Bool().tag(sync=True)


class DrillBox(VBox):
    """A drill to work on, which begins where the learner left it; `draw` makes the next one."""

    def __init__(self, draw: Callable[[], Drill], first: Drill, lesson: Lesson, learner: Learner):
        self.draw, self.lesson, self.learner = draw, lesson, learner
        self.bar = DrillBar(learner, ("labels", "drill"))
        super().__init__([self.bar])
        self.bar.on_msg(self.receive)
        self.begin(first)

    def begin(self, drill: Drill, arrives: bool = False) -> None:
        """Take up a drill at the first item that has no answer yet."""
        self.drill = drill
        answered = [self.history(item) is not None for item in drill.items]
        place = answered.index(False) if False in answered else len(answered)
        names = {"kind": drill.kind, "seed": drill.seed, "count": drill.count, "total": len(drill.items)}
        for name, value in names.items():
            self.bar.set_trait(name, value)
        self.show(place, arrives)

    def show(self, place: int, arrives: bool) -> None:
        """Show the card at a place (from 0), or after the last one the score."""
        items, old = self.drill.items, self.children[1:]
        done = place >= len(items)
        histories = [self.history(item) for item in items] if done else []
        self.bar.right = sum(each.first.right for each in histories if each)
        self.bar.done = done
        cards = (
            ()
            if done
            else (self.card(place).lead(lambda: self.show(place + 1, True), arrives=arrives, instant=True),)
        )
        self.children = (self.bar, *cards)
        for card in old:
            card.close()

    def card(self, place: int) -> ExerciseWidget:
        """The card at a place (from 0)."""
        items, series = self.drill.items, drill_name(self.drill)
        return ExerciseWidget(
            items[place], self.lesson, self.learner, str(place + 1), series, (place + 1, len(items))
        )

    def history(self, item: Item) -> History | None:
        """What was tried at an item, as far as the store can be read."""
        try:
            return self.learner.answers.history(self.lesson.name, item, Fingerprints(item))
        except StoreError:
            return None

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Begin a new drill."""
        if message.get("do") != "new":
            return
        self.begin(self.draw(), arrives=True)
        self.bar.send({"did": "new", "nonce": message.get("nonce")})
