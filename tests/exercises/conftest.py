"""Items to test with: the examples of all types, those of lessons, and items in fixtures/ that set traps."""

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

FIXTURES = Path(__file__).parent / "fixtures"


@cache
def entries(file: Path) -> list[dict[str, Any]]:
    """The raw items of a file."""
    return read_yaml(file).data or []


@pytest.fixture(params=SOURCES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    """All examples, or all items of a lesson."""
    return items_of(request.param)


@pytest.fixture
def example() -> Callable[..., Item]:
    """Gives an item of a file in fixtures/, the one at `place`, after `change` has changed it."""

    def give(type_name: str, place: int = 0, change: Callable[[dict], object] | None = None) -> Item:
        raw = deepcopy(entries(FIXTURES / f"{type_name}.yaml")[place])
        if change:
            change(raw)
        return build(raw)

    return give
