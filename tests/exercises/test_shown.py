"""What the browser gets of any item: nothing of the key, and no order that gives it away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from every_item import EXAMPLES, as_json, broken, expected, items_of, of_type

from lessons.exercises.item import Item
from lessons.fields import as_data

KEYS = {"feedback", "explanation", "gloss", "model_answer", "otherwise"}
TYPED = {"answers", "also", "date"}
NAMES_OF_KEYS = KEYS | TYPED | {"answer", "correct", "evidence", "group", "near", "occurrence", "rank"}


def strings_under(names: set[str], data: Any, inside: bool = False) -> Iterator[str]:
    """All texts that stand under one of the names, however deep."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from strings_under(names, value, inside or name in names)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from strings_under(names, value, inside)
    elif inside and isinstance(data, str) and data:
        yield data


def names_in(data: Any) -> set[str]:
    """All names of fields, however deep."""
    if isinstance(data, dict):
        return set(data).union(*map(names_in, data.values()))
    return set().union(*map(names_in, data)) if isinstance(data, list) else set()


def shown(item: Item, *without: str) -> str:
    """What the browser gets of an item, as one text."""
    return json.dumps({**as_data(item.public()), **dict.fromkeys(without, "")}, ensure_ascii=False)


def test_the_browser_gets_no_feedback_and_no_name_of_a_key(items):
    assert broken(items, lambda item: not names_in(as_data(item.public())) & NAMES_OF_KEYS) == []

    def told(item):
        secrets = strings_under(KEYS, item.model_dump(mode="json"))
        return [secret for secret in secrets if json.dumps(secret, ensure_ascii=False)[1:-1] in shown(item)]

    assert broken(items, told) == []


def test_the_browser_gets_no_answer_that_is_to_be_typed():
    """Of the examples; in a lesson a short word may stand in its question by chance."""

    def told(item):
        text = shown(item, "prompt", "source", "axis")
        secrets = [*strings_under(TYPED, item.model_dump(mode="json")), *foreseen(item)]
        return [each for each in secrets if f'"{each}"' in text or (len(each) > 4 and each in text)]

    assert broken(items_of(EXAMPLES), told) == []


def foreseen(item: Item) -> list[str]:
    """The wrong answers that are foreseen."""
    return [near.answer for wanted in expected(item).values() for near in wanted.near]


def test_the_question_survives_the_journey_to_the_browser(items):
    assert broken(items, lambda item: as_json(item.public()) == as_data(item.public())) == []


def test_the_order_on_screen_does_not_give_the_right_one_away():
    for name, places in PLACES.items():
        assert of_type(name)
        assert broken(of_type(name), lambda item, of=places: of(item) != sorted(of(item))) == []


def _bank(item: Item) -> list[int]:
    solution = [*item.solution().values()]
    words = [word for word in item.public()["words"] if word in solution]
    return [0] if words == solution else [1, 0]  # a word may stand there twice


def _right(item: Item) -> list[int]:
    solution = [*item.solution().values()]
    return [solution.index(thing["key"]) for thing in item.public()["right"] if thing["key"] in solution]


def _groups(item: Item) -> list[int]:
    names = [group["id"] for group in item.public()["groups"]]
    return [names.index(item.solution()[thing["key"]]) for thing in item.public()["things"]]


# For things on screen that have a place in the right order (or a group), those places.
PLACES = {
    "word_bank": _bank,
    "matching": _right,
    "grouping": _groups,
    "ordering": lambda item: [item.solution().index(thing["key"]) for thing in item.public()["things"]],
    "place_on_timeline": lambda item: [
        item.axis.number(item.solution()[thing["key"]]) for thing in item.public()["things"]
    ],
}


def test_keys_stay_with_their_things_when_only_the_order_on_screen_changes(example):
    """Stored answers are read by keys, which a fixed shuffle gives."""
    item = example("matching")
    on_screen = {thing["key"]: thing["text"] for thing in item.public()["right"]}
    assert on_screen == {key: thing.right for key, thing in item.right_side.items()}
    assert [*item.right_side.values()] == item.shuffled([*item.pairs, *item.extra])
