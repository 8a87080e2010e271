"""The published lesson, a store of its own, and a clock that stands still."""

from datetime import UTC, datetime, timedelta

import every_item
import pytest

from lessons.learner import Learner, Store
from lessons.learner.deck import Deck
from lessons.learner.task_sitting import TaskSitting

NOON = datetime(2021, 6, 17, 12, tzinfo=UTC)


class Clock:
    """A clock that goes only when it is told to."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def go(self, **time):
        self.now += timedelta(**time)


@pytest.fixture(scope="module")
def lesson():
    return every_item.lesson("geneva_2021")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


@pytest.fixture
def learner(store):
    return Learner(store)


@pytest.fixture
def answer(learner):
    """Answer an item in a sitting of its own, as a card does."""

    def act(lesson, item, given, learner=learner):
        return TaskSitting(item, lesson, learner).answer(given)

    return act


@pytest.fixture
def deck(lesson, learner, clock):
    return Deck(lesson, learner, clock)
