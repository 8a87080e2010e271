"""A picture to work with: what is chosen is explained; another choice or width draws it again.

Messages from the browser: `{"do": "view", "width": 700, …, "nonce": n}` draws the picture again (what else
may stand in it, a widget's `allowed` says) and is answered by `{"did": "view", "nonce": n}`;
`{"do": "jump", "place": ["b2", 4, 0, 60], "back": id}` shows that place in the reader, which then offers the
way back; `{"do": "language", "language": "de"}` switches help.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import traitlets

from lessons.charts.picture import Picture
from lessons.content import Lesson, LessonError
from lessons.content.texts import Place
from lessons.learner import Change, Learner
from lessons.widgets.assets import style
from lessons.widgets.drawn import asked_width, drawn
from lessons.widgets.following import LearnerWidget, origin
from lessons.widgets.reader import ReaderWidget

WIDTH = 920  # of the first drawing, before the browser says how much room there is


class ChartWidget(LearnerWidget):
    """What all pictures have in common; `reader` is where "show in the text" shows it.

    A picture is of the text that is asked for, or of the one that the learner reads at the time.
    """

    _css = style("base", "chart.css")

    picture = traitlets.Dict().tag(sync=True)  # drawn.drawn()
    details = traitlets.Dict().tag(sync=True)  # by the id of an area
    choice = traitlets.Dict().tag(sync=True)
    jumps = traitlets.Bool().tag(sync=True)

    def __init__(
        self, lesson: Lesson, learner: Learner, text: str, reader: ReaderWidget | None, **traits: Any
    ):
        self.lesson, self.learner, self.reader = lesson, learner, reader
        self.asked, self.width = text, WIDTH
        super().__init__(learner, ("labels", "pictures"), jumps=reader is not None, **traits)
        self.draw()
        self.observe(self.draw, "language")

    @property
    def text(self) -> str:
        """The id of the text that the picture is of."""
        return self.asked or self.learner.text(self.lesson)

    def heed(self, change: Change) -> None:
        """Draw anew where another text is read now."""
        super().heed(change)
        if not self.asked and (change.what, change.lesson) == ("text", self.lesson.name):
            self.draw()

    def make(self) -> Picture:
        """The picture for the present choice, width and language."""
        raise NotImplementedError

    def allowed(self) -> dict[str, list[str]]:
        """What may be chosen: each name with its values."""
        raise NotImplementedError

    def draw(self, _change: Any = None) -> None:
        """Draw what is chosen."""
        self.picture = drawn(self.make())

    def respond(self, message: dict[str, Any]) -> None:
        """Draw another view, or show a place in the reader."""
        if message.get("do") == "view":
            self.view(message)
        elif message.get("do") == "jump":
            self.jump(message.get("place"), origin(message))

    def view(self, message: dict[str, Any]) -> None:
        """Draw another choice, or at another width."""
        allowed = self.allowed()
        asked = {name: message.get(name, self.choice[name]) for name in allowed}
        if any(value not in allowed[name] for name, value in asked.items()):
            return
        self.width = asked_width(message.get("width"), self.width)
        self.choice = asked
        self.draw()
        self.send({"did": "view", "nonce": message.get("nonce")})

    def jump(self, place: Any, back: str = "") -> None:
        """Show a place in the reader: text, paragraph, first letter, the one after the last."""
        if self.reader is None or not isinstance(place, list) or len(place) != 4:
            return
        text, *numbers = place
        if isinstance(text, str) and all(type(number) is int for number in numbers):
            with suppress(LessonError, IndexError):  # an old page may point to a text that is no longer there
                self.reader.show(Place(text, *numbers, ""), back=back)
