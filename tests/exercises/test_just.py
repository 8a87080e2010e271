"""Marking is just, whatever is sent: nothing that is added to an answer makes it worth more."""

from __future__ import annotations

from typing import Any

from every_item import EXAMPLES, as_json, items_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.exercises.item import AnswerError, Item

SCALARS = st.none() | st.booleans() | st.integers(-3, 30) | st.floats(allow_nan=False) | st.text(max_size=12)
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)
INVISIBLE = st.sampled_from(["\u200b", "\ufeff", "\u00ad", "\u2060", "\u202e", " ", "\n"])
MANY = settings(max_examples=2 * settings.default.max_examples)
ITEMS = items_of(EXAMPLES)


def worth(item: Item, answer: Any) -> float:
    """The score of an answer; nothing if it is refused, with a sentence that names the item."""
    try:
        score = item.mark(answer).score
    except AnswerError as refusal:
        assert item.id in str(refusal)
        return 0.0
    assert 0 <= score <= 1
    return score


@st.composite
def partly_right(draw: st.DrawFn) -> tuple[Item, Any]:
    """An item and a part of its solution, or another of its parts in the place of one."""
    item = draw(st.sampled_from(ITEMS))
    solution = as_json(item.solution())
    if isinstance(solution, dict):
        kept = draw(st.sets(st.sampled_from(sorted(solution))))
        values = st.sampled_from([str(each) for each in solution.values()])
        return item, {key: draw(values) if draw(st.booleans()) else solution[key] for key in sorted(kept)}
    if isinstance(solution, list) and solution:
        return item, draw(st.lists(st.sampled_from(solution), max_size=len(solution), unique_by=str))
    if isinstance(solution, str):
        return item, solution[: draw(st.integers(0, len(solution)))]
    return item, solution


@MANY
@given(st.sampled_from(ITEMS), ANY_JSON)
def test_any_json_gets_a_mark_or_a_clear_refusal(item, answer):
    assert worth(item, answer) < 1 or answer == as_json(item.solution()) or isinstance(answer, str)


@MANY
@given(partly_right(), st.text(max_size=8), ANY_JSON)
def test_more_parts_than_there_are_never_score_more(case, key, value):
    item, answer = case
    if isinstance(answer, dict) and key not in as_json(item.solution()):
        assert worth(item, {**answer, key: value}) <= worth(item, answer)
    elif isinstance(answer, list):
        assert worth(item, [*answer, value]) <= worth(item, answer) or value in as_json(item.solution())


@MANY
@given(partly_right(), st.data())
def test_parts_that_are_given_twice_never_score_more(case, data):
    item, answer = case
    if isinstance(answer, list) and answer:
        twice = data.draw(st.sampled_from(answer))
        assert worth(item, [*answer, twice]) <= worth(item, answer)
        assert worth(item, answer * 2) <= worth(item, answer)


@MANY
@given(partly_right(), st.data())
def test_empty_parts_never_score_more(case, data):
    item, answer = case
    solution = as_json(item.solution())
    if isinstance(answer, dict):
        for key in sorted(solution.keys() - answer.keys()):
            empty = data.draw(st.sampled_from([None, "", " ", "\u200b", [], {}]))
            assert worth(item, {**answer, key: empty}) <= worth(item, answer)


@MANY
@given(partly_right(), INVISIBLE, st.integers(0, 400))
def test_what_nobody_sees_never_scores_more(case, sign, place):
    item, answer = case
    if isinstance(answer, str):
        seen = answer[:place] + " " * sign.isspace() + answer[place:]  # a space divides words
        spoilt = answer[:place] + sign + answer[place:]
        assert worth(item, spoilt) <= max(worth(item, answer), worth(item, seen))
    elif isinstance(answer, dict):
        spoilt = {key: sign + str(value) + sign for key, value in answer.items()}
        assert worth(item, spoilt) <= worth(item, answer)


@MANY
@given(st.sampled_from(ITEMS), st.data())
def test_a_part_that_is_wrong_takes_the_full_score_away(item, data):
    solution = as_json(item.solution())
    if isinstance(solution, dict) and len(solution) > 1:
        key = data.draw(st.sampled_from(sorted(solution)))
        assert worth(item, {name: part for name, part in solution.items() if name != key}) < 1
        assert worth(item, solution | {key: "qqqq"}) < 1
    elif isinstance(solution, list) and len(solution) > 1:
        assert worth(item, solution[1:]) < 1
