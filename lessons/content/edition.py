"""A student edition's questions: in its folder a file `edition.json` stands in the place of `questions/`.

`lessons.classroom.edition` writes it.  A question in it either lacks its key (see
`lessons.exercises.keyless`) or, where the teacher wants it practised, is whole.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lessons.content.fault import Fault, LessonError
from lessons.content.names import UnknownNameError
from lessons.content.places import find_lesson
from lessons.exercises.item import Item
from lessons.exercises.keyless import Keyless
from lessons.exercises.registry import item_class

EDITION = "edition.json"
FORMAT = 1
ORDER = "order"  # of the things of an item that is whole


class Edition:
    """What a class was handed: its questions by notebook.  Raises LessonError where the file is damaged."""

    def __init__(self, file: Path):
        try:
            self.data = json.loads(file.read_text(encoding="utf-8"))
            if self.data["format"] != FORMAT:
                found = f"has format {self.data['format']}"
                raise LessonError(Fault(EDITION, None, "", found, f"this version reads {FORMAT}"))
            self.questions = dict(self.data["notebooks"])
            self.open_book = bool(self.data.get("open_book"))
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            raise damaged() from None

    def items(self, notebook: str) -> list[Item]:
        """The items of a notebook.  Raises LessonError."""
        try:
            return [as_item(data) for data in self.questions.get(notebook, [])]
        except (ValidationError, LookupError, TypeError):
            raise damaged(f"notebooks.{notebook}") from None


def damaged(place: str = "") -> LessonError:
    """What to say of the file, or of a place in it."""
    return LessonError(Fault(EDITION, None, place, "is damaged", "unpack the lesson again"))


def as_item(data: dict[str, Any]) -> Item:
    """An item from what stands in an edition."""
    if "shown" in data:
        return Keyless.model_validate(data)
    item = {name: value for name, value in data.items() if name != ORDER}
    return item_class(data["type"]).model_validate(item).in_order(str(data.get(ORDER, "")))


def is_edition(folder: Path) -> bool:
    """Whether a lesson's folder is a student edition."""
    return (folder / EDITION).is_file()


def read_edition(folder: Path) -> Edition | None:
    """What a class was handed, if the folder is a student edition.  Raises LessonError."""
    return Edition(folder / EDITION) if is_edition(folder) else None


class EditionError(UnknownNameError):
    """A student edition, where the lesson that it was made from is needed."""


def refuse_edition(folder: Path, but_open: bool = False) -> None:
    """Raise EditionError for a student edition, or for all `but_open` ones: it lacks what is needed."""
    if not is_edition(folder) or (but_open and Edition(folder / EDITION).open_book):
        return
    name = folder.resolve().name
    kind = ("nothing to look up", "nichts zum Nachschlagen") if but_open else ("no answers", "keine Lösungen")
    english = f"The lesson {name} is a student edition, which has {kind[0]}"
    german = f"Die Lektion {name} ist eine Ausgabe für die Klasse, die {kind[1]} hat"
    expected = (
        "expected the lesson it was made from.",
        "erwartet wird die Lektion, aus der sie gemacht wurde.",
    )
    raise EditionError(f"{english}; {expected[0]}", f"{german}; {expected[1]}")


def find_keyed_lesson(name: str) -> Path:
    """The folder of a lesson that has its keys.  Raises LessonError; EditionError for a student edition."""
    folder = find_lesson(name)
    refuse_edition(folder)
    return folder


def find_open_lesson(name: str) -> Path:
    """The folder of a lesson in which things can be looked up.

    Raises LessonError; EditionError for a student edition that is no open book.
    """
    folder = find_lesson(name)
    refuse_edition(folder, but_open=True)
    return folder
