"""What a notebook says to a lesson: read, ask, quiz, progress, settings and so on.

Each call returns what JupyterLab then shows. Everything heavy is imported where it is first needed, so that a
notebook pays only for what it uses.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from lessons.content import Lesson, LessonError, find_lesson, load_lesson
from lessons.exercises.item import Item
from lessons.progress import Store

if TYPE_CHECKING:
    from ipywidgets import VBox

    from lessons.widgets.exercise import ExerciseWidget
    from lessons.widgets.reader import ReaderWidget


class Notebook:
    """A lesson, opened for one learner.

    Every call with a name that the lesson does not know raises LessonError: one sentence with the nearest names.
    """

    def __init__(self, name: str, store: Store | None = None):
        self.lesson: Lesson = load_lesson(find_lesson(name))
        self.store = store or Store()

    def __repr__(self) -> str:
        info = self.lesson.info
        return f"{info.title} – {info.title_en}"

    def ask(self, id: str) -> ExerciseWidget:
        """One item, ready to be answered; if it was answered before, the last answer is there."""
        return self.card(self.lesson.item(id))

    def quiz(self, notebook: str, section: str = "") -> VBox:
        """The items of a notebook, or of one of its sections, under each other."""
        from ipywidgets import VBox

        items = self.lesson.items(notebook)
        chosen = [item for item in items if section in ("", item.section)]
        if not chosen:
            raise LessonError(self.no_section(notebook, section, items))
        return VBox([self.card(item) for item in chosen])

    def card(self, item: Item) -> ExerciseWidget:
        """The widget for an item."""
        from lessons.widgets.exercise import ExerciseWidget

        return ExerciseWidget(item, self.lesson, self.store, self.language, self.number(item))

    def number(self, item: Item) -> str:
        """The number that a learner sees: notebook and place in it, such as 1.4."""
        for info in self.lesson.info.notebooks:
            if info.id.split("_")[0] == item.id.split("-")[0]:
                items = self.lesson.items(info.id)
                return f"{int(info.id.split('_')[0])}.{items.index(item) + 1}" if item in items else ""
        return ""

    def no_section(self, notebook: str, section: str, items: list[Item]) -> str:
        """What to say when a section has no items."""
        if not items:
            return f"The notebook {notebook!r} of {self.lesson.name} has no items yet."
        sections = ", ".join(dict.fromkeys(item.section for item in items))
        return f"The notebook {notebook!r} of {self.lesson.name} has no section {section!r}; there are: {sections}."

    @cached_property
    def language(self) -> str:
        """The language of help that the learner chose."""
        from lessons.widgets.language import chosen_language

        return chosen_language(self.store)
