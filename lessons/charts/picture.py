"""A finished picture: the figure, what it says in words, its table, and where its things lie."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

from lessons.charts.canvas import DPI
from lessons.charts.labels import Box
from lessons.content.whole_file import write_whole
from lessons.fields import NOTHING, Phrase

FORMATS = ("svg", "png", "pdf")
# The same picture gives the same file; letters are outlines in SVG, real text in PDF.
STEADY = {
    "svg.hashsalt": "lessons",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "path.simplify": False,
    "text.hinting": "default",  # as labels are measured
}


@dataclass(frozen=True)
class Area:
    """A thing that can be chosen in a picture: what it is, what it is called, where it lies."""

    id: str
    name: str
    box: Box


@dataclass(frozen=True)
class Table:
    """The content of a picture as rows; `head` names the columns."""

    head: list[str]
    rows: list[list[str]]


@dataclass(frozen=True)
class Picture:
    """A figure with its title, its alternative text and its table; `missing` says why there is nothing."""

    figure: Figure
    title: str
    alt: str
    table: Table = field(default_factory=lambda: Table([], []))
    areas: list[Area] = field(default_factory=list)
    missing: Phrase = NOTHING

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        wide, high = self.figure.get_size_inches() * DPI
        return round(wide), round(high)

    def save(self, target: Path, format: str) -> Path:
        """Write the picture as svg, png or pdf.  Raises LessonError if it cannot be written."""
        return write_whole(target, self.bytes(format))

    def svg(self) -> str:
        """The picture as the text of an SVG file."""
        return self.bytes("svg").decode("utf-8")

    def bytes(self, format: str, dpi: int = 2 * DPI) -> bytes:
        """The contents of a file of this format."""
        buffer = BytesIO()
        dates = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(format, {})
        with matplotlib.rc_context(STEADY):
            self.figure.savefig(
                buffer, format=format, dpi=dpi, facecolor=self.figure.get_facecolor(),
                metadata={"Title": self.title, **dates},
            )  # fmt: skip
        return buffer.getvalue()
