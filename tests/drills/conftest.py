"""The lesson on Geneva and the template, for drills of every kind."""

import pytest

from lessons.content import find_lesson, load_lesson


@pytest.fixture(scope="session")
def geneva():
    return load_lesson(find_lesson("geneva_2021"))


@pytest.fixture(scope="session")
def template():
    return load_lesson(find_lesson("_template"))
