"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types._template.item import OddOneOut
from lessons.markup.elements import Markup
from lessons.markup.paper import to_tick, verdicts
from lessons.markup.phrasebook import Phrasebook


def how(_item: OddOneOut) -> str:
    """The name of the instruction."""
    return "tick_one"


def ask(item: OddOneOut, _say: Phrasebook) -> Markup:
    """The words with a box each."""
    return to_tick([word["text"] for word in item.public()["words"]])


def solve(item: OddOneOut, _say: Phrasebook) -> Markup:
    """The words, the odd one ticked, each with its reason."""
    return verdicts((word.text, word.odd, word.feedback) for word in item.keyed_words.values())
