"""How one date stands on the axis: point, span, lasting bar, fading end, soft edge; article or background.

What the article says is filled; what this lesson adds (background) is hollow: a diamond for a day, a hatched
bar for a span. Every difference is one of shape as well as colour, so it survives a black and white printer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.charts.canvas import Canvas
from lessons.charts.labels import Box
from lessons.charts.look import Hue, tint
from lessons.charts.scale import Scale
from lessons.charts.when import When

RADIUS = 5.5
THICK, THIN = 10, 6  # of bars
LEAST = 9  # width of the shortest bar
FADE = ((12, 3), (9, 4), (6, 4), (4, 4), (2, 0))  # a bar that dissolves: pieces and the gaps after them
SOFT = ((4, 2), (2, 0))
TIP = 6  # the arrow head of a bar that began before the axis, or goes on after it


@dataclass(frozen=True)
class Stretch:
    """Where a date lies on the paper: its solid part, what dissolves on either side, what is cut off."""

    left: float
    right: float
    before: tuple[tuple[float, float], ...] = ()
    after: tuple[tuple[float, float], ...] = ()
    cut_left: bool = False
    cut_right: bool = False
    point: bool = False

    @property
    def extent(self) -> tuple[float, float]:
        """From the first to the last pixel."""
        return self.left - _length(self.before), self.right + _length(self.after)


def stretch(when: When, scale: Scale, now: float) -> Stretch:
    """Where a date lies; an open end goes on as far as `now`, then dissolves."""
    if is_point(when, scale):
        return Stretch(scale.x(when.middle) - RADIUS, scale.x(when.middle) + RADIUS, point=True)
    left, right = scale.x(when.start), scale.x(when.end)
    if when.last is None:
        right = max(right, min(scale.x(now), scale.right - _length(SOFT)))
    if when.first is None:
        left = right - TIP
    if right - left < LEAST:
        left, right = (left + right - LEAST) / 2, (left + right + LEAST) / 2
    before = FADE if when.first is None else SOFT if when.soft_first else ()
    after = FADE if when.last is None else SOFT if when.soft_last else ()
    return _clipped(left, right, before, after, scale)


def is_point(when: When, scale: Scale) -> bool:
    """Whether a date is a point at this scale: a day, or a few days that are narrower than a point."""
    closed = when.first is not None and when.last is not None and not (when.soft_first or when.soft_last)
    return closed and (
        when.kind == "day" or (when.kind == "lasts" and (when.end - when.start) * scale.day < RADIUS)
    )


def _clipped(left: float, right: float, before: tuple, after: tuple, scale: Scale) -> Stretch:
    """The stretch within the axis; half of the shortest bar may stand out on either side."""
    least, most = scale.left - LEAST, scale.right + LEAST
    cut_left, cut_right = left < least, right > most
    return Stretch(
        scale.left if cut_left else left,
        scale.right if cut_right else right,
        () if cut_left else _within(before, left - least),
        () if cut_right else _within(after, most - right),
        cut_left,
        cut_right,
    )


def _within(pieces: tuple, room: float) -> tuple:
    """The pieces that have room."""
    while pieces and _length(pieces) > room:
        pieces = pieces[:-1]
    return pieces


def _length(pieces: tuple) -> float:
    return sum(piece + gap for piece, gap in pieces)


def draw(
    canvas: Canvas,
    when: When,
    place: Stretch,
    y: float,
    hue: Hue,
    article: bool,
    thin: bool = False,
    gid: str = "",
) -> None:
    """Draw a date with its middle at height y."""
    paper = canvas.theme.paper
    if place.point:
        middle = (place.left + place.right) / 2
        if article:
            canvas.dot(middle, y, RADIUS, hue.fill, hue.edge, gid)
        else:
            canvas.shape(diamond(middle, y), paper, hue.edge, gid)
        return
    half = (THIN if thin else THICK) / 2
    lasts = when.kind == "lasts"
    fill = paper if not article else hue.fill if lasts else tint(hue.fill, paper)
    hatch = "//////" if lasts and not article else ""
    bar = Box(place.left, y - half, place.right, y + half)
    canvas.bar(bar, fill, hue.edge, hatch, gid, dashed=not (lasts or article))
    for left, right in (*_pieces(place.left, place.before, -1), *_pieces(place.right, place.after, 1)):
        canvas.area(Box(left, y - half, right, y + half), hue.fill if article else hue.edge, 3)
    if place.cut_left:
        canvas.shape(_tip(place.left, y, -1), hue.edge, gid=gid and f"{gid}-tip")
    if place.cut_right:
        canvas.shape(_tip(place.right, y, 1), hue.edge, gid=gid and f"{gid}-tip")


def diamond(x: float, y: float, radius: float = RADIUS + 0.5) -> list[tuple[float, float]]:
    """The corners of a diamond."""
    return [(x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius)]


def _tip(x: float, y: float, way: int) -> list[tuple[float, float]]:
    return [(x, y - 7), (x + way * TIP, y), (x, y + 7)]


def _pieces(x: float, pieces: tuple, way: int) -> Iterator[tuple[float, float]]:
    """From where to where each piece of a dissolving end goes; it begins with a gap."""
    x += way * 2
    for wide, gap in pieces:
        yield min(x, x + way * wide), max(x, x + way * wide)
        x += way * (wide + gap)
