"""Lessons to export, whole or with a fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from exports.examples import LESSONS, ROOT

from lessons.content import Lesson


@pytest.fixture
def geneva() -> Lesson:
    """The lesson with eight notebooks."""
    return LESSONS["geneva_2021"]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the template that a test may change."""
    return Path(shutil.copytree(ROOT / "data" / "_template", tmp_path / "lesson"))


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
