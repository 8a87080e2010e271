"""What a body in the browser draws of an answer it reads again: Node runs the bodies of all types."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from every_item import EXAMPLES, items_of
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lessons.content.interface import interface
from lessons.exercises.registry import files
from lessons.fields import as_data

ITEMS = items_of(EXAMPLES)
NODE = shutil.which("node")
SCRIPT = Path(__file__).parents[1] / "scripts" / "answers.js"
pytestmark = pytest.mark.skipif(not NODE, reason="Node is not installed")


def drawn(cases):
    """What the bodies read of answers that they were made to draw: an item with an answer each."""
    sent = [{"item": as_data(item.public()), "answer": answer} for item, answer in cases]
    given = json.dumps([[file.as_uri() for file in files("body.js")], interface(), sent])
    done = subprocess.run([NODE, str(SCRIPT)], input=given, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_each_body_reads_the_answer_that_it_draws():
    for item, seen in zip(ITEMS, drawn([(item, item.solution()) for item in ITEMS]), strict=True):
        assert seen["read"] == item.solution(), item.id
        assert seen["nothing"] is None, item.id
        assert seen["leftOut"] == 0, item.id


def test_of_an_answer_by_parts_a_part_that_is_left_out_is_known_before_it_counts():
    """Where some options or words are the answer, nobody knows how many a learner means to choose."""
    half = [(item, without_first(item.solution())) for item in ITEMS if isinstance(item.solution(), dict)]
    for (item, answer), seen in zip(half, drawn(half), strict=True):
        assert seen["leftOut"] == (1 if answer else None), item.id
    some = [(item, item.solution()[:1]) for item in ITEMS if item.type in ("multiple_choice", "mark_words")]
    assert {seen["leftOut"] for seen in drawn(some)} == {0}


def without_first(answer):
    _, *others = answer.items()
    return dict(others)


WORDS = st.sampled_from(["", "a", "1", "zz", "b2", "__proto__"])
SCALARS = st.none() | st.booleans() | st.integers(-3, 30) | WORDS
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=6,
)


@st.composite
def drafts(draw):
    """An item, and what a tab may have kept of it: anything, or its solution with something else in it."""
    item, value = draw(st.sampled_from(ITEMS)), draw(ANY_JSON)
    solution = as_data(item.solution())
    if isinstance(solution, dict) and draw(st.booleans()):
        return item, solution | {draw(st.sampled_from(sorted(solution))): value}
    if isinstance(solution, list) and draw(st.booleans()):
        return item, [*solution[draw(st.integers(0, 3)) :], value]
    return item, value


@settings(max_examples=max(settings.default.max_examples // 50, 1), phases=[Phase.generate])
@given(st.lists(drafts(), min_size=100, max_size=150))
def test_whatever_was_kept_of_an_unsent_answer_is_drawn_as_far_as_it_fits(cases):
    """What is then read is an answer, or none yet.  Node draws a hundred at once."""
    for (item, _), seen in zip(cases, drawn(cases), strict=True):
        if seen["read"] is not None:
            assert 0 <= item.mark(seen["read"]).score <= 1, item.id
