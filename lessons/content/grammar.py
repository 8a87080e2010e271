"""Grammar pages: rules with examples, a small table, the mistakes that people make.

A page is a file `grammar/<id>.yaml`.  Those beside the lessons are for all of them; a lesson's own folder may
hold further ones, and one there takes the place of a common one with its id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from lessons.content.entries import EntryFile, read_one
from lessons.content.places import GRAMMAR
from lessons.fields import IDENTIFIER, NOTHING, Entry, Line, Phrase, Remark, Said

NOUN = "grammar page"


class Rule(Entry):
    """One thing to know, and sentences or forms that show it."""

    says: Said
    example: Remark = NOTHING


class Mistake(Entry):
    """What people often write, what is right, and why."""

    wrong: Line
    right: Line
    why: Said


class GrammarPage(Entry):
    """A page of grammar; the first row of its table is the heading."""

    title: Said
    rules: list[Rule] = Field(min_length=1)
    table: list[list[Said]] = Field(default_factory=list)
    mistakes: list[Mistake] = Field(default_factory=list)

    @field_validator("table")
    @classmethod
    def of_even_rows(cls, table: list[list[Phrase]]) -> list[list[Phrase]]:
        """Every row has as many cells as the heading."""
        if len({len(row) for row in table}) > 1:
            raise PydanticCustomError("uneven", "every row needs as many cells as the first one")
        return table


def page_name(id: str) -> str:
    """The file of a page, within the folder that has it."""
    return f"{GRAMMAR}/{id}.yaml"


def page_folders(folders: Iterable[Path]) -> dict[str, Path]:
    """The first of some folders that has each page, by the page's id.

    >>> from lessons.content.load import data_folders
    >>> "konjunktiv-1" in page_folders(data_folders())
    True
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / GRAMMAR).glob("*.yaml")):
            if re.fullmatch(IDENTIFIER, path.stem):
                found.setdefault(path.stem, folder)
    return found


def read_page(folder: Path, id: str) -> EntryFile:
    """A page and its faults.  Raises LessonError if it is no YAML at all."""
    return read_one(folder, page_name(id), GrammarPage, NOUN)
