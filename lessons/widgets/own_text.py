"""The text that the learner reads, and the reader that shows it: all widgets of a notebook agree on both."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary, WeakValueDictionary

from lessons.content import Lesson
from lessons.learner import Store, StoreError

LONGEST_ID = 200  # of an element in the browser
Book = tuple[str, Path]  # a lesson, and the file of the learner's answers

_following: WeakKeyDictionary[Any, Book] = WeakKeyDictionary()
_readers: WeakValueDictionary[Book, Any] = WeakValueDictionary()


def chosen_text(store: Store) -> str:
    """The id of the text that the learner chose; empty if none was chosen or the store cannot be read."""
    try:
        return store.setting("text")
    except StoreError:
        return ""


def own_text(lesson: Lesson, store: Store) -> str:
    """The id of the text that the learner reads: the one that was chosen, at first the lesson's first."""
    chosen = chosen_text(store)
    return chosen if chosen in lesson.texts else next(iter(lesson.texts))


def choose_text(lesson: Lesson, store: Store, text: str) -> None:
    """Keep which text the learner reads, and tell whoever follows.  Raises StoreError."""
    store.set("text", text)
    tell(lesson, store)


def follow_text(widget: Any, lesson: Lesson, store: Store) -> None:
    """Call `widget.follow()` whenever another text is chosen, or a reader opened."""
    _following[widget] = book(lesson, store)


def open_reader(reader: Any, lesson: Lesson, store: Store) -> None:
    """Make a reader the one in which texts are shown from now on."""
    _readers[book(lesson, store)] = reader
    tell(lesson, store)


def last_reader(lesson: Lesson, store: Store) -> Any | None:
    """The reader that was opened last; None if the notebook has none yet."""
    return _readers.get(book(lesson, store))


def tell(lesson: Lesson, store: Store) -> None:
    """Call all that follow the texts of a lesson."""
    for widget, followed in list(_following.items()):
        if followed == book(lesson, store):
            widget.follow()


def book(lesson: Lesson, store: Store) -> Book:
    """What widgets have in common that share a text."""
    return lesson.name, store.path


def origin(message: dict[str, Any]) -> str:
    """The element of the page that a message asks to be led back to; empty if it names none."""
    back = message.get("back")
    return back if isinstance(back, str) and len(back) <= LONGEST_ID else ""
