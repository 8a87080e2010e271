"""Items and lessons to export: the examples of the exercises' tests, and the lessons of the package."""

from __future__ import annotations

from pathlib import Path

from lessons.content import Lesson, find_lesson, load_lesson
from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names
from lessons.exports.paper.sheet import Sheet

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "exercises" / "fixtures"


def examples(type_name: str) -> list[dict]:
    """The raw items of a type that the tests of the exercises use."""
    return read_yaml(FIXTURES / f"{type_name}.yaml").data


def build(raw: dict) -> Item:
    """The item that a raw entry describes."""
    return item_class(raw["type"]).model_validate(raw)


def sheet_of(lesson: Lesson, notebook: str, text: str = "", language: str = "de") -> Sheet:
    """The sheet of a notebook, with the lesson's first text unless one is named."""
    return Sheet(lesson, lesson.notebook(notebook), lesson.text(text or lesson.info.texts[0].id), language)


EXAMPLES = [build(raw) for name in type_names() for raw in examples(name)]
LESSONS = {name: load_lesson(find_lesson(name)) for name in ("geneva_2021", "_template")}
NOTEBOOKS = [(lesson, info.id) for lesson in LESSONS.values() for info in lesson.info.notebooks]
