"""A small lesson with an item of every type, and a store of its own."""

from pathlib import Path

import pytest

from lessons.content import load_lesson
from lessons.progress import Store
from lessons.widgets.exercise import ExerciseWidget

LESSON = Path(__file__).parents[1] / "browser" / "lesson"


@pytest.fixture
def lesson():
    return load_lesson(LESSON)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


@pytest.fixture
def ask(lesson, store):
    """Make the widget of an item; its replies to the browser are collected in `.sent`."""

    def make(id, store=store):
        widget = ExerciseWidget(lesson.item(id), lesson, store)
        widget.sent = []
        widget.send = lambda content: widget.sent.append(content)
        widget.say = lambda **message: widget.receive(widget, message, [])
        return widget

    return make
