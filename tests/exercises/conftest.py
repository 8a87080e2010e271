"""Items to test with: the examples of all types, those of lessons, and those in traps.yaml."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from every_item import SOURCES, build, items_of

from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import Item

TRAPS = Path(__file__).parent / "traps.yaml"


@cache
def traps() -> list[dict[str, Any]]:
    """The raw items that set traps."""
    return read_yaml(TRAPS).data


@pytest.fixture(params=SOURCES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    """All examples, or all items of a lesson."""
    return items_of(request.param)


@pytest.fixture
def example() -> Callable[..., Item]:
    """Gives a trap of a type, the first or the one at `place`, after `change` has changed it."""

    def give(type_name: str, place: int = 0, change: Callable[[dict], object] | None = None) -> Item:
        raw = deepcopy([entry for entry in traps() if entry["type"] == type_name][place])
        if change:
            change(raw)
        return build(raw)

    return give
