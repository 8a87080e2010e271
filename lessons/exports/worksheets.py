"""The worksheets of a lesson: for each notebook tasks to print, and their solutions, as HTML or PDF."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.content import Lesson, LessonError
from lessons.content.edition import refuse_edition
from lessons.content.model import NotebookInfo
from lessons.content.names import require
from lessons.dates import DateError, read_date
from lessons.exercises.item import Item
from lessons.exports.paper.reading import MOST_WORDS
from lessons.exports.paper.sheet import Worksheet
from lessons.learner.own_tasks import is_for

VERSIONS = "ABCDEF"


@dataclass(frozen=True)
class Wanted:
    """What is to be printed: all of a lesson, unless something is named.

    `only` names items or sections, `level` the highest level of an item.  `fitting` leaves out what is
    not for the readers of the text that is named.  `seed` decides how versions differ.
    """

    notebook: str = ""
    text: str = ""
    language: str = "de"
    only: tuple[str, ...] = ()
    level: str = ""
    fitting: bool = False
    points: bool = False
    words: int = MOST_WORDS
    versions: int = 1
    seed: str = ""


def worksheets(lesson: Lesson, wanted: Wanted = Wanted()) -> Iterator[tuple[str, str]]:
    """File names and HTML pages: all notebooks that have items, or what is wanted of them.

    Raises LessonError if there is nothing of a name.
    """
    for sheet in sheets_of(lesson, wanted):
        yield f"{name_of_file(sheet)}.html", sheet.tasks()
        yield f"{name_of_file(sheet)}_solutions.html", sheet.solutions()


def pdf_worksheets(
    lesson: Lesson, wanted: Wanted = Wanted(), paper: str = "a4", booklet: bool = False
) -> Iterator[tuple[str, bytes]]:
    """The same as PDF; a `booklet` has all notebooks one after another in one file for each version."""
    from lessons.exports.paper.typeset import as_pdf  # here, for only a PDF needs the typesetter

    bound: dict[tuple[str, str], list[Worksheet]] = {}
    for sheet in sheets_of(lesson, wanted):
        name, title = (f"booklet{suffix(sheet)}", lesson.info.title) if booklet else (name_of_file(sheet), "")
        bound.setdefault((name, title or sheet.notebook.title), []).append(sheet)
    for (name, title), sheets in bound.items():
        tasks, key = (sheets[0].titled(title, kind) for kind in ("", "solutions"))
        yield f"{name}.pdf", as_pdf(tasks, [sheet.tasks() for sheet in sheets], paper)
        yield f"{name}_solutions.pdf", as_pdf(key, [sheet.solutions() for sheet in sheets], paper, key=True)


def count_of_files(lesson: Lesson, wanted: Wanted, booklet: bool = False) -> int:
    """How many files the worksheets make up, solutions counted.  Raises LessonError."""
    sheets = list(sheets_of(lesson, wanted))
    return 2 * len({sheet.version for sheet in sheets} if booklet else sheets)


def sheets_of(lesson: Lesson, wanted: Wanted) -> Iterator[Worksheet]:
    """The sheets that have items, version by version.  Raises LessonError, for a student edition too."""
    refuse_edition(lesson.folder)
    chosen = lesson.text(wanted.text or next(iter(lesson.texts), lesson.info.texts[0].id))
    _check_dates(lesson)
    notebooks = [lesson.notebook(wanted.notebook)] if wanted.notebook else lesson.info.notebooks
    _check_names(lesson, notebooks, wanted.only)
    letters = VERSIONS[: wanted.versions] if wanted.versions > 1 else [""]
    for letter in letters:
        for info in notebooks:
            items = [item for item in lesson.items(info.id) if is_wanted(item, wanted, lesson, chosen.id)]
            if letter:
                items = mixed(items, f"{wanted.seed}{letter}")
            if items:
                how = {"points": wanted.points, "words": wanted.words, "version": letter}
                yield Worksheet(lesson, info, chosen, wanted.language, tuple(items), **how)


def is_wanted(item: Item, wanted: Wanted, lesson: Lesson, text: str) -> bool:
    """Whether an item is printed."""
    named = not wanted.only or item.id in wanted.only or item.section in wanted.only
    fits = not wanted.fitting or is_for(item, lesson, text)
    return named and fits and item.level <= (wanted.level or item.level)


def mixed(items: list[Item], seed: str) -> list[Item]:
    """The items with their options in another order, and themselves in another order within each section."""
    sections: dict[str, list[Item]] = {}
    for item in items:
        sections.setdefault(item.section, []).append(item.mixed_by(seed))
    draw = random.Random(seed)
    return [item for section in sections.values() for item in draw.sample(section, len(section))]


def name_of_file(sheet: Worksheet) -> str:
    """The name of a sheet's file, without its ending."""
    return f"{sheet.notebook.id}{suffix(sheet)}"


def suffix(sheet: Worksheet) -> str:
    """What tells versions apart in the names of files."""
    return f"_{sheet.version}" if sheet.version else ""


def _check_names(lesson: Lesson, notebooks: list[NotebookInfo], names: tuple[str, ...]) -> None:
    """Raise LessonError for a name that no item and no section has."""
    items = [item for info in notebooks for item in lesson.items(info.id)]
    known = dict.fromkeys([*(item.section for item in items), *(item.id for item in items)])
    for name in names:
        require(name, list(known), f"The lesson {lesson.name} has no item or section")


def _check_dates(lesson: Lesson) -> None:
    """Raise LessonError for a date that the timeline could not show."""
    dates = [date for event in lesson.events for date in (event.date, event.background)]
    for date in filter(None, [lesson.info.published, *dates]):
        try:
            read_date(date)
        except DateError:
            advice = f"run `lessons check {lesson.name}`"
            raise LessonError(f"The date “{date}” cannot be read; {advice}.") from None
