"""The types' worked examples, `example.yaml` in the folder of each: documentation and test in one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

from pydantic import Field

from lessons.content.yaml_file import read_text, read_yaml
from lessons.exercises.registry import type_folders
from lessons.fields import Entry, Identifier, Said

FILE = "example.yaml"


class Trial(Entry):
    """An answer to an example, and what it must be worth; parts are only compared if they are written."""

    answer: Any
    score: float | None = None
    parts: dict[str, str] | None = None  # a status for each part
    notes: dict[str, str] = Field(default={})  # of parts, the names of standard sentences
    note: str = ""  # of the answer as a whole
    refused: bool = False  # the answer has a shape that the item cannot read


class Example(Entry):
    """What a type is called and is, what its fields say, some items of it, and answers to them, marked."""

    title: Said
    about: Said
    fields: dict[str, Said]
    items: list[dict[str, Any]] = Field(min_length=1)
    answers: dict[Identifier, list[Trial]]


@cache
def example_of(name: str) -> Example:
    """The example of a type.  Raises LessonError if it cannot be read, ValidationError for its faults."""
    return Example.model_validate(read_yaml(_file(name)).data)


def items_as_written(name: str) -> list[str]:
    """The items of a type's example as they stand in its file, each as a list of one.

    >>> print(items_as_written("single_choice")[0].splitlines()[1])
      type: single_choice
    """
    lines = read_text(_file(name)).splitlines(keepends=True)
    after = lines.index("items:\n") + 1
    end = next(at for at in range(after, len(lines)) if not lines[at].startswith(" "))
    starts = [at for at in range(after, end) if lines[at].startswith("  - ")]
    ends = [*starts[1:], end]
    return [dedent("".join(lines[start:stop])) for start, stop in zip(starts, ends, strict=True)]


def _file(name: str) -> Path:
    return type_folders()[name] / FILE
