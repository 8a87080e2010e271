"""Reading word tables: UTF-8, tab-separated, `#` opens a comment line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str, package: str = "lessons.language") -> tuple[tuple[str, ...], ...]:
    """The lines of a table in a package's folder `tables`, each as the tuple of its columns.

    >>> rows("reporting_verbs.tsv")[0]
    ('sagen', 'neutral')
    """
    text = (files(package) / "tables" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(column.strip() for column in line.split("\t")) for line in lines)
