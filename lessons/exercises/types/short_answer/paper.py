"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.short_answer.item import ShortAnswer
from lessons.markup.elements import Markup
from lessons.markup.paper import lines, reasons, with_others
from lessons.markup.phrasebook import Phrasebook


def how(_item: ShortAnswer) -> str:
    """No instruction: the prompt says it."""
    return ""


def ask(_item: ShortAnswer, _say: Phrasebook) -> Markup:
    """One line."""
    return lines(1)


def solve(item: ShortAnswer, say: Phrasebook) -> Markup:
    """The accepted answers, and why."""
    return reasons([(item.answers[0], with_others(item.feedback, item.answers, say))])
