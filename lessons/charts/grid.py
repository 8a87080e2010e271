"""Who says something where: rows are speakers, columns are topics or people, each sign is one statement.

Where the columns have no room for their names, each column becomes a block with its own heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from lessons.charts.canvas import Canvas
from lessons.charts.key import Sign, arrange, draw_key
from lessons.charts.labels import Box, text_width, wrap
from lessons.charts.look import BODY, HEADING, SMALL, Theme
from lessons.charts.picture import Area
from lessons.charts.signs import SIZE, draw_statement, stances_in_words
from lessons.charts.titles import AFTER, MARGIN, Lines, draw_title, lines_height
from lessons.content.model import Statement

PITCH = SIZE + 5  # from one sign to the next
PAD = 8
NARROWEST = 80  # of a column
STRIPE = 10  # the coloured edge of a side, with the space after it


@dataclass(frozen=True)
class Header:
    """A speaker, or what is spoken about; `side` is the number of the side it belongs to, or None."""

    id: str
    text: str
    side: int | None = None


@dataclass(frozen=True)
class Grid:
    """Rows, columns, and the statements where they meet, by the ids of both."""

    rows: Sequence[Header]
    columns: Sequence[Header]
    cells: dict[tuple[str, str], list[Statement]]
    stances: bool = True  # whether a sign says how the speaker talks about it
    prefix: str = ""  # before the heading of a block

    def cell(self, row: Header, column: Header) -> list[Statement]:
        """The statements where a row and a column meet."""
        return self.cells.get((row.id, column.id), [])

    def words(self, row: Header, column: Header) -> str:
        """What stands in a cell: how many statements, or how many of each stance."""
        statements = self.cell(row, column)
        return stances_in_words(statements) if self.stances else str(len(statements))

    def area(self, row: Header, column: Header, box: Box) -> Area:
        """A cell as something to choose."""
        return Area(f"{row.id}:{column.id}", f"{row.text} – {column.text}: {self.words(row, column)}", box)


def draw_grid(
    grid: Grid, heading: Lines, signs: Sequence[Sign], width: float, theme: Theme
) -> tuple[Canvas, list[Area]]:
    """Draw the grid as a table, or as blocks where a table has no room."""
    label = min(max(text_width(row.text, BODY) for row in grid.rows), width * 0.3) + STRIPE + PAD + 1
    column = (width - 2 * MARGIN - label) / len(grid.columns)
    heads = [wrap(each.text, SMALL, column - 6) for each in grid.columns]
    plan = Layout(grid, label, column, heads) if column >= NARROWEST else Blocks(grid, label, width)
    key, key_height = arrange(signs, width)
    top = MARGIN + lines_height(heading) + AFTER
    canvas = Canvas(width, top + plan.height + key_height + 2 * MARGIN, theme)
    draw_title(canvas, heading)
    areas = plan.draw(canvas, top)
    draw_key(canvas, key, top + plan.height + MARGIN)
    return canvas, areas


class Layout:
    """The grid as a table."""

    def __init__(self, grid: Grid, label: float, column: float, heads: list[list[str]]):
        self.grid, self.label, self.column, self.heads = grid, label, column, heads
        self.names = [wrap(row.text, BODY, label - STRIPE - PAD) for row in grid.rows]
        self.across = max(1, int((column - PAD) // PITCH))
        self.head = max(map(len, heads)) * SMALL.line + 6
        self.heights = [
            max(len(lines) * BODY.line, self.deepest(row) * PITCH) + PAD
            for row, lines in zip(grid.rows, self.names, strict=True)
        ]
        self.height = self.head + sum(self.heights)

    def deepest(self, row: Header) -> int:
        """How many lines of signs the fullest cell of a row has."""
        return max(ceil(len(self.grid.cell(row, column)) / self.across) for column in self.grid.columns)

    def draw(self, canvas: Canvas, top: float) -> list[Area]:
        """Draw it; returns where the cells lie."""
        for place, head in enumerate(self.heads):
            upper = top + self.head - 6 - len(head) * SMALL.line
            for number, line in enumerate(head):
                canvas.text(
                    self.left(place), upper + number * SMALL.line, line, SMALL, canvas.theme.quiet, gid="head"
                )
        areas, y = [], top + self.head
        for number, (row, lines) in enumerate(zip(self.grid.rows, self.names, strict=True)):
            bottom = y + self.heights[number]
            if number % 2 == 0:
                canvas.area(Box(MARGIN, y, canvas.width - MARGIN, bottom), canvas.theme.band)
            draw_name(canvas, row, lines, y, bottom)
            for place, column in enumerate(self.grid.columns):
                areas += self.draw_cell(
                    canvas, row, column, Box(self.left(place) - 4, y, self.left(place + 1) - 4, bottom)
                )
            y = bottom
        canvas.line(
            [(MARGIN, top + self.head), (canvas.width - MARGIN, top + self.head)], canvas.theme.quiet, 0.9
        )
        return areas

    def left(self, place: int) -> float:
        """Where a column begins."""
        return MARGIN + self.label + place * self.column

    def draw_cell(self, canvas: Canvas, row: Header, column: Header, box: Box) -> list[Area]:
        """Draw the signs of one cell, if it has any."""
        statements = self.grid.cell(row, column)
        lines = ceil(len(statements) / self.across)
        middle = (box.top + box.bottom - (lines - 1) * PITCH) / 2
        for place, statement in enumerate(statements):
            x = box.left + 4 + SIZE / 2 + place % self.across * PITCH
            draw_statement(canvas, statement, x, middle + place // self.across * PITCH, self.grid.stances)
        return [self.grid.area(row, column, box)] if statements else []


class Blocks:
    """The grid column by column: a heading, and under it who speaks about it."""

    def __init__(self, grid: Grid, label: float, width: float):
        self.grid = grid
        self.label = min(label + 40, (width - 2 * MARGIN) * 0.55)
        self.across = max(1, int((width - 2 * MARGIN - self.label) // PITCH))
        self.heads = [
            wrap(f"{grid.prefix} {column.text}".strip(), HEADING, width - 2 * MARGIN)
            for column in grid.columns
        ]
        self.names = {row.id: wrap(row.text, BODY, self.label - STRIPE - PAD) for row in grid.rows}
        self.height = sum(self.block(place) for place in range(len(grid.columns)))

    def rows(self, column: Header) -> list[Header]:
        """Who speaks about this."""
        return [row for row in self.grid.rows if self.grid.cell(row, column)]

    def row_height(self, row: Header, column: Header) -> float:
        """How high a line is with its name and signs."""
        lines = ceil(len(self.grid.cell(row, column)) / self.across)
        return max(len(self.names[row.id]) * BODY.line, lines * PITCH) + PAD

    def block(self, place: int) -> float:
        """How high a block is."""
        column = self.grid.columns[place]
        rows = sum(self.row_height(row, column) for row in self.rows(column))
        return len(self.heads[place]) * HEADING.line + 2 * PAD + rows

    def draw(self, canvas: Canvas, top: float) -> list[Area]:
        """Draw it; returns where the lines lie."""
        areas = []
        for place, column in enumerate(self.grid.columns):
            if place % 2 == 0:
                canvas.area(
                    Box(MARGIN, top, canvas.width - MARGIN, top + self.block(place)), canvas.theme.band
                )
            y = top + PAD
            for line in self.heads[place]:
                canvas.text(MARGIN + 4, y, line, HEADING, gid="head")
                y += HEADING.line
            for row in self.rows(column):
                areas.append(self.draw_row(canvas, row, column, y))
                y += self.row_height(row, column)
            top += self.block(place)
        return areas

    def draw_row(self, canvas: Canvas, row: Header, column: Header, top: float) -> Area:
        """Draw one line: who, and the signs."""
        bottom = top + self.row_height(row, column)
        draw_name(canvas, row, self.names[row.id], top, bottom)
        for place, statement in enumerate(self.grid.cell(row, column)):
            x = MARGIN + self.label + SIZE / 2 + place % self.across * PITCH
            y = top + (PAD + PITCH) / 2 + place // self.across * PITCH
            draw_statement(canvas, statement, x, y, self.grid.stances)
        return self.grid.area(row, column, Box(MARGIN, top, canvas.width - MARGIN, bottom))


def draw_name(canvas: Canvas, row: Header, lines: list[str], top: float, bottom: float) -> None:
    """A speaker's name, with the colour of the side at its left."""
    if row.side is not None:
        canvas.area(Box(MARGIN, top + 3, MARGIN + 4, bottom - 3), canvas.theme.hue(row.side).fill, 2)
    upper = (top + bottom - len(lines) * BODY.line) / 2
    for number, line in enumerate(lines):
        canvas.text(MARGIN + STRIPE, upper + number * BODY.line, line, BODY, gid="name")
