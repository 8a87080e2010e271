"""Items to prove rules with: the examples of all types, and what is shipped."""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import deepcopy
from functools import cache
from typing import Any

from lessons.content import Lesson, find_lesson, load_lesson
from lessons.content.entries import item_type
from lessons.content.examples import example_of
from lessons.exercises.expected import Expected
from lessons.exercises.item import Item, numbered
from lessons.exercises.registry import item_class, type_names
from lessons.fields import as_data

EXAMPLES = "examples"
LESSONS = ("geneva_2021", "_template")
SOURCES = (EXAMPLES, *LESSONS)


@cache
def lesson(name: str) -> Lesson:
    """A lesson of the package."""
    return load_lesson(find_lesson(name))


@cache
def example_items(name: str) -> list[Item]:
    """The items of a type's example."""
    return [build(raw) for raw in example_of(name).items]


def fields_of_type(name: str) -> set[str]:
    """The fields that a type has besides those of every item, as they are written."""
    fields = item_class(name).model_fields
    return {info.alias or field for field, info in fields.items() if field not in Item.model_fields}


@cache
def items_of(source: str) -> list[Item]:
    """All examples, or all items of a lesson."""
    if source == EXAMPLES:
        return [item for name in type_names() for item in example_items(name)]
    return lesson(source).all_items()


def of_type(name: str) -> list[Item]:
    """All items of a type, from all sources."""
    return [item for source in SOURCES for item in items_of(source) if item.type == name]


def example(name: str, **changes: Any) -> Item:
    """The first example of a type, with some of its fields changed."""
    return build(deepcopy(example_of(name).items[0]) | changes)


def build(raw: dict[str, Any]) -> Item:
    """The item that a raw entry describes."""
    return item_type(raw).model_validate(raw)


def broken(items: Iterable[Item], rule: Any) -> list[str]:
    """The ids of the items that break a rule: a rule is broken where it says False or what is wrong."""
    return [f"{item.id}: {said}" for item in items if (said := rule(item)) not in (True, None, [], "")]


def expected(item: Item) -> dict[str, Expected]:
    """What should be typed, by part."""
    if hasattr(item, "expected"):
        return {"answer": item.expected}
    gaps = numbered(getattr(item, "gaps", []))
    return {key: gap for key, gap in gaps.items() if isinstance(gap, Expected)}


def as_json(data: Any) -> Any:
    """The data after a journey to the browser and back."""
    return json.loads(json.dumps(as_data(data), ensure_ascii=False))
