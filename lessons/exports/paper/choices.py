"""Choices on paper: boxes to tick."""

from __future__ import annotations

from lessons.content.interface import interface
from lessons.exercises.options import Choice
from lessons.exercises.types.guess_gloss.item import GuessGloss
from lessons.exercises.types.true_false.item import VERDICTS, TrueFalse
from lessons.exports.markup import Markup, element, together
from lessons.exports.paper.parts import box, listed, marked, reasons, side_by_side, verdicts


def ask_choice(item: Choice, _language: str) -> Markup:
    """The options with a box each."""
    texts = [option["text"] for option in item.public()["options"]]
    return listed([marked(text, box()) for text in texts], side_by_side(texts))


def solve_choice(item: Choice, _language: str) -> Markup:
    """The options, the right ones ticked, each with its reason."""
    return verdicts({key: option.text for key, option in item.keyed_options.items()}, item.reveal())


def ask_guess(item: GuessGloss, language: str) -> Markup:
    """The sentence with its word in bold, and the three meanings."""
    return together(_sentence(item), ask_choice(item, language))


def solve_guess(item: GuessGloss, language: str) -> Markup:
    """The right meaning, the reasons and the gloss."""
    gloss = element("i", item.gloss, lang="en")
    return together(
        _sentence(item), solve_choice(item, language), element("p", element("b", item.word), " – ", gloss)
    )


def _sentence(item: GuessGloss) -> Markup:
    pieces = item.public()["pieces"]
    shown = [element("b", piece["text"]) if piece["here"] else piece["text"] for piece in pieces]
    return element("p", *shown, class_="passage")


def ask_true_false(item: TrueFalse, _language: str) -> Markup:
    """The statement and three boxes in one row."""
    names = interface()["labels"]
    boxes = [element("span", box(), names[verdict]["de"]) for verdict in VERDICTS]
    statement = element("span", item.statement)
    return element("div", statement, element("span", *boxes, class_="verdicts"), class_="judge")


def solve_true_false(item: TrueFalse, _language: str) -> Markup:
    """The statement, the right verdict, and why."""
    name = interface()["labels"][item.answer]["de"]
    return together(element("p", item.statement), reasons([(name, getattr(item.feedback, item.answer))]))
