"""One item as a card: the question goes to the browser, the answer comes back, the key stays here.

Messages from the browser: `{"do": "answer", "answer": …, "nonce": n}`, `{"do": "reveal", "nonce": n}`, each
acknowledged by `{"did": …, "nonce": n, "state": …}` after the answer has been committed; a browser that hears
nothing within 1.5 seconds says "not saved".  `{"do": "read", "back": id, "nonce": n}` opens the item's text
in the reader, `"show"` in place of `"read"` the sentence that proves the answer; the reader then offers the
way back to the element with that id.  `{"do": "language", "language": "de"}` switches help.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import anywidget
import traitlets

from lessons.content import Lesson, LessonError
from lessons.content.interface import interface
from lessons.exercises.item import AnswerError, Item
from lessons.exercises.registry import files
from lessons.fields import as_data
from lessons.learner import Store
from lessons.widgets.assets import script, style
from lessons.widgets.language import share_language, switch_language
from lessons.widgets.live import answer_kept
from lessons.widgets.own_text import follow_text, last_reader, origin
from lessons.widgets.sitting import Sitting, State


class ExerciseWidget(anywidget.AnyWidget):
    """An item of a lesson, shown, answered and marked; the last answer is there when it is made."""

    _esm = script("tasks/exercise.js", *files("body.js"))  # those of the types
    _css = style("tokens.css", "exercise.css", *files("body.css"))

    item = traitlets.Dict().tag(sync=True)  # Item.public(): nothing of the key
    lesson = traitlets.Unicode().tag(sync=True)  # its name: ids of items are of their lesson only
    number = traitlets.Unicode().tag(sync=True)
    series = traitlets.Unicode().tag(sync=True)  # the drill it belongs to: each drill has a task 1
    state = traitlets.Dict().tag(sync=True)  # Sitting.state()
    reads = traitlets.Bool().tag(sync=True)  # whether there is a reader to show the text in
    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("en").tag(sync=True)

    def __init__(
        self,
        item: Item,
        lesson: Lesson,
        store: Store,
        language: str = "en",
        number: str = "",
        series: str = "",
    ):
        self.sitting = Sitting(item, lesson, store)
        super().__init__(
            item=as_data(item.public()),
            lesson=lesson.name,
            number=number,
            series=series,
            state=self.sitting.state(),
            reads=last_reader(lesson, store) is not None,
            words=interface(),
            language=language,
        )
        share_language(self)
        follow_text(self, lesson, store)
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what the browser asks for; what it may not ask for is ignored."""
        if message.get("do") == "language":
            switch_language(self.sitting.store, message.get("language"))
        elif message.get("do") in ("answer", "reveal"):
            self.send(self.reply(message))
            answer_kept()
        elif message.get("do") in ("read", "show"):
            self.open_text(message["do"], origin(message))
            self.send({"did": message["do"], "nonce": message.get("nonce")})

    def follow(self) -> None:
        """Another text was chosen, or a reader opened: both may change what is said about the text."""
        self.state = self.sitting.state()
        self.reads = last_reader(self.sitting.lesson, self.sitting.store) is not None

    def open_text(self, wish: str, back: str) -> None:
        """Open the item's text in the reader, at its beginning or, once marked, where the proof stands."""
        reader = last_reader(self.sitting.lesson, self.sitting.store)
        place = self.sitting.place()
        if reader is None or place is None:
            return
        with suppress(LessonError, IndexError):  # the text is no longer what it was when the page was made
            if wish == "show" and self.sitting.marked:
                reader.show(place, back=back)
            else:
                reader.begin(place.text, back)

    def reply(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer a message: when this returns, the answer is in the store."""
        reply = {"did": message["do"], "nonce": message.get("nonce")}
        try:
            self.state = self.done(message)
        except AnswerError:  # an old page, whose item was edited since
            return {**reply, "problem": "stale"}
        return {**reply, "state": self.state}

    def done(self, message: dict[str, Any]) -> State:
        """The state after an answer, or after the solution was asked for."""
        return (
            self.sitting.reveal() if message["do"] == "reveal" else self.sitting.answer(message.get("answer"))
        )
