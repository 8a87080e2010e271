"""What a notebook says to a lesson: read, ask, quiz, progress, settings and so on.

Each call returns what JupyterLab then shows. Everything heavy is imported where it is first needed, so that a
notebook pays only for what it uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from lessons.content import Lesson, LessonError, find_lesson, load_lesson
from lessons.exercises.item import Item
from lessons.progress import Store, StoreError
from lessons.progress.overview import item_number, overview

if TYPE_CHECKING:
    from ipywidgets import VBox

    from lessons.widgets.exercise import ExerciseWidget
    from lessons.widgets.page import Page
    from lessons.widgets.reader import ReaderWidget
    from lessons.widgets.results import ResultsWidget
    from lessons.widgets.review import ReviewWidget
    from lessons.widgets.settings import SettingsWidget


class Notebook:
    """A lesson, opened for one learner.

    A name that the lesson does not know raises LessonError: one sentence with the nearest names.
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
        items = self.lesson.items(notebook)
        chosen = [item for item in items if section in ("", item.section)]
        if not chosen:
            raise LessonError(self.no_section(notebook, section, items))
        return self.cards(chosen)

    def cards(self, items: Sequence[Item], numbers: Sequence[str] = ()) -> VBox:
        """The widgets for some items, under each other."""
        from ipywidgets import VBox

        named = zip(items, numbers or [self.number(item) for item in items], strict=True)
        return VBox([self.card(item, number) for item, number in named])

    def card(self, item: Item, number: str = "") -> ExerciseWidget:
        """The widget for an item."""
        from lessons.widgets.exercise import ExerciseWidget

        return ExerciseWidget(item, self.lesson, self.store, self.language, number or self.number(item))

    def number(self, item: Item) -> str:
        """The number that a learner sees: notebook and place in it, such as 1.4."""
        for info in self.lesson.info.notebooks:
            if info.id.split("_")[0] == item.id.split("-")[0]:
                items = self.lesson.items(info.id)
                return item_number(info, items.index(item)) if item in items else ""
        return ""

    def no_section(self, notebook: str, section: str, items: list[Item]) -> str:
        """What to say when a section has no items."""
        if not items:
            return f"The notebook {notebook!r} of {self.lesson.name} has no items yet."
        sections = ", ".join(dict.fromkeys(item.section for item in items))
        known = f"there are: {sections}."
        return f"The notebook {notebook!r} of {self.lesson.name} has no section {section!r}; {known}"

    def read(self, text: str = "") -> ReaderWidget:
        """A text to read; without a name the one that the learner chose, at first the lesson's first."""
        from lessons.widgets.reader import ReaderWidget

        return ReaderWidget(self.lesson, self.store, text or self.text, self.language)

    def progress(self) -> Page:
        """What is done in each notebook, and what to look at again."""
        from lessons.widgets.progress import progress_page

        try:
            return progress_page(overview(self.lesson, self.store), self.language, self.store.notice)
        except StoreError as problem:
            return progress_page([], self.language, str(problem))

    def results(self) -> ResultsWidget:
        """The result sheet, to print or save: by skill the first try and the last, words, what to review."""
        from lessons.widgets.results import ResultsWidget

        return ResultsWidget(self.lesson, self.store, self.language)

    def again(self, count: int = 10) -> VBox | Page:
        """Up to `count` items from all notebooks whose last try was not right."""
        from lessons.widgets.interface import label
        from lessons.widgets.page import Page, both, paragraph

        try:
            revisit = [item for each in overview(self.lesson, self.store) for item in each.revisit]
        except StoreError as problem:
            return Page(paragraph(escape(str(problem)), "le-warning"), str(problem), self.language)
        if not revisit:
            return Page(paragraph(both("nothing_to_revisit")), label("nothing_to_revisit"), self.language)
        return self.cards(revisit[:count])

    def drill(self, kind: str, count: int = 8, seed: int | None = None) -> VBox:
        """A drill made of the lesson's words and facts: a new one each time, or the one with this seed."""
        from lessons.drills.drill import make_drill

        drill = make_drill(self.lesson, kind, count, seed, self.text)
        return self.cards(drill.items, [f"{drill.seed}.{place + 1}" for place in range(len(drill.items))])

    def review(self) -> ReviewWidget:
        """The day's review cards: words, and items that went wrong before."""
        from lessons.progress.review import Deck
        from lessons.widgets.review import ReviewWidget

        return ReviewWidget(Deck(self.lesson, self.store), self.language)

    def words(self, topic: str = "") -> Page:
        """The words of a topic (or all) with article, forms, meaning and example."""
        from lessons.widgets.wordlist import words_page

        about = self.lesson.topic(topic) if topic else None
        chosen = [word for word in self.lesson.words if topic in ("", word.topic)]
        return words_page(chosen, about, self.language)

    def timeline(self, epilogue: bool = False) -> Page:
        """What happened when, as a picture and a table; with `epilogue`, also what came after the text."""
        from lessons.charts.timeline import timeline
        from lessons.widgets.picture import picture_page

        light, dark = (
            timeline(self.lesson, epilogue=epilogue, theme=theme, language=self.language)
            for theme in ("light", "dark")
        )
        return picture_page(light, dark, self.language)

    def settings(self) -> SettingsWidget:
        """The language of help and the text to read: choose, and it is kept."""
        from lessons.widgets.settings import SettingsWidget

        return SettingsWidget(self.lesson, self.store, self.language, self.text)

    @property
    def language(self) -> str:
        """The language of help that the learner chose."""
        from lessons.widgets.language import chosen_language

        return chosen_language(self.store)

    @property
    def text(self) -> str:
        """The text that the learner chose to read; at first the lesson's first."""
        from lessons.widgets.sitting import chosen_text

        chosen = chosen_text(self.store)
        return chosen if chosen in self.lesson.texts else next(iter(self.lesson.texts))
