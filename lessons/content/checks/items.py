"""Items: ids that fit their notebook, marking that takes its own solution, grammar pages that are there."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.grammar import NOUN, page_folders
from lessons.content.load import data_folders
from lessons.content.wording import did_you_mean, enumeration, shown
from lessons.exercises.item import Answer, AnswerError, Item


def own_solution(survey: Survey) -> Iterator[Fault]:
    """The teacher's solution, answered as a learner would, gets the full score."""
    for file, path, item in survey.entries(Item):
        try:
            mark = item.mark(item.solution())
        except AnswerError as error:
            yield file.fault(path, f"the item cannot mark its own solution ({error})", "check the answers")
            continue
        if mark.score < 1:
            found = f"the solution {_shown(item.solution())} is marked with {round(100 * mark.score)} %"
            yield file.fault(path, found, "a right answer must get 100 %")


def notebook_numbers(survey: Survey) -> Iterator[Fault]:
    """An id begins with the number of its notebook, so that an item is found by its id."""
    for file, path, item in survey.entries(Item):
        number = file.name.removeprefix("questions/").split("_")[0]
        if item.id.split("-")[0] != number:
            expected = f"expected an id that begins with {number}-"
            yield file.fault((*path, "id"), f"is “{item.id}”", expected)


def grammar_pages(survey: Survey) -> Iterator[Fault]:
    """Every grammar page that an item names is there."""
    known = page_folders([survey.folder, *data_folders()])
    for file, path, item in survey.entries(Item):
        for place, id in enumerate(item.grammar):
            if id not in known:
                expected = did_you_mean(id, known) or f"expected {enumeration(sorted(known))}"
                yield file.fault((*path, "grammar", place), f"there is no {NOUN} “{id}”", expected)


def _shown(answer: Answer) -> str:
    """An answer as a person reads it: a text in quotation marks, anything else as JSON."""
    return shown(answer) if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)


CHECKS = (own_solution, notebook_numbers, grammar_pages)
