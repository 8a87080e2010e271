"""The text to read: levels to choose from; words, actors, dates and speech to tap; notes and known words.

Messages from the browser, each answered by `{"did": …, "nonce": n, …}` once anything in it is kept:

    {"do": "open", "layer": "word", "of": "12", "nonce": n}   the card, or first the meanings to guess from
    {"do": "gloss", "of": "12", "nonce": n}                   the card of a word, without a guess
    {"do": "guess", "of": "12", "meaning": "rent", "nonce": n}
    {"do": "know", "word": "Miete", "known": true, "nonce": n}
    {"do": "note", "text": "b2", "paragraph": 3, "note": "…", "before": "…", "nonce": n}

`{"do": "text", "text": "b1"}` and `{"do": "language", "language": "de"}` change what is shown.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from weakref import WeakSet

import anywidget
import traitlets

from lessons.content import Lesson, LessonError
from lessons.content.interface import interface
from lessons.content.texts import Place
from lessons.fields import as_data
from lessons.learner import Store, StoreError
from lessons.widgets.assets import script, style
from lessons.widgets.desk import Desk, Message
from lessons.widgets.language import share_language, switch_language
from lessons.widgets.own_text import choose_text, open_reader

_open: WeakSet[Any] = WeakSet()


class ReaderWidget(anywidget.AnyWidget):
    """A lesson's texts, one at a time."""

    _esm = script("reader/reader.js")
    _css = style("tokens.css", "reader.css", "reader")

    texts = traitlets.List().tag(sync=True)  # [{id, level, title}]
    text = traitlets.Dict().tag(sync=True)  # Reading.shown: no meaning of any word
    known = traitlets.List().tag(sync=True)  # lemmas
    notes = traitlets.Dict().tag(sync=True)  # of this text, by paragraph
    place = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # what point() gives
    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("en").tag(sync=True)

    def __init__(self, lesson: Lesson, store: Store, text: str, language: str = "en"):
        self.lesson, self.store, self.turn = lesson, store, 0
        self.desk = Desk(lesson, store, text)
        offered = [info for info in lesson.info.texts if info.id in lesson.texts]
        fields = ("id", "level", "title")
        super().__init__(
            texts=[as_data({name: getattr(info, name) for name in fields}) for info in offered],
            text=self.desk.reading.shown,
            known=self.desk.known(),
            notes=self.desk.notes(),
            words=interface(),
            language=language,
        )
        share_language(self)
        _open.add(self)
        open_reader(self, lesson, store)
        self.on_msg(self.receive)

    def show(self, place: Place | int, start: int = 0, end: int | None = None, back: str = "") -> None:
        """Go to a place, in whichever text it stands, or to a paragraph of this text, and mark it.

        `back` is the element of the page that the learner comes from: the reader leads back to it.
        Raises LessonError if there is no such text, IndexError if it has no such paragraph.
        """
        if isinstance(place, Place):
            self.visit(place.text)
            place, start, end = place.paragraph, place.start, place.end
        length = len(self.lesson.text(self.text["id"]).paragraph(place).text)
        self.point(place, start, length if end is None else end, back)

    def begin(self, id: str, back: str = "") -> None:
        """Go to the beginning of a text.  Raises LessonError if there is no such text."""
        self.visit(id)
        self.point(0, 0, 0, back)

    def point(self, paragraph: int, start: int, end: int, back: str) -> None:
        """Let the browser go to a place; paragraph 0 is the headline."""
        self.turn += 1  # so that the same place can be shown twice
        self.place = {"paragraph": paragraph, "start": start, "end": end, "turn": self.turn, "back": back}

    def visit(self, id: str) -> None:
        """Show another text without choosing it for good.  Raises LessonError."""
        if id != self.text["id"]:
            self.turn_to(id)

    def switch(self, id: str) -> None:
        """Show the text that the learner chooses, and remember it.  Raises LessonError."""
        self.turn_to(id)
        with suppress(StoreError):
            choose_text(self.lesson, self.store, id)

    def turn_to(self, id: str) -> None:
        """Show a text.  Raises LessonError."""
        self.desk.open(id)
        with self.hold_sync():
            self.place = None
            self.set_trait("notes", self.desk.notes())
            self.set_trait("text", self.desk.reading.shown)

    def receive(self, _widget: Any, message: Message, _buffers: Any) -> None:
        """Do what the browser asks for; what it may not ask for is ignored."""
        if message.get("do") == "language":
            switch_language(self.store, message.get("language"))
        elif message.get("do") == "text":
            with suppress(LessonError):
                self.switch(str(message.get("text")))
        else:
            self.reply(message)

    def reply(self, message: Message) -> None:
        """Answer a message; what it changed is then in all readers of the lesson."""
        answer = self.desk.answer(message)
        if answer is None:
            return
        if message["do"] in ("know", "note"):
            for reader in [each for each in _open if each.desk.log == self.desk.log]:
                reader.known, reader.notes = reader.desk.known(), reader.desk.notes()
        self.send({"did": message["do"], "nonce": message.get("nonce"), **answer})
