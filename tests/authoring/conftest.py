"""A small lesson of one's own to annotate and to spoil."""

import shutil
from pathlib import Path

import pytest

from lessons.content import load_lesson

TEMPLATE = Path(__file__).parent.parent.parent / "data" / "_template"


@pytest.fixture
def folder(tmp_path):
    """A copy of the template lesson, without stored analyses."""
    copy = tmp_path / "small"
    shutil.copytree(TEMPLATE, copy)
    for file in copy.glob("texts/*.conllu"):
        file.unlink()
    return copy


@pytest.fixture
def lesson(folder):
    """The lesson in that copy."""
    return load_lesson(folder)
