"""A small lesson with an item of every type, and a store of its own."""

import every_item
import pytest
from market import market

from lessons.content import load_lesson
from lessons.learner import Learner, Store
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.reader import ReaderWidget


@pytest.fixture
def lesson():
    return load_lesson(market())


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


@pytest.fixture
def learner(store):
    return Learner(store)


@pytest.fixture
def ask(lesson, learner):
    """Make the widget of an item; its replies to the browser are collected in `.sent`."""

    def make(id, learner=learner):
        widget = ExerciseWidget(lesson.item(id), lesson, learner)
        widget.sent = []
        widget.send = lambda content: widget.sent.append(content)
        widget.say = lambda **message: widget.receive(widget, message, [])
        return widget

    return make


@pytest.fixture(scope="session")
def geneva():
    return every_item.lesson("geneva_2021")


@pytest.fixture
def open_reader(lesson, learner):
    """Make a reader; its replies to the browser are collected in `.sent`."""

    def make(text="b2", lesson=lesson, learner=learner):
        widget = ReaderWidget(lesson, learner, text)
        widget.sent = []
        widget.send = lambda content: widget.sent.append(content)
        widget.say = lambda **message: widget.receive(widget, message, [])
        widget.number_of = lambda kind, value: first_place(widget, kind, value)
        return widget

    return make


def first_place(reader, kind, value):
    """The number of the first place of this kind with this word, actor, date or speaker."""
    found = reader.sitting.reading.index.values()
    return next(each.number for each in found if each.kind == kind and value in known(each))


def known(layer):
    """By what a layer can be asked for."""
    return {layer.entry, *(vars(layer.what).values() if layer.what else ())}


@pytest.fixture
def reader(open_reader):
    return open_reader()
