"""A student edition: its file has every question of its notebooks, each once and readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.checks.survey import Survey
from lessons.content.edition import EDITION, Edition
from lessons.content.fault import Fault, LessonError
from lessons.content.model import NotebookInfo
from lessons.content.wording import so_many
from lessons.exercises.item import Item


def whole_questions(survey: Survey) -> Iterator[Fault]:
    """The questions can be read, and every notebook has its own."""
    if (survey.folder / "questions").is_dir():
        expected = "delete this file, or the folder questions"
        yield Fault(EDITION, None, "", "lies in a lesson with its keys, which are not used so", expected)
    try:
        edition = Edition(survey.folder / EDITION)
    except LessonError as problem:
        yield problem.args[0]
        return
    items: list[Item] = []
    for id in _notebooks(survey):
        if id not in edition.questions:
            yield _fault(f"has no tasks for the notebook “{id}”")
        try:
            items += edition.items(id)
        except LessonError as problem:
            yield problem.args[0]
    yield from (_fault(f"has the item “{id}” twice") for id, times in _counted(items).items() if times > 1)


def edition_summary(survey: Survey) -> str:
    """One line that tells what was checked of an edition without faults."""
    edition, notebooks = Edition(survey.folder / EDITION), _notebooks(survey)
    items = sum(len(edition.items(id)) for id in notebooks)
    counted = [(len(survey.texts), "text"), (len(notebooks), "notebook"), (items, "item")]
    counts = ", ".join(so_many(count, thing) for count, thing in counted)
    whole = f"{survey.folder.resolve().name} is a student edition and whole ({counts})"
    return f"{whole}; the answers are in the lesson it was made from."


def _notebooks(survey: Survey) -> list[str]:
    return [info.id for _path, info in survey.well_formed("notebooks", NotebookInfo)]


def _counted(items: list[Item]) -> Counter[str]:
    return Counter(item.id for item in items)


def _fault(found: str) -> Fault:
    return Fault(EDITION, None, "", found, "unpack the lesson again")


CHECKS = (whole_questions,)
