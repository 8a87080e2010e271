"""The key of a picture: what each sign means, in few words, as many to a line as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lessons.charts.canvas import Canvas
from lessons.charts.labels import text_width, wrap
from lessons.charts.look import SMALL
from lessons.charts.titles import MARGIN

BETWEEN = 18  # one entry and the next
LINE = 20


@dataclass(frozen=True)
class Sign:
    """An entry of the key: how wide its sign is, how it is drawn at (x, y), what it means."""

    wide: float
    draw: Callable[[Canvas, float, float], None]
    meaning: str


@dataclass(frozen=True)
class KeyEntry:
    """A sign with the place of its lines."""

    sign: Sign
    x: float
    row: int
    lines: tuple[str, ...]


def arrange(signs: Sequence[Sign], width: float) -> tuple[list[KeyEntry], float]:
    """The signs in lines, and how high that is."""
    entries, x, row, deepest = [], MARGIN, 0, 1
    room = width - MARGIN
    for sign in signs:
        offset = sign.wide + 6
        lines = tuple(wrap(sign.meaning, SMALL, room - MARGIN - offset))
        needed = offset + max(text_width(line, SMALL) for line in lines)
        if x > MARGIN and x + needed > room:
            x, row, deepest = MARGIN, row + deepest, 1
        entries.append(KeyEntry(sign, x, row, lines))
        x, deepest = x + needed + BETWEEN, max(deepest, len(lines))
    return entries, (row + deepest) * LINE if entries else 0


def draw_key(canvas: Canvas, entries: Sequence[KeyEntry], top: float) -> None:
    """Draw the entries from `top` down."""
    for entry in entries:
        y = top + entry.row * LINE + LINE / 2
        entry.sign.draw(canvas, entry.x, y)
        for number, line in enumerate(entry.lines):
            upper = y + number * LINE - SMALL.line / 2
            canvas.text(entry.x + entry.sign.wide + 6, upper, line, SMALL, canvas.theme.quiet, gid="key")
