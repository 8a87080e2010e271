"""The title of a picture, with a line in the language of help under it; and a picture of one sentence."""

from __future__ import annotations

from lessons.charts.canvas import Canvas
from lessons.charts.labels import wrap
from lessons.charts.look import BODY, SMALL, TITLE, Theme, Type
from lessons.charts.picture import Picture
from lessons.content.interface import phrase

MARGIN = 14  # of every canvas
AFTER = 10  # below the title
Lines = list[tuple[str, Type]]


def title_lines(german: str, help: str, width: float) -> Lines:
    """The lines of a title that fit into the width of the canvas."""
    room = width - 2 * MARGIN
    lines = [(line, TITLE) for line in wrap(german, TITLE, room)]
    return lines + ([(line, SMALL) for line in wrap(help, SMALL, room)] if help not in ("", german) else [])


def lines_height(lines: Lines) -> float:
    """How high lines are together."""
    return sum(type.line for _, type in lines)


def draw_title(canvas: Canvas, lines: Lines, top: float = MARGIN) -> float:
    """Draw the title; returns where the picture goes on."""
    for text, type in lines:
        canvas.text(
            MARGIN, top, text, type, canvas.theme.ink if type is TITLE else canvas.theme.quiet, gid="title"
        )
        top += type.line
    return top + AFTER


def only_sentence(title: str, name: str, width: float, theme: Theme) -> Picture:
    """What is drawn when there is nothing to draw: a sentence of the pictures that says what is missing."""
    sentence = phrase(name, "pictures")
    lines = wrap(sentence, BODY, width - 2 * MARGIN)
    canvas = Canvas(width, 2 * MARGIN + BODY.line * len(lines), theme)
    for number, line in enumerate(lines):
        canvas.text(MARGIN, MARGIN + number * BODY.line, line, BODY, theme.quiet)
    return Picture(canvas.figure, title, sentence, missing=sentence)
