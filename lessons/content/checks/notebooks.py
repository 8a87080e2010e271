"""Notebooks: what their cells ask for is in the lesson, and what the lesson has is asked for."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.load import questions_name
from lessons.content.model import NotebookInfo
from lessons.content.wording import did_you_mean, near
from lessons.exercises.item import Item

ALIKE = 0.85  # of 1: from here on an id was probably mistyped, not deleted
QUIZZES = ("quiz", "exam")
NAMED = {"words": "topic", "read": "text"}  # calls that name something else of the lesson
LOOK = {"layer"}  # what names nothing of the lesson: how a text is shown


@dataclass(frozen=True)
class Call:
    """A call in a notebook's cell, with its texts: `lesson.quiz("01_reading", "numbers")`; cells from 1."""

    cell: int
    name: str
    values: tuple[str, ...]


@dataclass
class Asked:
    """What the notebooks of a lesson ask for."""

    file: str
    calls: list[Call] = field(default_factory=list)

    def names(self, *wanted: str) -> Iterator[Call]:
        """The calls of some names that are given a text."""
        return (call for call in self.calls if call.name in wanted and call.values)

    def fault(self, call: Call, found: str, expected: str) -> Fault:
        """What is wrong with a call."""
        return Fault(self.file, None, f"cell {call.cell}", found, expected)


def notebooks_of(folder: Path) -> list[Asked]:
    """The notebooks that belong to a lesson's folder: `notebooks/NAME` beside `data`."""
    place = folder.resolve().parent.parent / "notebooks" / folder.resolve().name
    return [Asked(f"notebooks/{place.name}/{path.name}", list(_calls(path))) for path in _files(place)]


def dead_calls(survey: Survey) -> Iterator[Fault]:
    """Every item, section, topic and text that a cell names is there."""
    items, sections = _items(survey), _sections(survey)
    all_read = len(survey.questions) == len(list((survey.folder / "questions").glob("*.yaml")))
    for notebook in notebooks_of(survey.folder):
        for call in notebook.names("ask") if all_read else ():
            if call.values[0] not in items:
                yield notebook.fault(call, *_no_item(call.values[0], items))
        for call in notebook.names(*QUIZZES) if all_read else ():
            yield from _quiz(notebook, call, sections)
        for call in notebook.names(*NAMED):
            noun, name = NAMED[call.name], call.values[0]
            if name and survey.can_tell(noun) and name not in survey.known[noun]:
                expected = did_you_mean(name, survey.known[noun]) or "change the cell"
                yield notebook.fault(call, f"names a {noun} “{name}” that is not there", expected)


def unasked(survey: Survey) -> Iterator[Fault]:
    """Every item whose notebook is there is shown by some cell."""
    notebooks = notebooks_of(survey.folder)
    there = {Path(notebook.file).stem for notebook in notebooks}
    shown = {call.values[0] for notebook in notebooks for call in notebook.names("ask")}
    quizzes = {call.values[:2] for notebook in notebooks for call in notebook.names(*QUIZZES)}
    for file, path, item in survey.entries(Item):
        home = Path(file.name).stem
        if home in there and item.id not in shown and not quizzes & {(home,), (home, item.section)}:
            found = "is shown by no cell of the notebooks"
            yield file.fault((*path, "id"), found, f'add a cell with lesson.ask("{item.id}")')


def _items(survey: Survey) -> set[str]:
    """The ids of all items, well formed or not."""
    return {str(entry.get("id")) for name in survey.questions for _path, entry in survey.raw(name)}


def _sections(survey: Survey) -> dict[str, set[str]]:
    """The sections of each notebook: those of its items, and those that it may show without any."""
    empty = {info.id: info.sections for _path, info in survey.well_formed("notebooks", NotebookInfo)}
    return {
        (home := Path(name).stem): {str(entry.get("section")) for _path, entry in survey.raw(name)}
        | {*empty.get(home, ())}
        for name in survey.questions
    }


def _no_item(id: str, items: set[str]) -> tuple[str, str]:
    alike = near(id, items, cutoff=ALIKE)
    expected = f"did you mean {alike[0]}?" if alike else "delete the cell, if the item was deleted"
    return f"asks for an item “{id}” that is not there", expected


def _quiz(notebook: Asked, call: Call, sections: dict[str, set[str]]) -> Iterator[Fault]:
    home, *section = call.values[:2]
    if home not in sections:
        expected = did_you_mean(home, sections) or f"there is no file {questions_name(home)}"
        yield notebook.fault(call, f"names a notebook “{home}” that is not there", expected)
    elif section and section[0] not in sections[home]:
        expected = did_you_mean(section[0], sections[home]) or "change the cell"
        yield notebook.fault(call, f"names a section “{section[0]}” that is not there", expected)


def _files(place: Path) -> list[Path]:
    return sorted(path for path in place.glob("*.ipynb") if path.is_file())


def _calls(path: Path) -> Iterator[Call]:
    """The calls of methods in a notebook's cells; a notebook that cannot be read has none."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for number, cell in enumerate(cells, 1):
            if cell["cell_type"] == "code":
                yield from calls_in(number, "".join(cell["source"]))
    except (OSError, ValueError, LookupError, TypeError):  # Jupyter tells what is wrong with the file
        return


def calls_in(cell: int, source: str) -> Iterator[Call]:
    """The calls of methods in a cell; one that is no Python has none."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield Call(cell, node.func.attr, tuple(_texts(node)))


def _texts(call: ast.Call) -> Iterator[Any]:
    named = [each.value for each in call.keywords if each.arg not in LOOK]
    for value in [*call.args, *named]:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


CHECKS = (dead_calls,)
REMARKS = (unasked,)
