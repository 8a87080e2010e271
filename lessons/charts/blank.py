"""What is drawn when there is nothing to draw: one sentence that says what is missing."""

from __future__ import annotations

from lessons.charts.labels import wrap
from lessons.charts.look import BODY, Theme
from lessons.charts.picture import Picture
from lessons.charts.sheet import Sheet
from lessons.charts.titles import MARGIN
from lessons.content.interface import phrase


def blank(title: str, name: str, width: float, theme: Theme) -> Picture:
    """A picture of one sentence: that of this name among the sentences of the pictures."""
    sentence = phrase(name, "pictures")
    lines = wrap(sentence, BODY, width - 2 * MARGIN)
    sheet = Sheet(width, 2 * MARGIN + BODY.line * len(lines), theme)
    for number, line in enumerate(lines):
        sheet.text(MARGIN, MARGIN + number * BODY.line, line, BODY, theme.quiet)
    return Picture(sheet.figure, title, sentence, missing=sentence)
