"""The worksheets of a lesson: for each notebook a page to print and one with its solutions."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.content import Lesson, LessonError
from lessons.dates import DateError, read_date
from lessons.exports.paper.sheet import Worksheet


def worksheets(
    lesson: Lesson, notebook: str = "", text: str = "", language: str = "de"
) -> Iterator[tuple[str, str]]:
    """File names and pages: all notebooks that have items, or the one that is named.

    The text is the lesson's first unless one is named.  Raises LessonError if there is none of that name.
    """
    chosen = lesson.text(text or next(iter(lesson.texts), lesson.info.texts[0].id))
    _check_dates(lesson)
    for info in [lesson.notebook(notebook)] if notebook else lesson.info.notebooks:
        if lesson.items(info.id):
            sheet = Worksheet(lesson, info, chosen, language)
            yield f"{info.id}.html", sheet.tasks()
            yield f"{info.id}_solutions.html", sheet.solutions()


def _check_dates(lesson: Lesson) -> None:
    """Raise LessonError for a date that the timeline could not show."""
    dates = [date for event in lesson.events for date in (event.date, event.background)]
    for date in filter(None, [lesson.info.published, *dates]):
        try:
            read_date(date)
        except DateError:
            advice = f"run `lessons check {lesson.name}`"
            raise LessonError(f"The date “{date}” cannot be read; {advice}.") from None
