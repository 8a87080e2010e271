"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.true_false.item import TrueFalse
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import box, reasons
from lessons.markup.phrasebook import Phrasebook


def how(_item: TrueFalse) -> str:
    """The name of the instruction."""
    return "tick"


def ask(item: TrueFalse, say: Phrasebook) -> Markup:
    """The statement and a box for each verdict in one row."""
    boxes = [element("span", box(), say.german(verdict)) for verdict in item.verdicts]
    statement = element("span", item.statement)
    return element("div", statement, element("span", *boxes, class_="verdicts"), class_="judge")


def solve(item: TrueFalse, say: Phrasebook) -> Markup:
    """The statement, the right verdict, and why."""
    reason = getattr(item.feedback, item.answer)
    return together(element("p", item.statement), reasons([(say.german(item.answer), reason)]))
