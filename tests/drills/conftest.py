"""The lesson on Geneva and the template, for drills of every kind."""

from functools import cache

import every_item
import pytest

from lessons.content import find_lesson, load_lesson
from lessons.drills import make_drill


@pytest.fixture(scope="session")
def geneva():
    return every_item.lesson("geneva_2021")


@pytest.fixture(scope="session")
def template():
    return load_lesson(find_lesson("_template"))


@pytest.fixture(scope="session")
def made(geneva):
    """Makes a drill of the lesson on Geneva, or gives the one that was made before."""
    return cache(lambda kind, count, seed, text="": make_drill(geneva, kind, count, seed, text))


@pytest.fixture(scope="session")
def asked(made):
    """The items of a kind by their prompts, of many seeds."""
    return cache(
        lambda kind: {item.prompt: item for seed in range(12) for item in made(kind, 60, seed).items}
    )
