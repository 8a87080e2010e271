"""Lessons to export, whole or with a fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from every_item import lesson

from lessons.content import Lesson
from lessons.content.load import data_folders


@pytest.fixture
def geneva() -> Lesson:
    """The lesson with eight notebooks."""
    return lesson("geneva_2021")


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the template that a test may change."""
    return Path(shutil.copytree(data_folders()[-1] / "_template", tmp_path / "lesson"))


@pytest.fixture
def change(template: Path) -> Callable[[str, str, str], Path]:
    """Changes words in a file of the copied template; they must be there."""

    def put(name: str, old: str, new: str) -> Path:
        file = template / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return template

    return put
