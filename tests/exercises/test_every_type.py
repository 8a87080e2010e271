"""What a new type of item may have forgotten, told in a sentence; the other tests prove what its parts do."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest
from every_item import of_type

from lessons.exercises import types
from lessons.exercises.keyless import Keyless, keyless_data
from lessons.exercises.registry import item_class, type_folders, type_names

PARTS = {"__init__.py", "item.py", "body.js", "paper.py", "example.yaml"}


def test_each_folder_has_the_parts_that_every_type_needs():
    missing = {
        name: PARTS - {file.name for file in folder.iterdir()} for name, folder in type_folders().items()
    }
    assert {name: parts for name, parts in missing.items() if parts} == {}


def test_each_class_says_which_answer_it_expects():
    silent = [name for name in type_names() if "answer" not in cleandoc(item_class(name).__doc__).casefold()]
    assert silent == []


def test_without_its_key_an_item_still_says_what_is_to_be_heard():
    """A text, in the examples of all types: a voice reads it, and a recording is searched for it."""
    items = [of_type(name)[0] for name in type_names()]
    keyless = [Keyless.model_validate(keyless_data(item)) for item in items]
    assert all(isinstance(item.heard, str) for item in keyless)
    heard = {item.type for item in keyless if item.heard}
    assert heard == {item.type for item in items if getattr(item, "heard", "")} != set()


def test_the_template_is_no_type():
    assert "_template" not in type_names()


@pytest.fixture
def another(tmp_path, monkeypatch):
    """A folder in which types are looked for as well."""
    monkeypatch.setattr(types, "__path__", [*types.__path__, str(tmp_path)])
    type_folders.cache_clear()
    yield tmp_path
    type_folders.cache_clear()


def test_a_folder_whose_class_has_another_type_is_told(another: Path):
    (another / "astray").mkdir()
    (another / "astray" / "item.py").write_text("from lessons.exercises.item import Item\n", encoding="utf-8")
    assert "astray" in type_names()
    with pytest.raises(TypeError, match=r'astray.item\.py: no class of items .* `type: Literal\["astray"\]`'):
        item_class("astray")
