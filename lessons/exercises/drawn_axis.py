"""An axis of time on paper: years, months or days, empty or with letters at their places."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.exercises.axis import Axis
from lessons.language.date_words import DateWords
from lessons.markup.elements import Markup, element, together

WIDTH, HEIGHT, EDGE, LINE = 720, 92, 14, 70  # in units of the drawing; LINE is where the axis lies
MOST_NAMES = {"year": 18, "month": 9, "day": 9}  # more would touch each other
INK = "#000"


def draw_axis(axis: Axis, letters: Mapping[str, tuple[int, int]] | None = None) -> Markup:
    """The axis as SVG: a field for each step; letters stand above the field, or the fields, of their date."""
    first, last = axis.number(axis.start), axis.number(axis.end)
    every = -(-(last - first + 1) // MOST_NAMES[axis.step])  # rounded up
    drawn = [_stroke(EDGE, LINE, WIDTH - EDGE, LINE)]
    for number in range(first, last + 2):
        drawn += _tick(axis, number, named=(number - first) % every == 0)
    for row, (letter, span) in enumerate((letters or {}).items()):
        drawn.append(_letter(letter, _x(axis, span[0]), _x(axis, span[1] + 1), row))
    frame = {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "aria_label": "Zeitleiste"}
    return element("svg", *drawn, class_="axis", **frame)


def step_name(axis: Axis, number: int) -> str:
    """How a step is written on paper.

    >>> axis = Axis(start="2020-01", end="2021-12", step="month")
    >>> step_name(axis, axis.number("2021-03"))
    'März 2021'
    """
    year, *rest = axis.name_of(number).split("-")
    if not rest:
        return year
    month = DateWords({"locale": "de"}).short_months[int(rest[0]) - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])}. {month}"


def _x(axis: Axis, number: float) -> float:
    """Where the field of a step begins."""
    first, last = axis.number(axis.start), axis.number(axis.end)
    return EDGE + (number - first) * (WIDTH - 2 * EDGE) / (last - first + 1)


def _tick(axis: Axis, number: int, named: bool) -> list[Markup]:
    """The line at which a step begins, and its name below the field."""
    x, length = _x(axis, number), 7 if named else 4
    line = _stroke(x, LINE - length, x, LINE + length)
    if not named or number > axis.number(axis.end):
        return [line]
    middle = f"{_x(axis, number + 0.5):.1f}"
    name = element("text", step_name(axis, number), x=middle, y=LINE + 19, text_anchor="middle", font_size=11)
    return [line, name]


def _stroke(x1: float, y1: float, x2: float, y2: float, width: float = 1.2) -> Markup:
    places = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    return element("line", **places, stroke=INK, stroke_width=width)


def _letter(letter: str, start: float, end: float, row: int) -> Markup:
    """A letter over a bar as long as its date; neighbours stand at different heights."""
    y = LINE - 12 - 14 * (row % 3)
    middle = f"{(start + end) / 2:.1f}"
    name = element("text", letter, x=middle, y=y, text_anchor="middle", font_size=13, font_weight="bold")
    return together(_stroke(start, y + 4, end, y + 4, width=3), name)
