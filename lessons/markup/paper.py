"""What several forms on paper share: boxes, lines to write on, lists, tables, texts with gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from lessons.markup.elements import Markup, element, together
from lessons.markup.phrasebook import Phrasebook

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


def plain_list(rows: Iterable[Markup], columns: int = 1) -> Markup:
    """A list without bullets, in columns."""
    return element("ul", *[element("li", row) for row in rows], class_=f"list columns-{columns}")


def with_box(text: str, sign: Markup) -> Markup:
    """A text with the box that belongs to it; the two stay together."""
    return together(sign, element("span", text))


def reasons(rows: Iterable[tuple[str, str]]) -> Markup:
    """What is right, each with the sentence that says why."""
    return plain_list(
        element("span", element("b", what), f" – {why}" if what and why else why) for what, why in rows
    )


def to_tick(texts: Sequence[str]) -> Markup:
    """Options with a box each, in columns where they are short."""
    return plain_list([with_box(text, box()) for text in texts], side_by_side(texts))


def verdicts(rows: Iterable[tuple[str, bool, str]]) -> Markup:
    """Options, each ticked if it is right, with the sentence that says why."""
    drawn = []
    for text, right, why in rows:
        said = element("span", element("b", text) if right else text, element("i", f" – {why}"))
        drawn.append(together(box(right), said))
    return plain_list(drawn)


def with_others(feedback: str, answers: Sequence[str], say: Phrasebook) -> str:
    """The reason for the first answer, and which others are accepted.

    >>> say = Phrasebook({"also": {"de": "Auch richtig"}})
    >>> with_others("Der Artikel ist von 2021.", ["2020", "im Jahr 2020"], say)
    'Der Artikel ist von 2021. Auch richtig: im Jahr 2020'
    """
    others = " / ".join(answers[1:])
    return f"{feedback} {say.german('also')}: {others}" if others else feedback


def lettered(things: Mapping[str, str], columns: int) -> Markup:
    """Things, each after its letter, in columns."""
    return plain_list([with_box(text, key(letter)) for letter, text in things.items()], columns)


def key(letter: str) -> Markup:
    """The letter or the number by which a thing is named."""
    return element("span", letter, class_="key")


def bank(words: Iterable[str]) -> Markup:
    """Words to choose from, in a box."""
    return element("p", *[element("span", word) for word in words], class_="bank")


def gap_paragraph(pieces: Sequence[Mapping[str, str]], answers: Mapping[str, str] | None = None) -> Markup:
    """A text with its gaps, empty or filled; they are numbered where there are several."""
    several = sum("gap" in piece for piece in pieces) > 1
    shown = [
        piece["text"] if "text" in piece else _gap(piece["gap"], answers or {}, several) for piece in pieces
    ]
    return element("p", *shown, class_="gapped")


def _gap(number: str, answers: Mapping[str, str], several: bool) -> Markup:
    mark = element("sup", number) if several else Markup()
    if number in answers:
        return element("span", mark, element("b", answers[number]), class_="filled")
    return element("span", mark, class_="gap")


def table_to_fill(heads: Sequence[str], rows: int) -> Markup:
    """A table with so many lines to write on under each head."""
    head = element("tr", *[element("th", name) for name in heads])
    return element("table", head, element("tr", *[element("td", lines(rows)) for _ in heads]), class_="fill")


def table_to_tick(heads: Sequence[str], texts: Iterable[str]) -> Markup:
    """A table with a row for each text, and a box in it under each head."""
    head = element("tr", element("td"), *[element("th", name) for name in heads])
    boxes = [element("td", box()) for _ in heads]
    rows = [element("tr", element("td", text), *boxes) for text in texts]
    return element("table", head, *rows, class_=f"tick of-{len(heads)}")
