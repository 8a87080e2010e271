"""Labels that never overlap: words measured with the font's own metrics, wrapped, and packed into rows.

Widths are sums of the glyphs' advances in the very font files that matplotlib draws with, as outlines or
fitted to pixels, whichever is wider. Kerning only ever makes a line shorter, so that no line is wider than
measured (tests/charts compares with the renderer).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import ceil
from typing import NamedTuple
from unicodedata import category

import numpy
from matplotlib.font_manager import findfont
from matplotlib.ft2font import FT2Font, LoadFlags

from lessons.charts.look import Type, font

BOX = "□"  # in the place of a letter that the font lacks; every cut of the font has it
SOFT_HYPHEN = "\u00ad"
UNSEEN = ("Cf", "Cc", "Cs")  # signs of format and control have no shape
STEP = 4  # pixels: boxes begin at multiples of it
# Before a syllable: Rüstungs|kon|trol|le.  Only words that are wider than a whole line are divided at all.
SYLLABLE = re.compile(
    r"(?<=\w\w)(?<!s(?=ch))(?<![cp](?=h))(?<!c(?=k))"
    r"(?=(?:sch|[cp]h|ck|qu|[bdfghjklmnprstvwxz])[aeiouäöü]\w)",
    re.IGNORECASE,
)
# Where a compound joins: Rüstungs|kontrolle, Sicherheits|politik.
JOINT = re.compile(r"(?<=ungs|eits|ions|täts|afts)(?=[b-df-hj-np-tv-z]\w{3})")


class Box(NamedTuple):
    """A rectangle in pixels; `top` is smaller than `bottom`."""

    left: float
    top: float
    right: float
    bottom: float


@cache
def _face(type: Type) -> FT2Font:
    face = FT2Font(findfont(font(type)))
    face.set_size(type.size * 0.75, 96)
    return face


@lru_cache(maxsize=16384)
def drawable(text: str, type: Type) -> str:
    """The text as the font can draw it: a box for a letter that it lacks, nothing for a sign nobody sees.

    >>> from lessons.charts.look import BODY
    >>> drawable("Xi Jinping (习近平) \U0001f642\ufeff", BODY)
    'Xi Jinping (□□□) □'
    """
    seen = (letter for letter in text if letter == SOFT_HYPHEN or category(letter) not in UNSEEN)
    return "".join(letter if _has(letter, type) else BOX for letter in seen)


@lru_cache(maxsize=4096)
def _has(letter: str, type: Type) -> bool:
    return bool(_face(type).get_char_index(ord(letter)))


@lru_cache(maxsize=4096)
def _advance(letter: str, type: Type) -> float:
    """How far one glyph moves the pen, in pixels."""
    glyph = _face(type).load_char(ord(letter), flags=LoadFlags.DEFAULT)
    return max(glyph.horiAdvance / 64, glyph.linearHoriAdvance / 65536)


@lru_cache(maxsize=16384)
def text_width(text: str, type: Type) -> float:
    """How wide a line of text is, in pixels."""
    return sum(_advance(letter, type) for letter in drawable(text, type))


def wrap(text: str, type: Type, width: float) -> list[str]:
    """The text in as few lines as the width allows, and those as even as they can be.

    A word that is wider than a line is divided: no text is ever cut off.
    """
    lines = fill(text, type, width)
    low, high = width / 2, width
    while len(lines) > 1 and high - low > 6:
        middle = (low + high) / 2
        tried = fill(text, type, middle)
        even = len(tried) == len(lines) and _hyphens(tried) <= _hyphens(lines)
        lines, low, high = (tried, low, middle) if even else (lines, middle, high)
    return lines


def fill(text: str, type: Type, width: float) -> list[str]:
    """The text in lines, each filled before the next one begins."""
    lines: list[str] = [""]
    room = width
    for piece in (piece for word in text.split() for piece in parts_that_fit(word, type, width)):
        glued = f" {piece}" if lines[-1] else piece
        needed = text_width(glued, type)
        if lines[-1] and (needed > room or lines[-1].endswith("\u00ad")):
            lines.append(piece)
            room = width - text_width(piece, type)
        else:
            lines[-1] += glued
            room -= needed
    return [line.replace("\u00ad", "-") for line in lines]


def parts_that_fit(word: str, type: Type, width: float) -> Iterator[str]:
    """The word, or what of it fits into a line each; a soft hyphen ends all parts_that_fit but the last."""
    while text_width(word, type) > width and len(word) > 1:
        cut = _cut(word, type, width)
        yield word[:cut] + "\u00ad"
        word = word[cut:]
    yield word


def _cut(word: str, type: Type, width: float) -> int:
    """Where to divide: at a joint, before the last syllable that still fits, or where the line is full."""
    full = next((n for n in range(2, len(word)) if text_width(word[:n] + "-", type) > width), len(word)) - 1
    for places in (JOINT, SYLLABLE):
        fitting = [match.start() for match in places.finditer(word) if match.start() <= full]
        if fitting:
            return fitting[-1]
    return max(full, 1)


def _hyphens(lines: Iterable[str]) -> int:
    return sum(line.endswith("-") for line in lines)


def pack_boxes(boxes: list[tuple[float, float, float]], gap: float = 10) -> tuple[list[float], float]:
    """How far down each box (left, right, height) goes so that none overlaps another, and the total height.

    Boxes are taken as they come, and each goes as high up as it fits. A row remembers only how far it is
    taken, so a box costs a search over the rows, not over the other boxes.
    """
    ends = numpy.full(sum(_rows(height) for *_, height in boxes) + 1, -numpy.inf)
    tops, deepest = [], 0
    for left, right, height in boxes:
        rows = _rows(height)
        top = _first_gap(ends[: deepest + rows] <= left, rows)
        ends[top : top + rows] = numpy.maximum(ends[top : top + rows], right + gap)
        deepest = max(deepest, top + rows)
        tops.append(top * STEP)
    return tops, deepest * STEP


def _rows(height: float) -> int:
    return ceil(height / STEP)


def _first_gap(free: numpy.ndarray, rows: int) -> int:
    """The first of so many free rows that follow each other; below everything there always are."""
    counted = numpy.concatenate(([0], numpy.cumsum(free)))
    return int(numpy.argmax(counted[rows:] - counted[:-rows] == rows))
