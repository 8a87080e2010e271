"""The text to read: levels to choose from; words, actors, dates and speech to tap; notes and known words.

Messages from the browser, each answered by `{"did": …, "nonce": n, …}` once anything in it is kept:

    {"do": "open", "layer": "word", "of": "12", "nonce": n}   the card, or first the meanings to guess from
    {"do": "gloss", "of": "12", "nonce": n}                   the card of a word, without a guess
    {"do": "guess", "of": "12", "meaning": "rent", "nonce": n}
    {"do": "know", "word": "Miete", "known": true, "nonce": n}
    {"do": "look", "text": "b2", "paragraph": 3, "heading": false, "at": 17, "nonce": n}   any word
    {"do": "own", "text": …, "paragraph": …, "heading": …, "at": …, "kept": true, "nonce": n}
    {"do": "note", "text": "b2", "paragraph": 3, "note": "…", "before": "…", "nonce": n}

`{"do": "text", "text": "b1"}` and `{"do": "language", "language": "de"}` change what is shown; for the
recording of a text see `lessons.widgets.sound`.
"""

from __future__ import annotations

from contextlib import suppress

import traitlets

from lessons.content import Lesson, LessonError
from lessons.content.texts import Place
from lessons.fields import as_data
from lessons.learner import Change, Learner, StoreError
from lessons.learner.text_sitting import Message, TextSitting
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget
from lessons.widgets.sound import send_recording


class ReaderWidget(LearnerWidget):
    """A lesson's texts, one at a time."""

    _esm = script("reader/reader.js")
    _css = style("base", "reader.css", "reader", "sound.css", "entry.css")

    texts = traitlets.List().tag(sync=True)  # [{id, level, title}]
    text = traitlets.Dict().tag(sync=True)  # Reading.shown: no meaning of any word
    known = traitlets.List().tag(sync=True)  # lemmas that the learner marked
    learnt = traitlets.List().tag(sync=True)  # lemmas that are marked, or known by their cards
    begun = traitlets.List().tag(sync=True)  # lemmas that were met, and are not learnt
    own = traitlets.Dict().tag(sync=True)  # the learner's own words: lemma to places [paragraph, start, end]
    notes = traitlets.Dict().tag(sync=True)  # of this text, by paragraph
    layer = traitlets.Unicode().tag(sync=True)  # of readable.KINDS: what is highlighted at first
    place = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # what point() gives

    def __init__(self, lesson: Lesson, learner: Learner, text: str, layer: str = "word"):
        self.lesson, self.turn = lesson, 0
        self.sitting = TextSitting(lesson, learner, text)
        offered = [info for info in lesson.info.texts if info.id in lesson.texts]
        fields = ("id", "level", "title")
        super().__init__(
            learner,
            texts=[as_data({name: getattr(info, name) for name in fields}) for info in offered],
            text=self.sitting.reading.shown,
            known=self.sitting.known(),
            learnt=self.sitting.learnt(),
            begun=self.sitting.begun_words(),
            own=self.sitting.own(),
            notes=self.sitting.notes(),
            layer=layer,
        )
        learner.read_in(self, lesson)

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

    def begin(self, id: str, back: str = "", paragraph: int = 0) -> None:
        """Go to the beginning of a text, or of a paragraph that it has.  Raises LessonError without it."""
        self.visit(id)
        there = paragraph <= len(self.lesson.text(id).paragraphs)
        self.point(paragraph if there else 0, 0, 0, back)

    def point(self, paragraph: int, start: int, end: int, back: str) -> None:
        """Let the browser go to a place; paragraph 0 is the headline."""
        self.turn += 1  # so that the same place can be shown twice
        self.place = {"paragraph": paragraph, "start": start, "end": end, "turn": self.turn, "back": back}

    def visit(self, id: str) -> None:
        """Show another text without choosing it for good.  Raises LessonError."""
        if id != self.text["id"]:
            self.turn_to(id)

    def choose(self, id: str) -> None:
        """Show the text that the learner chooses, and remember it.  Raises LessonError."""
        self.turn_to(id)
        with suppress(StoreError):
            self.learner.choose_text(self.lesson, id)

    def turn_to(self, id: str) -> None:
        """Show a text.  Raises LessonError."""
        self.sitting.open(id)
        with self.hold_sync():
            self.place = None
            self.set_trait("notes", self.sitting.notes())
            self.set_trait("own", self.sitting.own())
            self.set_trait("text", self.sitting.reading.shown)

    def heed(self, change: Change) -> None:
        """Another text was chosen, words met or learnt, or notes written, perhaps elsewhere."""
        super().heed(change)
        if (change.what, change.lesson) == ("text", self.lesson.name):
            self.visit(self.learner.text(self.lesson))
        if (change.what, change.lesson) == ("reading", self.lesson.name):
            self.known, self.notes = self.sitting.known(), self.sitting.notes()
            self.own = self.sitting.own()
        if change.what in ("reading", "cards") and change.lesson == self.lesson.name:
            self.learnt, self.begun = self.sitting.learnt(), self.sitting.begun_words()

    def respond(self, message: Message) -> None:
        """Turn to another text, or answer what is asked about this one."""
        if message.get("do") == "text":
            with suppress(LessonError):
                self.choose(str(message.get("text")))
        elif message.get("do") == "recording":
            send_recording(self, self.lesson, message)
        elif answer := self.sitting.answer(message):
            self.send({"did": message["do"], "nonce": message.get("nonce"), **answer})
