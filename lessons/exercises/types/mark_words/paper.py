"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.passage import word_pieces
from lessons.exercises.types.mark_words.item import MarkWords
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import reasons
from lessons.markup.phrasebook import Phrasebook


def how(_item: MarkWords) -> str:
    """The name of the instruction."""
    return "underline"


def ask(item: MarkWords, _say: Phrasebook) -> Markup:
    """The passage, with room between its lines."""
    return element("p", item.passage, class_="passage wide")


def solve(item: MarkWords, _say: Phrasebook) -> Markup:
    """The passage with the words underlined, and why."""
    targets = set(item.solution())
    pieces = [
        element("u", piece["text"]) if piece.get("word") in targets else piece["text"]
        for piece in word_pieces(item.passage)
    ]
    rows = [(spot.words, spot.feedback) for spot in item.targets]
    return together(element("p", *pieces, class_="passage"), reasons(rows))
