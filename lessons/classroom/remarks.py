"""What a teacher should know of files that are marked: that somebody changed them; and slips in the settings.

The sum in a file guards it against damage, not against its owner, who may make one that fits.  What they
can change in their own file or edition takes nothing out of what is counted, and is named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.classroom.collect import Skipped
from lessons.classroom.marking import ClassResult, Student
from lessons.classroom.settings import FILE, known_names

MOST = 3  # tasks that are named


def remarks(result: ClassResult) -> list[Skipped]:
    """The files that are marked and should be looked at, and the teacher's settings, each with the reason."""
    found = [(student.handed.file, reason) for student in result.students for reason in oddities(student)]
    return [Skipped(*each) for each in (*found, *((FILE, reason) for reason in slips_in_settings(result)))]


def slips_in_settings(result: ClassResult) -> Iterator[str]:
    """What in classroom.yaml says nothing, or two things at once."""
    settings, known = result.settings, known_names(result.lesson) if result.settings.points else ()
    for name in settings.points:
        if name not in known:
            yield f"gives points to “{name}”, which is no task, section, notebook or type"
    for least in dict.fromkeys(settings.scale.values()):
        grades = [grade for grade, from_ in settings.scale.items() if from_ == least]
        if len(grades) > 1:
            yield f"has several grades from {least:g} %: {', '.join(grades)}"


def oddities(student: Student) -> Iterator[str]:
    """What is odd about a student's file."""
    handed = student.handed
    if handed.against:
        yield f"has the sign of another file, but other answers or another name: {handed.against}"
    if student.altered:
        yield f"has questions that were never asked so; they count as not answered: {some(student.altered)}"
    if student.foreign:
        yield f"has answers to tasks that were not handed out; they do not count: {some(student.foreign)}"
    if handed.twice:
        yield f"has more than one answer to a task; the last counts: {some(handed.twice)}"


def some(items: Iterable[str]) -> str:
    """The first tasks by their ids, and a sign if there are more.

    >>> some(["01-gap", "01-place", "01-day", "01-end"])
    '01-gap, 01-place, 01-day …'
    """
    named = list(dict.fromkeys(items))
    return ", ".join(named[:MOST]) + (" …" if len(named) > MOST else "")
