"""Texts with gaps on paper: lines in the text, and a box with the words to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.exercises.gaps import pieces
from lessons.exercises.item import numbered
from lessons.exercises.types.gap_fill.item import GapFill
from lessons.exercises.types.word_bank.item import WordBank
from lessons.exports.markup import Markup, element, together
from lessons.exports.paper.parts import reasons, with_others
from lessons.exports.paper.unlike import unlike
from lessons.exports.paper.wording import german


def ask_gaps(item: GapFill, _language: str) -> Markup:
    """The text with lines in it."""
    return _text(item.text)


def solve_gaps(item: GapFill, _language: str) -> Markup:
    """The text with the model answers, then every gap with all its answers and the reason."""
    rows = [
        (f"{number} {gap.answers[0]}", with_others(gap.feedback, gap.answers))
        for number, gap in numbered(item.gaps).items()
    ]
    return together(_text(item.text, item.solution()), reasons(rows))


def ask_bank(item: WordBank, _language: str) -> Markup:
    """The words in a box, and the text with lines in it."""
    words = unlike(item.bank, [gap.answer for gap in item.gaps])
    return together(bank(words), _text(item.text))


def solve_bank(item: WordBank, _language: str) -> Markup:
    """The text with its words, the reasons, and why the other words do not fit."""
    rows = [(f"{number} {gap.answer}", gap.feedback) for number, gap in numbered(item.gaps).items()]
    rows += [(f"{other.word} ({german('left_over')})", other.feedback) for other in item.distractors]
    return together(_text(item.text, item.solution()), reasons(rows))


def bank(words: list[str]) -> Markup:
    """Words to choose from, in a box."""
    return element("p", *[element("span", word) for word in words], class_="bank")


def _text(text: str, answers: Mapping[str, str] | None = None) -> Markup:
    """The text with its gaps, empty or filled; they are numbered where there are several."""
    cut = pieces(text)
    several = sum("gap" in piece for piece in cut) > 1
    shown = [
        piece["text"] if "text" in piece else _gap(piece["gap"], answers or {}, several) for piece in cut
    ]
    return element("p", *shown, class_="gapped")


def _gap(number: str, answers: Mapping[str, str], several: bool) -> Markup:
    mark = element("sup", number) if several else Markup()
    if number in answers:
        return element("span", mark, element("b", answers[number]), class_="filled")
    return element("span", mark, class_="gap")
