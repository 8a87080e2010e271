"""What holds for every item, whatever its type: of the examples here and of all lessons."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import AnswerError, Item, Mark, PartMark, numbered
from lessons.exercises.registry import item_class

NOTES = read_yaml(Path(__file__).parents[2] / "data" / "interface.yaml").data["notes"]
KEYS = {"feedback", "explanation", "gloss", "model_answer", "otherwise"}
ANSWERS = {"answers", "answer", "date"}
NAMES_OF_KEYS = KEYS | ANSWERS | {"correct", "evidence", "group", "near", "occurrence", "rank"}


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


def as_json(data: Any) -> Any:
    """The data after a journey to the browser and back."""
    return json.loads(json.dumps(data, ensure_ascii=False))


def test_the_browser_gets_no_feedback_and_no_name_of_a_key(any_item):
    public = any_item.public()
    shown = json.dumps(public, ensure_ascii=False)
    assert not names_in(public) & NAMES_OF_KEYS
    for secret in strings_under(KEYS, any_item.model_dump(mode="json")):
        assert json.dumps(secret, ensure_ascii=False)[1:-1] not in shown


def test_the_browser_gets_no_answer_that_is_to_be_typed(typed_item):
    shown = json.dumps({**typed_item.public(), "prompt": "", "source": ""}, ensure_ascii=False)
    for secret in strings_under(ANSWERS, typed_item.model_dump(mode="json")):
        assert f'"{secret}"' not in shown and (len(secret) < 5 or secret not in shown or secret in AXIS)


AXIS = {"2021-06-16", "2021-06-17"}  # lie between the ends of an axis, and are not shown as such


def test_the_question_survives_the_journey_to_the_browser(any_item):
    assert as_json(any_item.public()) == any_item.public()


def test_the_solution_gets_the_full_score(any_item):
    mark = any_item.mark(as_json(any_item.solution()))
    assert mark.score == 1
    assert mark.status == "right"
    assert {part.status for part in mark.parts.values()} == {"right"}


def places_on_screen(item: Item) -> list[int]:
    """For things on screen that have a place in the right order (or a group), those places."""
    public, solution = item.public(), item.solution()
    if item.type == "word_bank":
        return [[*solution.values()].index(word) for word in public["words"] if word in solution.values()]
    if item.type == "matching":
        right = [thing["key"] for thing in public["right"]]
        return [[*solution.values()].index(key) for key in right if key in solution.values()]
    if item.type == "ordering":
        return [solution.index(thing["key"]) for thing in public["things"]]
    if item.type == "place_on_timeline":
        return [item.axis.number(solution[thing["key"]]) for thing in public["things"]]
    if item.type == "grouping":
        names = [group["id"] for group in public["groups"]]
        return [names.index(solution[thing["key"]]) for thing in public["things"]]
    return []


def test_the_order_on_screen_does_not_give_the_right_one_away(any_item):
    places = places_on_screen(any_item)
    assert not places or places != sorted(places)


def test_keys_stay_with_their_things_when_only_the_order_on_screen_changes(example):
    """Stored answers are read by keys, which a fixed shuffle gives."""
    item = example("matching")
    shown = {thing["key"]: thing["text"] for thing in item.public()["right"]}
    assert shown == {key: thing.right for key, thing in item.right_side.items()}
    assert [*item.right_side.values()] == item.shuffled([*item.pairs, *item.extra])


def test_the_mark_is_the_same_each_time(any_item):
    again = type(any_item).model_validate(any_item.model_dump(mode="json", by_alias=True))
    assert again.public() == any_item.public()
    assert again.mark(any_item.solution()) == any_item.mark(any_item.solution())


def test_each_part_of_the_solution_says_why(any_item):
    revealed = any_item.reveal()
    assert revealed
    assert all(part.feedback for part in revealed.values())


def test_nothing_is_wrong_with_it(any_item):
    assert any_item.faults() == []


def test_any_json_is_marked_or_refused_with_a_sentence(any_item):
    """Right answers spoilt, and pure nonsense: a sound mark or an AnswerError, nothing else."""
    chance = random.Random(any_item.id)
    for _ in range(60):
        answer = spoilt(as_json(any_item.solution()), chance)
        try:
            check(any_item.mark(answer))
        except AnswerError as error:
            assert any_item.id in str(error)


def check(mark: Mark) -> None:
    """A sound mark: a score from 0 to 1, known notes, and plain data."""
    assert 0 <= mark.score <= 1
    notes = {mark.note, *(part.note for part in mark.parts.values())} - {""}
    assert notes <= set(NOTES)
    assert as_json(mark.as_dict()) == mark.as_dict()


NONSENSE = [
    None,
    True,
    0,
    -1,
    3.5,
    "",
    " ",
    "a",
    "ä",
    "1",
    "99",
    "true",
    "x" * 30_000,
    [],
    {},
    [[]],
    {"a": {}},
]


def spoilt(value: Any, chance: random.Random, depth: int = 0) -> Any:
    """The value with something changed somewhere."""
    if depth > 3 or chance.random() < 0.2:
        return chance.choice(NONSENSE)
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        other = chance.choice([key, key, "zz", ""])
        return {name: kept for name, kept in value.items() if name != key} | {
            other: spoilt(value[key], chance, depth + 1)
        }
    if isinstance(value, list) and value:
        place = chance.randrange(len(value))
        changed = [value[place], spoilt(value[place], chance, depth + 1)][: chance.randint(0, 2)]
        return value[:place] + changed + value[place + 1 :]
    return chance.choice([*NONSENSE, str(value)[1:], str(value) * 2])


def test_what_is_right_stays_right_when_the_rest_changes(item_with_parts):
    """Parts are marked by themselves, so the browser may lock those that are right."""
    solution = as_json(item_with_parts.solution())
    for key in solution:
        rest = {other: value for other, value in solution.items() if other != key}
        if rest:
            mark = item_with_parts.mark(rest)
            assert {part.status for part in mark.parts.values()} == {"right"}
            assert 0 < mark.score < 1


def test_every_foreseen_wrong_answer_gets_its_own_feedback(item_to_type):
    """Neither the accepted answers nor another foreseen one may stand in its way."""
    single = item_to_type.type != "gap_fill"
    expected = {"answer": item_to_type.expected} if single else numbered(item_to_type.gaps)
    for key, wanted in expected.items():
        for near in wanted.near:
            answer = near.answer if single else {key: near.answer}
            part = item_to_type.mark(answer).parts[key]
            assert (part.feedback, part.status != "right") == (near.feedback, True)


def test_every_accepted_answer_is_right(item_to_type):
    single = item_to_type.type != "gap_fill"
    expected = {"answer": item_to_type.expected} if single else numbered(item_to_type.gaps)
    for key, wanted in expected.items():
        for answer in wanted.accepted:
            part = item_to_type.mark(answer if single else {key: answer}).parts[key]
            assert part == PartMark("right", wanted.feedback)


def test_an_item_without_faults_can_be_shown_and_solved(own_entry):
    """Entries changed at random: what can be read can be checked, and what passes the check works."""
    chance = random.Random(own_entry["id"])
    passed = 0
    for _ in range(120):
        try:
            item = item_class(own_entry["type"]).model_validate(changed_entry(own_entry, chance))
        except ValidationError:
            continue
        if not item.faults():
            passed += 1
            assert item.public() and item.reveal()
            assert item.mark(as_json(item.solution())).score == 1
    assert passed > 20


def changed_entry(entry: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The entry with one to three changes: a list shortened, lengthened or shuffled, a text put elsewhere."""
    entry = deepcopy(entry)
    texts = [holder[key] for holder, key in slots(entry) if isinstance(holder[key], str)]
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(slots(entry)))
        if isinstance(holder[key], str):
            holder[key] = chance.choice([*texts, "…", " . ", "{1}", "{2}", "2014", "1", "0", "habe"])
        elif isinstance(holder[key], list) and holder[key]:
            change_list(holder[key], chance)
    return entry


def change_list(things: list, chance: random.Random) -> None:
    """Take one thing away, or have one twice, or shuffle them all."""
    how = chance.choice(["shorter", "longer", "shuffled"])
    if how == "shorter":
        things.pop(chance.randrange(len(things)))
    elif how == "longer":
        things.append(deepcopy(chance.choice(things)))
    else:
        chance.shuffle(things)


def slots(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in the data where something stands: what holds it, and its key or number."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inside:
        if key not in ("type", "id"):
            yield data, key
        if isinstance(value, dict | list):
            yield from slots(value)


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_note_has_a_sentence_in_both_languages(language):
    assert [name for name, said in NOTES.items() if not said[language].endswith((".", "?", "!"))] == []
