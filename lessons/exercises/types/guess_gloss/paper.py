"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.guess_gloss.item import GuessGloss
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import to_tick, verdicts
from lessons.markup.phrasebook import Phrasebook


def how(_item: GuessGloss) -> str:
    """The name of the instruction."""
    return "tick_one"


def ask(item: GuessGloss, _say: Phrasebook) -> Markup:
    """The sentence with its word in bold, and the three meanings."""
    return together(_sentence(item), to_tick([option["text"] for option in item.public()["options"]]))


def solve(item: GuessGloss, say: Phrasebook) -> Markup:
    """The right meaning, the reasons and the gloss."""
    meaning, language = item.gloss.meaning(say.language)
    gloss = element("p", element("b", item.word), " – ", element("i", meaning, lang=language))
    options = item.keyed_options.values()
    judged = verdicts((option.text, option.correct, option.feedback) for option in options)
    return together(_sentence(item), judged, gloss)


def _sentence(item: GuessGloss) -> Markup:
    pieces = item.public()["pieces"]
    shown = [element("b", piece["text"]) if piece["here"] else piece["text"] for piece in pieces]
    return element("p", *shown, class_="passage")
