"""What the report and a student's sheet share: names, tables, bars, per cents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from lessons.markup.elements import Markup, element


@cache
def report_style() -> str:
    """The style sheet of the report and of the students' sheets."""
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def shown_name(name: str) -> Markup:
    """A name, which may run from right to left and turn nothing beside it."""
    return element("bdi", name)


def percent(share: float) -> str:
    """A share of 1 in per cent.

    >>> percent(2 / 3)
    '67'
    """
    return f"{100 * share:.0f}"


def bar(share: float) -> Markup:
    """A share of 1 as a bar, with its number."""
    width = f"width: {max(0.0, min(1.0, share)) * 100:.0f}%"
    drawn = element("span", element("span", style=width), class_="bar", aria_hidden="true")
    return element("span", drawn, f"{percent(share)} %")


def table_of(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> Markup:
    """A table; its last `numbers` columns hold numbers."""
    first = len(head) - numbers
    kinds = ["number" if place >= first else "" for place in range(len(head))]
    titles = [element("th", name, scope="col", class_=kind) for name, kind in zip(head, kinds, strict=True)]
    body = [
        element("tr", *[element("td", cell, class_=kind) for cell, kind in zip(row, kinds, strict=True)])
        for row in rows
    ]
    whole = element("table", element("thead", element("tr", *titles)), element("tbody", *body))
    return element("div", whole, class_="wide")
