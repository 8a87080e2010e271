"""The title of a picture: German, with a line in the language of help under it."""

from __future__ import annotations

from lessons.charts.labels import wrap
from lessons.charts.look import SMALL, TITLE, Type
from lessons.charts.sheet import Sheet

MARGIN = 14  # of every sheet
AFTER = 10  # below the title
Lines = list[tuple[str, Type]]


def title_lines(german: str, help: str, width: float) -> Lines:
    """The lines of a title that fit into the width of the sheet."""
    room = width - 2 * MARGIN
    lines = [(line, TITLE) for line in wrap(german, TITLE, room)]
    return lines + ([(line, SMALL) for line in wrap(help, SMALL, room)] if help not in ("", german) else [])


def lines_height(lines: Lines) -> float:
    """How high lines are together."""
    return sum(type.line for _, type in lines)


def draw_title(sheet: Sheet, lines: Lines, top: float = MARGIN) -> float:
    """Draw the title; returns where the picture goes on."""
    for text, type in lines:
        sheet.text(
            MARGIN, top, text, type, sheet.theme.ink if type is TITLE else sheet.theme.quiet, gid="title"
        )
        top += type.line
    return top + AFTER
