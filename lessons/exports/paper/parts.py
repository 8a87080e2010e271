"""What several forms on paper share: boxes, lines to write on, lists of options and of reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from lessons.exercises.item import PartMark
from lessons.exports.markup import Markup, element, together
from lessons.exports.paper.wording import german

COLUMNS = {17: 4, 22: 3, 46: 2}  # texts of so many characters stand side by side in so many columns


def box(ticked: bool = False) -> Markup:
    """A box to tick."""
    return element("span", "✕" if ticked else "", class_="box")


def slot(content: str = "") -> Markup:
    """A box to write a letter or a number in."""
    return element("span", content, class_="slot")


def lines(count: int) -> Markup:
    """Lines to write on."""
    return element("div", *[element("div", class_="line") for _ in range(count)], class_="lines")


def side_by_side(texts: Sequence[str], most: int = 4) -> int:
    """In how many columns such texts go: the rows are kept even.

    >>> side_by_side(["Genf", "Wien"]), side_by_side(["ein Satz, der etwas länger ist"] * 4)
    (2, 2)
    """
    longest = max(map(len, texts), default=0)
    fits = min(most, next((columns for length, columns in COLUMNS.items() if longest <= length), 1))
    rows = ceil(len(texts) / fits)
    return ceil(len(texts) / max(rows, 1))


def listed(rows: Iterable[Markup], columns: int = 1) -> Markup:
    """A list without bullets, in columns."""
    return element("ul", *[element("li", row) for row in rows], class_=f"list columns-{columns}")


def marked(text: str, sign: Markup) -> Markup:
    """A text with the box that belongs to it; the two stay together."""
    return together(sign, element("span", text))


def reasons(rows: Iterable[tuple[str, str]]) -> Markup:
    """What is right, each with the sentence that says why."""
    return listed(
        element("span", element("b", what), f" – {why}" if what and why else why) for what, why in rows
    )


def verdicts(texts: Mapping[str, str], parts: Mapping[str, PartMark]) -> Markup:
    """Options under their keys, the right ones ticked, each with its reason."""
    rows = []
    for key, text in texts.items():
        right = parts[key].status == "right"
        what = element("b", text) if right else text
        rows.append(together(box(right), element("span", what, element("i", f" – {parts[key].feedback}"))))
    return listed(rows)


def with_others(feedback: str, answers: Sequence[str]) -> str:
    """The reason for the first answer, and which others are accepted.

    >>> with_others("Der Artikel ist von 2021.", ["2020", "im Jahr 2020"])
    'Der Artikel ist von 2021. Auch richtig: im Jahr 2020'
    """
    others = " / ".join(answers[1:])
    return f"{feedback} {german('also')}: {others}" if others else feedback
