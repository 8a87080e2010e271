"""One learner: what they chose and answered, read once; whoever reads along is told what changed.

All notebooks of a kernel share one learner; two learners in one process know nothing of each other. What
another kernel writes into the same file is seen the next time that anything is asked here (see
`Database.look`).

>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from lessons.content import find_lesson, load_lesson
>>> lesson, learner = load_lesson(find_lesson("geneva_2021")), Learner(Store(Path(mkdtemp())))
>>> learner.text(lesson), learner.language
('b2', 'en')
>>> learner.choose_text(lesson, "b1")
>>> learner.text(lesson)
'b1'
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Literal, Protocol
from weakref import WeakKeyDictionary, WeakValueDictionary

from lessons.content.interface import languages
from lessons.learner.answers import Answers
from lessons.learner.memory import Memory
from lessons.learner.store import Store
from lessons.learner.trouble import Sentence, StoreError

if TYPE_CHECKING:
    from lessons.content import Lesson

FIRST_HELP = "en"  # until a learner chooses another language of help
PLAIN = "plain"
GLOSSES = ("guess", PLAIN)  # a meaning is guessed first, or shown at once
SETTINGS = "settings"


@dataclass(frozen=True)
class Change:
    """What changed, and in which lesson.

    `language` is that of help, `text` the one that was chosen, `reader` the one that was opened last;
    `answers` and `cards` have new rows; `reading` stands for words marked as known, guesses and notes.
    """

    what: Literal["language", "text", "reader", "answers", "cards", "reading"]
    lesson: str = ""  # its name; none of the language


class Follower(Protocol):
    """Whoever wants to know what changed."""

    def heed(self, change: Change) -> None:
        """Take notice of a change."""


class Learner:
    """A learner's choices and answers, over the file that keeps them."""

    def __init__(self, store: Store | None = None):
        self.store = store or Store()
        self.memory = Memory(self.store)
        self.answers = Answers(self.memory)
        self._followers: WeakKeyDictionary[Follower, None] = WeakKeyDictionary()
        self._readers: WeakValueDictionary[str, Any] = WeakValueDictionary()

    def __reduce__(self) -> tuple:
        return Learner, (self.store,)  # a copy reads the same file

    @property
    def notice(self) -> Sentence | None:
        """What to tell the learner if a damaged file had to be set aside."""
        return self.store.notice

    # --- who is told ---

    def follow(self, follower: Follower) -> None:
        """Tell somebody of every change from now on, as long as anything else holds them."""
        self._followers[follower] = None

    def leave(self, follower: Follower) -> None:
        """Tell somebody of no further change."""
        self._followers.pop(follower, None)

    def tell(self, change: Change) -> None:
        """Tell all who follow of a change."""
        with self.memory.at_once():
            for follower in list(self._followers):
                follower.heed(change)

    # --- what the learner chose ---

    @property
    def language(self) -> str:
        """The language of help, `de` for German alone; help at first."""
        chosen = self._chosen("help")
        return chosen if chosen in languages() else FIRST_HELP

    def choose_language(self, language: str) -> None:
        """Switch help.  Raises `StoreError`, after the switch, if the choice is not kept."""
        try:
            self._choose("help", language)
        finally:
            self.tell(Change("language"))

    def text(self, lesson: Lesson) -> str:
        """The id of the text that the learner reads in a lesson; at first the lesson's first."""
        chosen = self.chosen_text(lesson.name)
        return chosen if chosen in lesson.texts else next(iter(lesson.texts))

    def chosen_text(self, lesson: str) -> str:
        """The id of the text that was chosen in a lesson, whether it has it still; empty if none was."""
        return self._chosen(f"text:{lesson}") or self._chosen("text")  # until 0.1.0 one for all lessons

    def choose_text(self, lesson: Lesson, text: str) -> None:
        """Choose which text of a lesson is read.  Raises `StoreError`, after the change, if not kept."""
        try:
            self._choose(f"text:{lesson.name}", text)
        finally:
            self.tell(Change("text", lesson.name))

    def glosses(self, lesson: Lesson) -> str:
        """How the learner wants to see meanings, `guess` or `plain`; at first as the lesson has it."""
        return self._chosen("glosses") or lesson.info.glosses

    def choose_glosses(self, glosses: str) -> None:
        """Keep how the learner wants to see meanings.  Raises `StoreError`."""
        self._choose("glosses", glosses)

    def exam_begun(self, name: str) -> str:
        """When the learner began an exam, UTC in ISO 8601; empty if never."""
        return self._chosen(f"exam:{name}")

    def begin_exam(self, name: str, at: str) -> None:
        """Keep when an exam was begun.  Raises `StoreError`."""
        self._choose(f"exam:{name}", at)

    # --- what the learner hands in ---

    @property
    def name(self) -> str:
        """The name or pseudonym under which answers are handed in; empty until it is chosen."""
        return self._chosen("name")

    def choose_name(self, name: str) -> None:
        """Keep the name.  Raises `StoreError`."""
        self._choose("name", name)

    @property
    def student(self) -> str:
        """A sign of this learner, drawn by lot: it tells two of one name apart, and says nothing else."""
        if not self._chosen("student"):
            with suppress(StoreError):  # it then holds as long as the kernel
                self._choose("student", token_hex(4))
        return self._chosen("student")

    def claims(self, lesson: str) -> frozenset[str]:
        """The items of a lesson of which the learner says that their answer was right."""
        return frozenset(self._chosen(f"claims:{lesson}").split())

    def claim(self, lesson: str, item: str, right: bool) -> None:
        """Say, or no longer say, that an answer was right.  Raises `StoreError`."""
        claimed = self.claims(lesson) | {item} if right else self.claims(lesson) - {item}
        self._choose(f"claims:{lesson}", " ".join(sorted(claimed)))

    def _chosen(self, name: str) -> str:
        with suppress(StoreError):
            return self.memory.recall(SETTINGS, self.store.settings).get(name, "")
        return ""

    def _choose(self, name: str, value: str) -> None:
        """Let a choice hold, and keep it."""
        chosen: dict[str, str] = {}
        with suppress(StoreError):
            chosen = self.memory.recall(SETTINGS, self.store.settings)
        self.memory.put(SETTINGS, {**chosen, name: value})
        self.store.set(name, value)

    # --- the reader of a lesson ---

    def reader(self, lesson: Lesson) -> Any | None:
        """Where a lesson's texts are shown: the reader that was opened last; None if there is none yet."""
        return self.reader_of(lesson.name)

    def reader_of(self, lesson: str) -> Any | None:
        """The same by the lesson's name."""
        return self._readers.get(lesson)

    def read_in(self, reader: Any, lesson: Lesson) -> None:
        """Let a lesson's texts be shown in a reader from now on."""
        self._readers[lesson.name] = reader
        self.tell(Change("reader", lesson.name))
