"""An entry of a lesson as its learners will see it, while an instructor is still at it."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Any

import ipywidgets
from pydantic import ValidationError

from lessons.content.date_words import date_words
from lessons.content.entries import item_type
from lessons.content.fault import LessonError
from lessons.content.load import LISTS, Lesson
from lessons.content.model import Actor, Event, Statement, Word
from lessons.fields import Entry
from lessons.learner import Learner, Store
from lessons.markup.elements import Markup, element, together
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.page import Page, in_languages

Widgets = tuple[ipywidgets.Widget, ...]


class Preview:
    """The previews of one form.  Answers to them are nobody's: their folder, `home`, goes with the form.

    `close` takes it away; at the latest that is done when the program ends.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.home = Path(tempfile.mkdtemp(prefix="lessons-preview-"))
        self.nobody = Learner(Store(self.home))
        self.close = weakref.finalize(self, shutil.rmtree, self.home, ignore_errors=True)

    def of(self, file: str, raw: dict[str, Any]) -> Widgets:
        """An item as its task, a fact as a page; nothing of what cannot be read yet."""
        try:
            if file in LISTS:
                entry = LISTS[file][0].model_validate(raw)
                return (ipywidgets.HTML(fact_page(entry, Lesson(self.folder))._repr_html_()),)
            item = item_type(raw).model_validate(raw)
            lesson = Lesson(self.folder)
            return () if item.faults() else (ExerciseWidget(item, lesson, self.nobody, anew=True),)
        except (ValidationError, LookupError, LessonError):
            return ()


def fact_page(entry: Entry, lesson: Lesson) -> Page:
    """What cards, lists and pictures say of a fact."""
    lines = FACTS[type(entry)](entry, lesson)
    return Page(together(*(element("p", *line) for line in lines)), str(lines), "en")


def word_lines(word: Word, _lesson: Lesson) -> list[list[str]]:
    """The word with what is learnt along with it, its meaning, its example."""
    gloss = [" – ", _strong(word.gloss.languages)] if word.gloss else []
    meaning = [in_languages(word.definition.languages), *gloss]
    return [[_strong({"de": word.headword})], meaning, [in_languages(word.example.languages)]]


def actor_lines(actor: Actor, _lesson: Lesson) -> list[list[str]]:
    """Name and role, other names, what is noted."""
    also = [[", ".join(actor.aliases)]] if actor.aliases else []
    note = [[in_languages(actor.note.languages)]] if actor.note else []
    return [[_strong(actor.name.languages), ": ", in_languages(actor.role.languages)], *also, *note]


def statement_lines(statement: Statement, lesson: Lesson) -> list[list[str]]:
    """Who says what, with which verb."""
    speaker = lesson.actor(statement.speaker).name
    return [
        [_strong(speaker.languages), f" ({statement.verb}): „", in_languages(statement.says.languages), "“"]
    ]


def event_lines(event: Event, lesson: Lesson) -> list[list[str]]:
    """The date, in words and in those of the text, and what happened."""
    said = date_words().say(event.date or event.background, lesson.info.published)
    wording = f" (im Text: „{event.wording}“)" if event.wording else ""
    return [[element("strong", said), wording], [in_languages(event.title.languages)]]


def _strong(texts: dict[str, str]) -> Markup:
    return element("strong", in_languages(texts))


FACTS = {Word: word_lines, Actor: actor_lines, Statement: statement_lines, Event: event_lines}
