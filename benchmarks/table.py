"""The table of figures: as text for a terminal, and as the marked part of README.md."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

BEGIN, END = "<!-- figures: python benchmarks/run.py --browser --write -->", "<!-- end of figures -->"
PART = re.compile(f"{BEGIN}\n(.*?)\n{END}", re.DOTALL)
HEAD = ("what", "lessons", "beside it")


@dataclass(frozen=True)
class Row:
    """What was measured, what it is, and what it is elsewhere."""

    what: str
    ours: str
    peers: str = ""

    @property
    def cells(self) -> tuple[str, str, str]:
        """The three cells."""
        return self.what, self.ours, self.peers


def as_text(rows: Sequence[Row]) -> str:
    """The table for a terminal, its columns under each other."""
    widths = [
        max(len(cell) for cell in column) for column in zip(HEAD, *(row.cells for row in rows), strict=True)
    ]
    lines = (HEAD, *(row.cells for row in rows))
    return "\n".join(_joined(cells, widths) for cells in lines)


def _joined(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def renew(readme: str, rows: Sequence[Row]) -> str:
    """README.md with these rows in its table; those that are not among them stay as they are.

    Raises ValueError if the marks around the table are not there.

    >>> old = f"{BEGIN}\\n{as_markdown([Row('start', '3 s'), Row('page', '1 s')])}\\n{END}"
    >>> [row.ours for row in rows_in(renew(old, [Row("start", "2 s")]))]
    ['2 s', '1 s']
    """
    new = {row.what: row for row in rows}
    kept = [new.pop(row.what, row) for row in rows_in(readme)]
    table = as_markdown([*kept, *new.values()])
    return PART.sub(lambda _: f"{BEGIN}\n{table}\n{END}", readme, count=1)


def rows_in(readme: str) -> list[Row]:
    """The rows of the table in README.md.  Raises ValueError if there is none."""
    found = PART.search(readme)
    if not found:
        raise ValueError(f"README.md has no table between {BEGIN} and {END}.")
    return [Row(*_cells(line)) for line in found[1].splitlines()[2:]]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def as_markdown(rows: Sequence[Row]) -> str:
    """The table as it stands in README.md."""
    lines = [HEAD, ("---",) * len(HEAD), *(row.cells for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
