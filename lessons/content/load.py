"""A lesson, read from its folder: each file on first use, checked as it is read.

>>> lesson = load_lesson(find_lesson("_template"))
>>> lesson.info.title != ""
True
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, cached_property
from pathlib import Path

from lessons.content.drafted import unreviewed
from lessons.content.edition import Edition, read_edition
from lessons.content.entries import Choose, EntryFile, item_type, read_list, read_one
from lessons.content.fault import Fault, LessonError
from lessons.content.grammar import NOUN, GrammarPage, page_folders, read_page
from lessons.content.model import Actor, Event, LessonInfo, NotebookInfo, Statement, TextInfo, Topic, Word
from lessons.content.names import require
from lessons.content.places import data_folders, find_lesson, lesson_names, questions_name  # noqa: F401
from lessons.content.texts import Text, parse_text, refuse_long
from lessons.content.yaml_file import read_text
from lessons.exercises.item import Item
from lessons.fields import Entry

# The lists beside lesson.yaml: file, class of an entry, what a teacher calls one.  None of them has to exist.
LISTS: dict[str, tuple[type[Entry], str]] = {
    "vocabulary.yaml": (Word, "word"),
    "actors.yaml": (Actor, "actor"),
    "statements.yaml": (Statement, "statement"),
    "timeline.yaml": (Event, "event"),
}


class Lesson:
    """A lesson's texts, words, actors, statements, events and items.

    Every attribute raises LessonError, one clear sentence, if the file behind it has a fault.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.resolve().name
        self._items: dict[str, list[Item]] = {}
        self._pages: dict[str, GrammarPage] = {}

    @cached_property
    def info(self) -> LessonInfo:
        """What stands in lesson.yaml."""
        file = read_one(self.folder, "lesson.yaml", LessonInfo, "lesson")
        return _entries(file)[0]

    @cached_property
    def edition(self) -> Edition | None:
        """The questions as a class was handed them, without keys; None where the lesson itself lies."""
        return read_edition(self.folder)

    @property
    def is_closed(self) -> bool:
        """Whether it is an edition for a test, in which nothing can be looked up."""
        return bool(self.edition and not self.edition.open_book)

    @cached_property
    def unreviewed(self) -> dict[str, set[str]]:
        """The ids of entries that were proposed and are not reviewed, by their files."""
        return unreviewed(self.folder, self.info.unreviewed == "hidden")

    @cached_property
    def reviewed(self) -> Lesson:
        """The lesson as it is with `unreviewed: hidden`: for drills, cards and what is learnt elsewhere."""
        if not self.unreviewed:
            return self
        lesson = Lesson(self.folder)
        lesson.info = self.info.model_copy(update={"unreviewed": "hidden"})
        return lesson

    def is_unreviewed(self, item: str) -> bool:
        """Whether an item, by its id, was proposed and is not reviewed."""
        return any(item in ids for file, ids in self.unreviewed.items() if file not in LISTS)

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The texts by their ids; an optional text whose file is not there is left out."""
        return {
            text.id: read_lesson_text(self.folder, text)
            for text in self.info.texts
            if not text.optional or (self.folder / text.file).is_file()
        }

    @cached_property
    def words(self) -> list[Word]:
        """The words of vocabulary.yaml."""
        return self._list("vocabulary.yaml")

    @cached_property
    def actors(self) -> list[Actor]:
        """The actors of actors.yaml."""
        actors = self._list("actors.yaml")
        known = [actor.id for actor in actors]
        for id in filter(None, (id for each in actors for id in (each.side, each.stands_for))):
            self._require(id, known, "actor")
        return actors

    @cached_property
    def statements(self) -> list[Statement]:
        """The statements of statements.yaml."""
        return self._tied(self._list("statements.yaml"))

    @cached_property
    def events(self) -> list[Event]:
        """The events of timeline.yaml, in the order of the file."""
        events, hidden = self._list("timeline.yaml"), self._hidden("timeline.yaml")
        shown = [
            each.model_copy(update={"after": [id for id in each.after if id not in hidden]})
            for each in events
        ]
        return self._tied(shown if hidden else events)

    @cached_property
    def grammar_folders(self) -> dict[str, Path]:
        """The folder that has each grammar page, by the page's id: the lesson's own first."""
        return page_folders([self.folder, *data_folders()])

    def grammar(self, id: str) -> GrammarPage:
        """The grammar page with this id.  Raises LessonError."""
        if id not in self._pages:
            self._require(id, self.grammar_folders, NOUN)
            self._pages[id] = _entries(read_page(self.grammar_folders[id], id))[0]
        return self._pages[id]

    def items(self, notebook: str) -> list[Item]:
        """The items of a notebook, in the order of its file of questions."""
        if notebook not in self._items:
            self._require(notebook, [info.id for info in self.info.notebooks], "notebook")
            self._items[notebook] = self.edition.items(notebook) if self.edition else self._written(notebook)
        return self._items[notebook]

    def _written(self, notebook: str) -> list[Item]:
        name = questions_name(notebook)
        there = (self.folder / name).is_file()
        return self._shown(name, _entries(read_list(self.folder, name, item_type, "item"))) if there else []

    def all_items(self) -> list[Item]:
        """The items of all notebooks."""
        return [item for notebook in self.info.notebooks for item in self.items(notebook.id)]

    def item(self, id: str) -> Item:
        """The item with this id.  Raises LessonError."""
        return self.placed(id)[2]

    def placed(self, id: str) -> tuple[NotebookInfo, int, Item]:
        """The item with this id, after its notebook and its place there (from 0).  Raises LessonError.

        The number that the id begins with tells the notebook, and only this item is checked: a notebook
        shows its first task sooner.
        """
        number = str(id).split("-")[0]
        for info in self.info.notebooks:
            if info.id.split("_")[0] == number and (found := self._only(info.id, id)):
                return info, *found
        everywhere = [
            (info, place, item)
            for info in self.info.notebooks
            for place, item in enumerate(self.items(info.id))
        ]
        known = [item.id for _, _, item in everywhere]
        if id not in known:
            near = [each for each in known if each.split("-")[0] == number]  # of the same notebook
            self._require(id, near or known, "item")
        return everywhere[known.index(id)]

    def _only(self, notebook: str, id: str) -> tuple[int, Item] | None:
        """Place and item, if the notebook has it."""
        name = questions_name(notebook)
        if not (self.folder / name).is_file() or self._hidden(name):
            return None
        file = read_list(self.folder, name, item_type, "item", only=id)
        _entries(file)
        return next(((path[0], item) for path, item in file.entries.items()), None)

    def notebook(self, id: str) -> NotebookInfo:
        """The notebook with this id.  Raises LessonError."""
        return self._one(self.info.notebooks, id, "notebook")

    def topic(self, id: str) -> Topic:
        """The topic with this id.  Raises LessonError."""
        return self._one(self.info.topics, id, "topic")

    def actor(self, id: str) -> Actor:
        """The actor with this id.  Raises LessonError."""
        return self._one(self.actors, id, "actor")

    def text(self, id: str) -> Text:
        """The text with this id.  Raises LessonError."""
        self._require(id, self.texts, "text")
        return self.texts[id]

    def _list(self, name: str) -> list:
        model, noun = LISTS[name]
        if not (self.folder / name).is_file():
            return []
        return self._shown(name, _entries(read_list(self.folder, name, always(model), noun)))

    def _tied(self, facts: list) -> list:
        """Facts whose topics and people are those of the lesson.  Raises LessonError."""
        for fact in facts:
            self.topic(fact.topic)
            for id in fact.people:
                self.actor(id)
        return facts

    def _shown(self, name: str, entries: list) -> list:
        """The entries of a file that learners get; actors all, for the others name them."""
        hidden = self._hidden(name) if name != "actors.yaml" else ()
        return [each for each in entries if id_of(each) not in hidden]

    def _hidden(self, name: str) -> set[str]:
        """What of a file learners do not get, for nobody has reviewed it yet."""
        return self.unreviewed.get(name, set()) if self.info.unreviewed == "hidden" else set()

    def _one(self, entries: list, id: str, noun: str) -> Entry:
        self._require(id, [entry.id for entry in entries], noun)
        return next(entry for entry in entries if entry.id == id)

    def _require(self, id: str, known: Collection[str], noun: str) -> None:
        require(id, known, f"The lesson {self.name} has no {noun}")


def read_lesson_text(folder: Path, info: TextInfo) -> Text:
    """One text of a lesson.  Raises LessonError if its file is missing, unreadable or without paragraphs."""
    if not _inside(folder, info.file):
        raise LessonError(
            Fault("lesson.yaml", None, "texts", f"“{info.file}” lies outside the lesson's folder")
        )
    source = read_text(folder / info.file, info.file)
    refuse_long(source, info.file)
    text = parse_text(source, info.id, info.level)
    if not text.paragraphs:
        raise LessonError(
            Fault(info.file, None, "", "has no paragraph", "expected a headline and paragraphs")
        )
    return text


def _inside(folder: Path, name: str) -> bool:
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (ValueError, RuntimeError, OSError):  # a null character in the name; a link to itself
        return False


def load_lesson(folder: Path) -> Lesson:
    """The lesson in a folder; nothing but lesson.yaml is read yet.  Raises LessonError."""
    lesson = Lesson(Path(folder))
    lesson.info  # noqa: B018 - read now, so that a wrong folder is told at once
    return lesson


@cache
def always(model: type[Entry]) -> Choose:
    """The choice for a file whose entries are all of one class."""
    return lambda _raw: model


def id_of(entry: Entry) -> str:
    """What an entry is called: its id, or the word."""
    return entry.lemma if isinstance(entry, Word) else entry.id


def _entries(file: EntryFile) -> list:
    """The entries of a file.  Raises LessonError with its first fault."""
    if file.faults:
        more = len(file.faults) - 1
        raise LessonError(file.faults[0], *([f"({more} more: run `lessons check`)"] if more else []))
    return list(file.entries.values())
