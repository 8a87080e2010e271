"""Items: their ids belong to their notebook, and their own marking accepts their own solution."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.exercises.item import AnswerError, Item


def own_solution(survey: Survey) -> Iterator[Fault]:
    """The teacher's solution, answered as a learner would, gets the full score."""
    for file, path, item in survey.entries(Item):
        try:
            mark = item.mark(item.solution())
        except AnswerError as error:
            yield file.fault(path, f"the item cannot mark its own solution ({error})", "check the answers")
            continue
        if mark.score < 1:
            worth = f"{mark.score:.0%}".replace("%", " %")
            found = f"the solution {item.solution()!r} is marked with {worth}"
            yield file.fault(path, found, "a right answer must get 100 %")


def numbers(survey: Survey) -> Iterator[Fault]:
    """An id begins with the number of its notebook, so that an item is found by its id."""
    for file, path, item in survey.entries(Item):
        number = file.name.removeprefix("questions/").split("_")[0]
        if item.id.split("-")[0] != number:
            expected = f"expected an id that begins with {number}-"
            yield file.fault((*path, "id"), f"is “{item.id}”", expected)


CHECKS = (own_solution, numbers)
