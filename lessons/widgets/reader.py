"""The text to read: levels to choose from, words and actors to tap, dates and speech to highlight.

Messages from the browser: `{"do": "text", "text": "b1"}` and `{"do": "language", "language": "de"}`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import anywidget
import traitlets

from lessons.content import Lesson, LessonError
from lessons.content.texts import Place
from lessons.progress import Store, StoreError
from lessons.widgets.assets import script, style
from lessons.widgets.interface import interface
from lessons.widgets.language import share_language, switch_language
from lessons.widgets.reading import glosses, people, readable, words_in


class ReaderWidget(anywidget.AnyWidget):
    """A lesson's texts, one at a time."""

    _esm = script("kit.js", "gloss.js", "reader.js")
    _css = style("tokens.css", "reader.css")

    texts = traitlets.List().tag(sync=True)  # [{id, level, title, title_en}]
    text = traitlets.Dict().tag(sync=True)  # reading.readable()
    glosses = traitlets.Dict().tag(sync=True)
    actors = traitlets.Dict().tag(sync=True)
    place = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {paragraph, quote}
    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("en").tag(sync=True)

    def __init__(self, lesson: Lesson, store: Store, text: str, language: str = "en"):
        self.lesson, self.store = lesson, store
        offered = [info for info in lesson.info.texts if info.id in lesson.texts]
        fields = ("id", "level", "title", "title_en")
        super().__init__(
            texts=[{name: getattr(info, name) for name in fields} for info in offered],
            actors=people(lesson),
            words=interface(),
            language=language,
            **self.loaded(text),
        )
        share_language(self)
        self.on_msg(self.receive)

    def loaded(self, id: str) -> dict[str, Any]:
        """The traits that belong to one text.  Raises LessonError if there is no such text."""
        text = readable(self.lesson, self.lesson.text(id))
        return {"text": text, "glosses": glosses(self.lesson, words_in(text))}

    def show(self, place: Place) -> None:
        """Go to a place, in whichever text it stands, and mark it."""
        if place.text != self.text["id"]:
            self.switch(place.text)
        quote = self.lesson.text(place.text).paragraph(place.paragraph).text[place.start : place.end]
        self.place = {"paragraph": place.paragraph, "quote": quote}

    def switch(self, id: str) -> None:
        """Show another text, and remember it for the evidence of exercises.  Raises LessonError."""
        loaded = self.loaded(id)
        with self.hold_sync():
            self.place = None
            self.set_trait("glosses", loaded["glosses"])
            self.set_trait("text", loaded["text"])
        with suppress(StoreError):
            self.store.set("text", id)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what the browser asks for; what it may not ask for is ignored."""
        if message.get("do") == "language":
            switch_language(self.store, message.get("language"))
        elif message.get("do") == "text":
            with suppress(LessonError):
                self.switch(str(message.get("text")))
