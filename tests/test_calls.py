"""What a notebook says of a name that is not there, and that tools still find a plain object."""

import copy
import inspect
import pickle

import pytest
from cases import for_each

from lessons import open_lesson
from lessons.content import LessonError
from lessons.content.german_faults import german_and_english

TIMELINE = "lesson.timeline(epilogue=False, reader=None)"
KINDS = "speakers, about, heard, names, voices, difficulty"


@pytest.fixture(scope="module")
def lesson():
    return open_lesson("geneva_2021")


@for_each(
    ("call", "german", "english"),
    [
        (
            lambda it: it.ask("01-headlin"),
            "„01-headlin“ gibt es hier nicht. Meinten Sie „01-headline“?",
            "The lesson geneva_2021 has no item '01-headlin'; did you mean 01-headline?",
        ),
        (
            lambda it: it.timeline(topic="summit"),
            f"So geht es: {TIMELINE}",
            f"This is called as {TIMELINE}: got an unexpected keyword argument 'topic'.",
        ),
        (
            lambda it: it.ask(),
            "So geht es: lesson.ask(id)",
            "This is called as lesson.ask(id): missing a required argument: 'id'.",
        ),
        (
            lambda it: it.pictures(["xyz"]),
            f"„xyz“ gibt es hier nicht. Es gibt: {KINDS}.",
            f"There is no picture 'xyz'; there are: {KINDS}.",
        ),
        (
            lambda it: it.progres(),
            "„lesson.progres“ gibt es nicht. Meinten Sie „progress“?",
            "A lesson has no 'progres'; did you mean progress?",
        ),
        (
            lambda _it: open_lesson("geneva"),
            "Eine Lektion „geneva“ gibt es nicht. Meinten Sie „geneva_2021“?",
            "There is no lesson 'geneva'; did you mean geneva_2021?",
        ),
    ],
)
def test_what_is_not_there_is_told_in_both_languages(lesson, call, german, english):
    with pytest.raises(LessonError) as refusal:
        call(lesson)
    assert german_and_english(refusal.value) == [german, english]


def test_a_number_is_no_name_of_a_lesson():
    with pytest.raises(LessonError, match=r"^There is no lesson '2021'; there "):
        open_lesson(2021)


def test_of_many_names_the_nearest_are_told_and_how_many_there_are(lesson):
    with pytest.raises(LessonError) as refusal:
        lesson.ask("nonsense")
    count = len(lesson.lesson.all_items())
    assert f"has no item 'nonsense'; there are {count}; the nearest are " in str(refusal.value)
    assert len(str(refusal.value)) < 160


def test_a_name_that_is_like_none_lists_the_calls(lesson):
    with pytest.raises(LessonError) as refusal:
        _ = lesson.foo
    assert str(refusal.value).startswith("A lesson has no 'foo'; there are: again, ask, ")
    assert "timeline" in str(refusal.value)


def test_pictures_without_a_kind_are_all_pictures(lesson):
    assert lesson.pictures().kinds == KINDS.split(", ")
    assert lesson.pictures("names").kinds == ["names"]


def test_for_tools_it_is_an_object_like_any_other(lesson):
    """They ask whether it has a name, what it is called with, and make copies of it."""
    assert (hasattr(lesson, "foo"), getattr(lesson, "foo", 1), hasattr(lesson, "ask")) == (False, 1, True)
    assert not hasattr(lesson, "_repr_html_")
    with pytest.raises(AttributeError, match=r"^'Notebook' object has no attribute '_repr_html_'$"):
        _ = lesson._repr_html_
    assert str(inspect.signature(lesson.again)).startswith("(count: ")
    assert lesson.ask.__doc__.startswith("One item, ready to be answered")
    for other in (copy.copy(lesson), copy.deepcopy(lesson), pickle.loads(pickle.dumps(lesson))):
        assert repr(other) == repr(lesson)
    with pytest.raises(TypeError):
        lesson.ask()
