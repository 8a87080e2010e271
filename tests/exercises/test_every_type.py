"""What a new type of item has forgotten: each test names one thing that every type must have."""

from __future__ import annotations

from importlib import import_module
from inspect import cleandoc
from pathlib import Path

import pytest

from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parent / "fixtures"


def test_each_type_lives_in_a_module_of_its_name_that_says_what_it_is(type_name):
    module = import_module(f"lessons.exercises.types.{type_name}")
    assert module.__doc__
    assert item_class(type_name).__module__ == f"{module.__name__}.item"


def test_each_class_is_named_after_its_type_and_says_which_answer_it_expects(type_name):
    cls = item_class(type_name)
    assert cls.__name__ == "".join(part.capitalize() for part in type_name.split("_"))
    assert "answer" in cleandoc(cls.__doc__).casefold()


def test_each_class_accepts_only_its_own_name_as_its_type(type_name):
    assert item_class(type_name).model_fields["type"].annotation.__args__ == (type_name,)


@pytest.mark.parametrize("method", ["public", "mark", "solution", "reveal", "faults"])
def test_each_class_can_do_what_an_item_must(type_name, method):
    cls = item_class(type_name)
    assert issubclass(cls, Item)
    assert not getattr(getattr(cls, method), "__isabstractmethod__", False), (
        f"{cls.__name__} has no {method}()"
    )


def test_each_type_has_an_example_to_test_with(type_name):
    file = FIXTURES / f"{type_name}.yaml"
    assert file.is_file(), f"tests/exercises/fixtures/{type_name}.yaml is missing"
    assert f"type: {type_name}" in file.read_text(encoding="utf-8")


def test_each_type_has_its_section_in_the_readme_of_the_data(type_name):
    file = ROOT / "data" / "README.md"
    assert file.is_file(), "data/README.md is missing"
    readme = file.read_text(encoding="utf-8")
    assert f"### {type_name}\n" in readme, f"data/README.md has no section for {type_name}"


def test_each_type_has_an_item_in_the_template(type_name):
    files = (ROOT / "data" / "_template" / "questions").glob("*.yaml")
    written = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert f"type: {type_name}\n" in written, f"data/_template/questions has no item of type {type_name}"


def test_every_example_belongs_to_a_type_that_the_registry_lists():
    assert {file.stem for file in FIXTURES.glob("*.yaml")} == set(type_names())
