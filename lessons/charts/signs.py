"""One statement as a sign: how the speaker talks about the matter, by shape and by colour.

A triangle that points up is in favour, one that points down critical, a circle neutral; a hollow sign is
disputed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessons.charts.canvas import Canvas
from lessons.charts.key import Sign
from lessons.charts.look import NEUTRAL, Hue, Theme
from lessons.charts.words import in_both_languages, word
from lessons.content.model import Statement

SIZE = 13
HUES = {"supports": 2, "criticises": 1, "neutral": 0}  # places in the palette: green, vermilion, blue


def draw_statement(canvas: Canvas, statement: Statement, x: float, y: float, stances: bool = True) -> None:
    """Draw a statement with its middle at (x, y)."""
    stance = statement.stance if stances else "neutral"
    draw_sign(canvas, stance, x, y, hollow=stances and statement.disputed, gid=f"sign:{statement.id}")


def draw_sign(canvas: Canvas, stance: str, x: float, y: float, hollow: bool = False, gid: str = "") -> None:
    """Draw the sign of a stance."""
    hue: Hue = canvas.theme.hue(HUES[stance])
    fill, half = canvas.theme.paper if hollow else hue.fill, SIZE / 2
    if stance == "neutral":
        canvas.dot(x, y, half - 1, fill, hue.edge, gid)
        return
    up = -1 if stance == "supports" else 1
    corners = [(x - half, y - up * (half - 1)), (x + half, y - up * (half - 1)), (x, y + up * (half - 1))]
    canvas.shape(corners, fill, hue.edge, gid)


def stances_in_words(statements: Iterable[Statement]) -> str:
    """The stances as words: `2 × sachlich, 1 × kritisiert, warnt oder weist zurück (bestritten)`."""
    counts = Counter(map(stance_word, statements))
    return ", ".join(f"{count} × {stance}" for stance, count in counts.items())


def stance_word(statement: Statement) -> str:
    """A statement's stance as words."""
    return word(f"stance_{statement.stance}") + (f" ({word('contested')})" if statement.disputed else "")


def stance_signs(theme: Theme, statements: list[Statement], language: str) -> list[Sign]:
    """The key: only what the picture has."""
    grey = theme.hue(NEUTRAL)
    there = [stance for stance in HUES if any(each.stance == stance for each in statements)]
    signs = [
        Sign(
            SIZE,
            lambda canvas, x, y, stance=stance: draw_sign(canvas, stance, x + SIZE / 2, y),
            in_both_languages(f"stance_{stance}", language),
        )
        for stance in there
    ]
    if any(each.disputed for each in statements):
        half = SIZE / 2
        signs.append(
            Sign(
                SIZE,
                lambda canvas, x, y: canvas.dot(x + half, y, half - 1, theme.paper, grey.edge),
                in_both_languages("disputed", language),
            )
        )
    return signs


def plain_sign(language: str) -> list[Sign]:
    """The key of a grid that does not tell stances."""
    return [
        Sign(
            SIZE,
            lambda canvas, x, y: draw_sign(canvas, "neutral", x + SIZE / 2, y),
            in_both_languages("one_statement", language),
        )
    ]
