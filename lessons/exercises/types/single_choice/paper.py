"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.single_choice.item import SingleChoice
from lessons.markup.elements import Markup
from lessons.markup.paper import to_tick, verdicts
from lessons.markup.phrasebook import Phrasebook


def how(_item: SingleChoice) -> str:
    """The name of the instruction."""
    return "tick_one"


def ask(item: SingleChoice, _say: Phrasebook) -> Markup:
    """The options with a box each."""
    return to_tick([option["text"] for option in item.public()["options"]])


def solve(item: SingleChoice, _say: Phrasebook) -> Markup:
    """The options, the right ones ticked, each with its reason."""
    options = item.keyed_options.values()
    return verdicts((option.text, option.correct, option.feedback) for option in options)
