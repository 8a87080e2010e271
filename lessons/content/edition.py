"""A student edition's questions: in its folder a file `edition.json` stands in the place of `questions/`.

`lessons.classroom.edition` writes it.  A question in it either lacks its key (see
`lessons.exercises.keyless`) or, where the teacher wants it practised, is whole.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lessons.content.fault import LessonError
from lessons.exercises.item import Item
from lessons.exercises.keyless import Keyless
from lessons.exercises.registry import item_class

EDITION = "edition.json"
FORMAT = 1


class Edition:
    """What a class was handed: its questions by notebook.  Raises LessonError where the file is damaged."""

    def __init__(self, file: Path):
        try:
            self.data = json.loads(file.read_text(encoding="utf-8"))
            if self.data["format"] != FORMAT:
                found = self.data["format"]
                raise LessonError(f"{file.name}: has format {found}; this version reads {FORMAT}.")
            self._questions = dict(self.data["notebooks"])
            self.open_book = bool(self.data.get("open_book"))
        except (OSError, ValueError, LookupError, TypeError):
            raise LessonError(f"{file.name}: is damaged; unpack the lesson again.") from None

    def items(self, notebook: str) -> list[Item]:
        """The items of a notebook.  Raises LessonError."""
        try:
            return [as_item(data) for data in self._questions.get(notebook, [])]
        except (ValidationError, LookupError, TypeError):
            raise LessonError(f"{EDITION}: is damaged; unpack the lesson again.") from None


def as_item(data: dict[str, Any]) -> Item:
    """An item from what stands in an edition."""
    model = Keyless if "shown" in data else item_class(data["type"])
    return model.model_validate(data)


def read_edition(folder: Path) -> Edition | None:
    """What a class was handed, if the folder is a student edition.  Raises LessonError."""
    file = folder / EDITION
    return Edition(file) if file.is_file() else None
