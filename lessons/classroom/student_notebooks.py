"""The notebooks of a student edition: without outputs, with a cell to hand in.

What shows or links to something that is left out goes: a cell says so in its place, a line of a list or a
table or a sentence with a dead link is left out, and the way on leads to the next notebook that is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lessons.classroom.edition import Handout, chosen_notebooks
from lessons.content import Lesson, LessonError
from lessons.content.checks.notebooks import QUIZZES, calls_in
from lessons.content.interface import interface
from lessons.content.model import NotebookInfo
from lessons.content.notebook_cells import Cell, code_cell, in_both, text_cell

KERNEL = ("kernelspec", "language_info")  # of a notebook's metadata: a teacher's outputs may be there, too
# What shows the words, people, dates and statements of a lesson.
AID = re.compile(r"\.(drill|words|timeline|speakers|voices|difficulty|pictures|review|session|grammar|doc)\(")
LINK = re.compile(r"(?:\]\(|href=[\"'])(?:\./)?([^)\s#?\"':/]+)\.ipynb")
LINE = re.compile(r"\s*(?:[-*+]\s|\||\d+[.)]\s)")  # of a list or a table
TRANSLATION = re.compile(r"<em lang=[^>]*>[^<]*</em>")
SIGNS = re.compile(r"[\\`*_\[\]<>#|$]")  # of Markdown
HAND_IN = [
    text_cell("hand-in-heading", '## Abgeben <em lang="en">Handing in</em>'),
    code_cell("hand-in", "lesson.hand_in()"),
]


@dataclass(frozen=True)
class InEdition:
    """A notebook among those that are handed out."""

    open_book: bool
    left_out: frozenset[str] = frozenset()  # notebooks of the lesson that are not in the edition
    items: frozenset[str] | None = None  # of the edition; None: all that a notebook may ask for
    later: frozenset[str] = frozenset()  # notebooks left out that come after it
    following: NotebookInfo | None = None  # the next that is there


def notebook_files(lesson: Lesson, handout: Handout, folder: Path) -> Iterator[tuple[str, str]]:
    """The notebooks that are handed out.  Raises LessonError for a file that is no notebook."""
    chosen = chosen_notebooks(lesson, handout.notebooks)
    there = [name for name in chosen if (folder / f"{name}.ipynb").is_file()]
    items = frozenset(item.id for name in chosen for item in handout.items(lesson, name))
    order = [info.id for info in lesson.info.notebooks]
    left_out = frozenset(order) - set(there)
    for name, following in pairwise([*there, None]):
        later = left_out & set(order[order.index(name) :])
        onward = lesson.notebook(following) if following else None
        place = InEdition(handout.open_book, left_out, items, later, onward)
        yield f"{name}.ipynb", student_notebook(folder / f"{name}.ipynb", place)


def student_notebook(path: Path, place: InEdition) -> str:
    """A notebook's text as students get it.  Raises LessonError if it is no notebook."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        cells = [kept for cell in notebook["cells"] if (kept := student_cell(cell, place))]
    except (ValueError, LookupError, TypeError):
        raise LessonError(f"{path}: is not a notebook.") from None
    there = any("hand_in()" in "".join(cell["source"]) for cell in cells)
    about = {name: kept for name, kept in notebook.get("metadata", {}).items() if name in KERNEL}
    whole = {**notebook, "metadata": about, "cells": cells + ([] if there else HAND_IN)}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def student_cell(cell: Cell, place: InEdition) -> Cell | None:
    """A cell as students get it; None where nothing is left of it."""
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown" and linked_notebooks(source) & place.left_out:
        left = "\n\n".join(live_blocks(source, place))
        return {**cell, "source": left.splitlines(keepends=True)} if left else None
    if cell["cell_type"] != "code":
        return cell
    if (AID.search(source) and not place.open_book) or asks_for_more(source, place):
        return text_cell(cell.get("id", ""), in_both(interface()["hand_in"]["not_in_edition"]))
    return {**cell, "outputs": [], "execution_count": None}


def asks_for_more(source: str, place: InEdition) -> bool:
    """Whether a cell asks for a notebook or an item that is not handed out."""
    for call in calls_in(0, source):
        if call.name in QUIZZES and place.left_out.intersection(call.values[:1]):
            return True
        if call.name == "ask" and place.items is not None and not place.items.issuperset(call.values[:1]):
            return True
    return False


def live_blocks(source: str, place: InEdition) -> Iterator[str]:
    """The paragraphs of a text, without dead links; the way on leads to the next notebook that is there."""
    gone = False
    for block in re.split(r"\n{2,}", source):
        if gone and TRANSLATION.fullmatch(block.strip()):
            continue  # of the sentence that is gone
        dead, lines = linked_notebooks(block) & place.left_out, block.split("\n")
        gone = bool(dead) and not any(map(LINE.match, lines))
        if gone and dead & place.later and place.following:
            yield way_on(place.following)
        elif left := [] if gone else [line for line in lines if not linked_notebooks(line) & place.left_out]:
            yield "\n".join(left)


def linked_notebooks(text: str) -> set[str]:
    """The notebooks beside it to which a text links.

    >>> linked_notebooks("[02 Wortschatz](02_vocabulary.ipynb#task-02-gap), [hier](https://example.org/x.ipynb)")
    {'02_vocabulary'}
    """
    return set(LINK.findall(text))


def way_on(following: NotebookInfo) -> str:
    """The sentence that leads to the next notebook."""
    said = {}
    for language, text in interface()["hand_in"]["go_on"].items():
        title = following.title.help(language) or following.title
        said[language] = text.format(title=SIGNS.sub(r"\\\g<0>", title), id=following.id)
    return in_both(said)
