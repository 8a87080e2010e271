"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from math import ceil

from lessons.exercises.types.transform.item import Transform
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import lines, reasons, with_others
from lessons.markup.phrasebook import Phrasebook

LETTERS_A_LINE = 60  # written by hand


def how(_item: Transform) -> str:
    """No instruction: the prompt says it."""
    return ""


def ask(item: Transform, _say: Phrasebook) -> Markup:
    """The sentence, the beginning of the new one, and lines."""
    count = ceil((len(item.source) + len(item.start) + 10) / LETTERS_A_LINE)
    start = element("span", item.start, class_="start") if item.start else Markup()
    return together(_source(item), element("div", start, lines(count), class_="rewrite"))


def solve(item: Transform, say: Phrasebook) -> Markup:
    """The sentence and what becomes of it, and why."""
    answers = [item.without_start(answer) for answer in item.answers]
    row = (f"{item.start} {answers[0]}".strip(), with_others(item.feedback, answers, say))
    return together(_source(item), reasons([row]))


def _source(item: Transform) -> Markup:
    return element("p", item.source, class_="passage")
