"""What a notebook says to a lesson: read, ask, quiz, progress, settings and so on.

Each call returns what JupyterLab then shows. Everything heavy is imported where it is first needed, so that a
notebook pays only for what it uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessons.calls import no_such_call, told
from lessons.content import LessonError, find_lesson
from lessons.content.names import require
from lessons.learner import Learner, Store, StoreError
from lessons.learner.database import home
from lessons.widgets.cards import Cards

if TYPE_CHECKING:
    from lessons.content import Lesson
    from lessons.drills import Drill
    from lessons.exercises.item import Item
    from lessons.widgets.drill import DrillBox
    from lessons.widgets.exam import ExamBox
    from lessons.widgets.exercise import ExerciseWidget
    from lessons.widgets.hand_in import HandInWidget
    from lessons.widgets.live import LivePage
    from lessons.widgets.page import Page
    from lessons.widgets.pictures import PicturesWidget
    from lessons.widgets.quiz import QuizBox
    from lessons.widgets.reader import ReaderWidget
    from lessons.widgets.results import ResultsWidget
    from lessons.widgets.review import ReviewBox
    from lessons.widgets.session import AgainBox, SessionBox
    from lessons.widgets.settings import SettingsWidget
    from lessons.widgets.timeline import TimelineWidget
    from lessons.widgets.wordlist import WordListWidget


@told
class Notebook:
    """A lesson, opened for one learner.

    A name that the lesson does not know raises LessonError: one sentence with the nearest names. So does
    a call that is not made as it should be.

    >>> from tempfile import mkdtemp
    >>> Notebook("_template", Learner(Store(Path(mkdtemp()))))
    Eine Bibliothek der Dinge – A library of things
    """

    def __init__(self, name: str, learner: Learner | None = None):
        self.learner = learner or learner_of(home())
        self.cards = Cards(find_lesson(str(name)), self.learner)

    @property
    def lesson(self) -> Lesson:
        """The lesson itself, for programs.  Raises LessonError."""
        return self.cards.lesson

    def __repr__(self) -> str:
        info = self.lesson.info
        return " – ".join(filter(None, [info.title, info.title.help(self.language)]))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name in vars(type(self)):  # tools ask for much that nobody has
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        raise no_such_call(self, name)

    def ask(self, id: str) -> ExerciseWidget:
        """One item, ready to be answered; if it was answered before, the last answer is there."""
        return self.cards.ask(id)

    def quiz(self, notebook: str, section: str = "") -> QuizBox | Page:
        """The items of a notebook, or of one of its sections: one at a time, or all under each other."""
        from lessons.widgets.quiz import QuizBox

        with self.learner.memory.at_once():
            cards = self.cards.section(notebook, section)
            return QuizBox(cards, self.learner) if cards else self._no_items(notebook, section)

    def exam(self, notebook: str, section: str = "") -> ExamBox | Page:
        """The items of a notebook or section as an exam: one at a time, one try each, then the score."""
        from lessons.widgets.exam import ExamBox

        items = self.lesson.items(notebook)
        chosen = [item for item in items if section in ("", item.section)]
        if not chosen:
            return self._no_items(notebook, section)
        name = "/".join(filter(None, (notebook, section)))
        return ExamBox(name, chosen, self.lesson, self.learner, lambda item: self.ask(item.id))

    def session(self, minutes: int = 10) -> SessionBox:
        """About so many minutes of practice: due cards, tasks that went wrong, the next new ones."""
        from lessons.learner.session import LONGEST
        from lessons.widgets.session import SessionBox

        if not 1 <= minutes <= LONGEST:
            raise LessonError(f"A session takes 1 to {LONGEST} minutes, not {minutes}.")
        return SessionBox(self.lesson, self.learner, minutes)

    def _no_items(self, notebook: str, section: str) -> Page:
        """What stands in place of a section's items where there are none and need not be any."""
        if section not in self.lesson.notebook(notebook).sections:
            self._no_section(notebook, section, self.lesson.items(notebook))
        from lessons.widgets.page import sentence_page

        return sentence_page("no_tasks_here", self.language)

    def _no_section(self, notebook: str, section: str, items: list[Item]) -> None:
        if not items:
            raise LessonError(f"The notebook “{notebook}” of {self.lesson.name} has no items yet.")
        sections = list(dict.fromkeys(item.section for item in items))
        require(section, sections, f"The notebook {notebook!r} of {self.lesson.name} has no section")

    def read(self, text: str = "", layer: str = "word") -> ReaderWidget:
        """A text to read; without a name the one that the learner chose, at first the lesson's first.

        `layer` is what is highlighted until the learner chooses otherwise: word, actor, date or speech.
        """
        from lessons.learner.readable import KINDS
        from lessons.widgets.reader import ReaderWidget

        require(layer, KINDS, "A text has no layer")
        with self.learner.memory.at_once():
            return ReaderWidget(self.lesson, self.learner, text or self.text, layer)

    def compare(self, one: str = "", other: str = "") -> Page | LivePage:
        """Two levels of the text side by side, paragraph by paragraph.

        Without names the text that the learner chose and the one that is next to it, the harder one first.
        """
        from lessons.widgets.compare import compare_page
        from lessons.widgets.live import LivePage

        if one or other:
            return compare_page(self.lesson, one or self.text, other or self.text, self.language)
        return LivePage(self._compare, self.lesson.name, self.learner, after=("text",))

    def _compare(self, language: str) -> Page:
        from lessons.widgets.compare import beside_own, compare_page

        return compare_page(self.lesson, *beside_own(self.lesson, self.text), language)

    def progress(self) -> LivePage:
        """What is done in each notebook, and what to look at again."""
        from lessons.widgets.live import LivePage

        return LivePage(self._progress, self.lesson.name, self.learner)

    def _progress(self, language: str) -> Page:
        from lessons.learner.overview import overview
        from lessons.widgets.progress import progress_page

        try:
            return progress_page(overview(self.lesson, self.learner), language, self.learner.notice)
        except StoreError as problem:
            return progress_page([], language, problem.sentence)

    def results(self) -> ResultsWidget:
        """The result sheet, to print or save: by skill the first try and the last, words, what to review."""
        from lessons.widgets.results import ResultsWidget

        return ResultsWidget(self.lesson, self.learner)

    def hand_in(self) -> HandInWidget:
        """The learner's answers as a file for the teacher, under a name or pseudonym."""
        from lessons.widgets.hand_in import HandInWidget

        return HandInWidget(self.lesson, self.learner)

    def again(self, count: int = 10) -> AgainBox:
        """Up to `count` tasks from all notebooks whose last try was not right, one after the other."""
        from lessons.widgets.session import AgainBox

        return AgainBox(self.lesson, self.learner, count)

    def drill(self, kind: str, count: int = 8, seed: int | None = None) -> DrillBox:
        """A drill made of the lesson's words and facts: a new one each time, or the one with this seed."""
        from lessons.drills import make_drill
        from lessons.widgets.drill import DrillBox

        def draw(seed: int | None) -> Drill:
            return make_drill(self.lesson, kind, count, seed, self.text)

        return DrillBox(draw, seed, self.lesson, self.learner)

    def review(self) -> ReviewBox:
        """What is due on this day: cards of words, and tasks that went wrong before."""
        from lessons.learner.deck import Deck
        from lessons.widgets.review import ReviewBox

        return ReviewBox(Deck(self.lesson, self.learner))

    def words(self, topic: str = "") -> WordListWidget:
        """The words with article, forms, meaning and example, to search; first those of a topic, or all."""
        from lessons.widgets.wordlist import WordListWidget

        if topic:
            self.lesson.topic(topic)  # or LessonError
        return WordListWidget(self.lesson, self.learner, topic)

    def grammar(self, id: str = "") -> Page:
        """A grammar page, such as `konjunktiv-1`; without a name all of them, to choose from."""
        from lessons.widgets.grammar import grammar_list, grammar_page

        if id:
            return grammar_page(self.lesson.grammar(id), self.language)
        return grammar_list(map(self.lesson.grammar, self.lesson.grammar_folders), self.language)

    def timeline(self, epilogue: bool = False, reader: ReaderWidget | None = None) -> TimelineWidget:
        """What happened when; with `epilogue`, also what came after the text.

        `reader` is where an event's sentence is shown; without one, the reader that was opened last.
        """
        from lessons.widgets.timeline import TimelineWidget

        return TimelineWidget(self.lesson, self.learner, "", reader or self._reader, epilogue)

    def speakers(self, reader: ReaderWidget | None = None) -> PicturesWidget:
        """Who speaks on what and about whom, how much each side is heard, and under which names."""
        return self.pictures(["speakers", "about", "heard", "names"], "", reader)

    def voices(self, text: str = "") -> PicturesWidget:
        """Where in a text whose words are quoted or reported."""
        return self.pictures(["voices"], text)

    def difficulty(self, text: str = "") -> PicturesWidget:
        """How difficult a text is, sentence by sentence, with its hard words."""
        return self.pictures(["difficulty"], text)

    def pictures(
        self, kinds: Sequence[str] = (), text: str = "", reader: ReaderWidget | None = None
    ) -> PicturesWidget:
        """Pictures to choose from: those of some kinds, or all.  Raises LessonError that lists the kinds."""
        from lessons.widgets.pictures import PICTURES, PicturesWidget

        wanted = [kinds] if isinstance(kinds, str) else list(kinds or PICTURES)
        for kind in wanted:
            require(kind, PICTURES, "There is no picture")
        asked = self.lesson.text(text).id if text else ""
        return PicturesWidget(self.lesson, self.learner, asked, reader or self._reader, wanted)

    def doc(self, text: str = "") -> Any:
        """The stored analysis of a text as a spaCy Doc (see lessons/german/extensions.py)."""
        from lessons.authoring.doc import stored_doc

        return stored_doc(self.lesson, text or self.text)

    def settings(self) -> SettingsWidget:
        """The language of help and the text to read: choose, and it is kept."""
        from lessons.widgets.settings import SettingsWidget

        return SettingsWidget(self.lesson, self.learner)

    @property
    def language(self) -> str:
        """The language of help that the learner chose."""
        return self.learner.language

    @property
    def text(self) -> str:
        """The text that the learner chose to read; at first the lesson's first."""
        return self.learner.text(self.lesson)

    @property
    def _reader(self) -> ReaderWidget | None:
        """Where pictures show a sentence."""
        return self.learner.reader(self.lesson)


@cache
def learner_of(folder: Path) -> Learner:
    """The learner whose answers lie in a folder: one for all notebooks of a kernel, so that they agree."""
    return Learner(Store(folder))
