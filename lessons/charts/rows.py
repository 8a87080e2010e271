"""Bars in rows under headings: a name, a bar of parts, a few words; on a phone one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessons.charts.canvas import Canvas
from lessons.charts.key import Sign, arrange, draw_key
from lessons.charts.labels import Box, text_width, wrap
from lessons.charts.look import BODY, HEADING, NEUTRAL, SMALL, Theme, tint
from lessons.charts.picture import Area
from lessons.charts.titles import AFTER, MARGIN, Lines, draw_title, lines_height

BAR = 12
NARROW = 560  # a canvas that has no room for three columns
LABEL, NOTE = 0.28, 0.36  # shares of a wide canvas
PAD = 6


@dataclass(frozen=True)
class BarPart:
    """A part of a bar: how much, and whether it is drawn pale."""

    value: float
    pale: bool = False


@dataclass(frozen=True)
class Row:
    """A name, a bar and what is said beside it; `hue` is a place in the palette, `heading` opens a group."""

    id: str
    name: str
    parts: tuple[BarPart, ...]
    note: str
    hue: int = 0
    heading: str = ""


@dataclass(frozen=True)
class Columns:
    """Where the name, the bar and the note of every row go."""

    name: tuple[float, float]  # left edge and width
    bar: tuple[float, float]
    note: tuple[float, float]
    stacked: bool

    def lines(self, row: Row) -> tuple[list[str], list[str]]:
        """The lines of a row's name and note."""
        return wrap(row.name, BODY, self.name[1]), wrap(row.note, SMALL, self.note[1])

    def height(self, row: Row) -> float:
        """How high a row is."""
        names, notes = self.lines(row)
        above = (HEADING.line + PAD if row.heading else 0) + PAD
        beside = max(BAR, len(notes) * SMALL.line)
        return above + (
            len(names) * BODY.line + beside if self.stacked else max(len(names) * BODY.line, beside)
        )


def columns_for(width: float, longest: float) -> Columns:
    """The columns of a canvas; `longest` is the width of the longest name."""
    inner = width - 2 * MARGIN
    if width < NARROW:
        half = inner * 0.42
        return Columns((MARGIN, inner), (MARGIN, half), (MARGIN + half + 10, inner - half - 10), stacked=True)
    name, note = min(longest + 2, inner * LABEL), inner * NOTE
    bar = inner - name - note - 24
    return Columns((MARGIN, name), (MARGIN + name + 12, bar), (MARGIN + name + bar + 24, note), stacked=False)


def draw_rows(
    rows: Sequence[Row],
    heading: Lines,
    signs: Sequence[Sign],
    notes: str,
    width: float,
    theme: Theme,
    most: float = 0,
) -> tuple[Canvas, list[Area]]:
    """Draw the rows; `most` is the value of a full bar, `notes` a sentence under them all."""
    place = columns_for(width, max(text_width(row.name, BODY) for row in rows))
    full = most or max(sum(part.value for part in row.parts) for row in rows) or 1
    below = wrap(notes, SMALL, width - 2 * MARGIN) if notes else []
    key, key_height = arrange(signs, width)
    top = MARGIN + lines_height(heading) + AFTER
    body = sum(place.height(row) for row in rows) + PAD
    foot = len(below) * SMALL.line + key_height + 2 * MARGIN
    canvas = Canvas(width, top + body + foot, theme)
    draw_title(canvas, heading)
    areas, y = [], top
    for row in rows:
        areas.append(_draw_row(canvas, row, place, y, full))
        y += place.height(row)
    y += PAD + MARGIN / 2
    for line in below:
        canvas.text(MARGIN, y, line, SMALL, gid="note")
        y += SMALL.line
    draw_key(canvas, key, canvas.height - MARGIN - key_height)
    return canvas, areas


def _draw_row(canvas: Canvas, row: Row, place: Columns, top: float, full: float) -> Area:
    """Draw one row from `top` down."""
    bottom = top + place.height(row)
    if row.heading:
        canvas.line([(MARGIN, top + 2), (canvas.width - MARGIN, top + 2)], canvas.theme.line, 0.7)
        canvas.text(MARGIN, top + PAD, row.heading, HEADING, gid="heading")
        top += HEADING.line + PAD
    y, start = top + PAD / 2, top
    names, notes = place.lines(row)
    for line in names:
        canvas.text(place.name[0], y, line, BODY, gid="name")
        y += BODY.line
    y = y if place.stacked else top + PAD / 2
    _draw_bar(canvas, row, place, y + (SMALL.line - BAR) / 2 + 1, full)
    for line in notes:
        canvas.text(place.note[0], y, line, SMALL, canvas.theme.quiet, gid="words")
        y += SMALL.line
    return Area(row.id, f"{row.name}: {row.note}", Box(MARGIN, start, canvas.width - MARGIN, bottom))


def _draw_bar(canvas: Canvas, row: Row, place: Columns, top: float, full: float) -> None:
    """Draw the parts one after another; the pale ones are hatched."""
    hue, x = canvas.theme.hue(row.hue), place.bar[0]
    for part in row.parts:
        wide = part.value / full * place.bar[1]
        if wide > 0:
            draw_part(canvas, Box(x, top, x + wide, top + BAR), hue.fill, hue.edge, part.pale)
            x += wide


def draw_part(canvas: Canvas, box: Box, fill: str, edge: str, pale: bool) -> None:
    """One part of a bar: solid, or pale and hatched."""
    color = tint(fill, canvas.theme.paper) if pale else fill
    canvas.bar(box, color, edge, "////" if pale else "", gid="bar")


def part_sign(theme: Theme, pale: bool, meaning: str) -> Sign:
    """An entry of the key for a part of a bar."""
    hue = theme.hue(NEUTRAL)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_part(canvas, Box(x, y - BAR / 2, x + 26, y + BAR / 2), hue.fill, hue.edge, pale)

    return Sign(26, draw, meaning)
