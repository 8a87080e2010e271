"""Items to test with: those of each type in fixtures/, and those of all lessons of the package."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names

FIXTURES = Path(__file__).parent / "fixtures"
TO_TYPE = ("gap_fill", "short_answer", "transform")
WITH_PARTS = ("gap_fill", "word_bank", "matching", "grouping", "who_said", "place_on_timeline")
OPEN_ANSWERS = ("word_bank", "true_false")  # the answers are given to choose from
DATA = Path(__file__).parents[2] / "data"


@cache
def entries(file: Path) -> list[dict[str, Any]]:
    """The raw items of a file."""
    return read_yaml(file).data or []


def build(raw: dict[str, Any]) -> Item:
    """The item that a raw entry describes."""
    return item_class(raw["type"]).model_validate(raw)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test, for each kind of item that it asks for, all items of fixtures/ and of lessons."""
    own = [raw for file in sorted(FIXTURES.glob("*.yaml")) for raw in entries(file)]
    every = own + [raw for file in sorted(DATA.glob("*/questions/*.yaml")) for raw in entries(file)]
    choices = {
        "own_entry": own,
        "item_to_type": [raw for raw in every if raw["type"] in TO_TYPE],
        "any_item": every,
        "item_with_parts": [raw for raw in every if raw["type"] in WITH_PARTS],
        "typed_item": [raw for raw in own if raw["type"] not in OPEN_ANSWERS],
    }
    for name in choices.keys() & set(metafunc.fixturenames):
        metafunc.parametrize(name, [pytest.param(raw, id=raw["id"]) for raw in choices[name]], indirect=True)
    if "type_name" in metafunc.fixturenames:
        metafunc.parametrize("type_name", type_names())


@pytest.fixture
def own_entry(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The raw entry of an item of fixtures/."""
    return request.param


@pytest.fixture
def item_to_type(request: pytest.FixtureRequest) -> Item:
    """An item whose answers are typed and compared."""
    return build(request.param)


@pytest.fixture
def any_item(request: pytest.FixtureRequest) -> Item:
    """An item of fixtures/ or of a lesson."""
    return build(request.param)


@pytest.fixture
def item_with_parts(request: pytest.FixtureRequest) -> Item:
    """An item whose answer gives something to each of several keys."""
    return build(request.param)


@pytest.fixture
def typed_item(request: pytest.FixtureRequest) -> Item:
    """An item of fixtures/ whose answer is not among what the browser shows."""
    return build(request.param)


@pytest.fixture
def example() -> Callable[..., Item]:
    """Gives an item of a type, the first or the one at `place`, after `change` has changed its raw entry."""

    def give(type_name: str, place: int = 0, change: Callable[[dict], object] | None = None) -> Item:
        raw = deepcopy(entries(FIXTURES / f"{type_name}.yaml")[place])
        if change:
            change(raw)
        return build(raw)

    return give
