"""A small lesson with an item of every type, for tests and pictures: a market moves into a hall.

Its items are the types' own examples: of each type the one whose evidence its texts have, else the first.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lessons.content import Lesson, load_lesson
from lessons.content.examples import example_of, items_as_written
from lessons.exercises.registry import type_names

WITHOUT_ITEMS = Path(__file__).resolve().parents[1] / "tests" / "market"
NOTEBOOK = "01_tasks"
_here = TemporaryDirectory()  # is gone when Python ends


@cache
def market() -> Path:
    """The folder of the lesson, made once."""
    return market_lesson(Path(_here.name))


def market_lesson(folder: Path) -> Path:
    """Make the lesson in a folder, as its folder `lesson`, and say where it is."""
    made = Path(shutil.copytree(WITHOUT_ITEMS, folder / "lesson"))
    lesson = load_lesson(made)
    questions = made / "questions" / f"{NOTEBOOK}.yaml"
    questions.parent.mkdir()
    questions.write_text("".join(chosen(name, lesson) for name in type_names()), encoding="utf-8")
    return made


def chosen(name: str, lesson: Lesson) -> str:
    """The item of a type, as it is written."""
    written = list(zip(example_of(name).items, items_as_written(name), strict=True))
    return next((text for raw, text in written if proved(raw["evidence"], lesson)), written[0][1])


def proved(evidence: dict[str, str], lesson: Lesson) -> bool:
    """Whether there is evidence, and all of it stands in the lesson's texts."""
    return bool(evidence) and all(
        name in lesson.texts and lesson.texts[name].find(words) for name, words in evidence.items()
    )


def number(name: str) -> str:
    """The number of the task of a type, such as `1.4`."""
    return f"1.{type_names().index(name) + 1}"


def title(name: str) -> str:
    """The title of the task of a type, such as `Aufgabe 1.4`."""
    return f"Aufgabe {number(name)}"
