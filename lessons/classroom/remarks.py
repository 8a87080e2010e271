"""What a teacher should know of files that are marked: signs that somebody changed them.

The sum in a file guards it against damage, not against its owner, who may make one that fits.  What they
can change in their own file or edition takes nothing out of what is counted, and is named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.classroom.collect import Skipped
from lessons.classroom.marking import ClassResult, Student

MOST = 3  # tasks that are named


def remarks(result: ClassResult) -> list[Skipped]:
    """The files that are marked and should be looked at, each with the reason."""
    return [
        Skipped(student.handed.file, reason) for student in result.students for reason in oddities(student)
    ]


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
