"""What holds for every item, whatever its type: of the examples of all types and of all lessons."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from every_item import EXAMPLES, as_json, broken, build, expected, items_of
from pydantic import ValidationError

from lessons.content.examples import example_of
from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import AnswerError, Item, Mark, PartMark
from lessons.exercises.registry import type_names
from lessons.fields import as_data

NOTES = read_yaml(Path(__file__).parents[2] / "data" / "interface.yaml").data["notes"]


# --- Marking --------------------------------------------------------------------------------------------


@for_each("name", type_names())
def test_each_answer_to_an_example_gets_the_marks_that_stand_beside_it(name):
    items = {item.id: item for item in items_of(EXAMPLES) if item.type == name}
    answers = example_of(name).answers
    assert answers.keys() == items.keys()
    for id, trials in answers.items():
        for trial in trials:
            if trial.refused:
                with pytest.raises(AnswerError, match=id):
                    items[id].mark(trial.answer)
            else:
                compare(items[id].mark(trial.answer), trial)
        assert any(trial.score == 1 for trial in trials)


def compare(mark: Mark, trial: Any) -> None:
    """The mark is what the example says."""
    notes = {key: part.note for key, part in mark.parts.items() if part.note}
    assert (mark.score, notes, mark.note) == (trial.score, trial.notes, trial.note), trial
    if trial.parts is not None:
        assert {key: part.status for key, part in mark.parts.items()} == trial.parts, trial


def test_the_solution_of_each_example_gets_the_full_score_and_nothing_is_wrong_with_it():
    """`lessons check` proves the same of lessons."""
    for item in items_of(EXAMPLES):
        mark = item.mark(as_json(item.solution()))
        assert (mark.score, mark.status, item.faults()) == (1, "right", []), item.id
        assert {part.status for part in mark.parts.values()} == {"right"}, item.id


def test_the_mark_is_the_same_each_time(items):
    def again(item):
        other = type(item).model_validate(item.model_dump(mode="json", by_alias=True))
        same = other.public() == item.public()
        return same and other.mark(item.solution()) == item.mark(item.solution())

    assert broken(items, again) == []


def test_each_part_of_the_solution_says_why(items):
    assert broken(items, lambda item: all(part.feedback for part in item.reveal().values())) == []
    assert broken(items, lambda item: bool(item.reveal())) == []


def test_any_json_is_marked_or_refused_with_a_sentence(items):
    """Right answers spoilt, and pure nonsense: a sound mark or an AnswerError, nothing else."""
    for item in items:
        chance = random.Random(item.id)
        for _ in range(60 if items is items_of(EXAMPLES) else 10):
            answer = spoilt(as_json(item.solution()), chance)
            try:
                check(item.mark(answer))
            except AnswerError as error:
                assert item.id in str(error)


def check(mark: Mark) -> None:
    """A sound mark: a score from 0 to 1, known notes, and plain data."""
    assert 0 <= mark.score <= 1
    notes = {mark.note, *(part.note for part in mark.parts.values())} - {""}
    assert notes <= set(NOTES)
    assert as_json(mark.as_dict()) == as_data(mark.as_dict())


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


def test_what_is_right_stays_right_when_the_rest_changes(items):
    """Parts are marked by themselves, so the browser may lock those that are right."""

    def dependent(item):
        solution = as_json(item.solution())
        parts = solution if isinstance(solution, dict) and len(solution) > 1 else []
        marks = [item.mark({other: solution[other] for other in parts if other != key}) for key in parts]
        return [mark for mark in marks if {part.status for part in mark.parts.values()} != {"right"}]

    assert broken(items, dependent) == []


def part_of(item: Item, key: str, typed: str) -> PartMark:
    """The mark for one typed part."""
    return item.mark(typed if hasattr(item, "expected") else {key: typed}).parts[key]


def test_every_foreseen_wrong_answer_gets_its_own_feedback(items):
    """Neither the accepted answers nor another foreseen one may stand in its way."""

    def lost(item):
        each = [(key, near) for key, wanted in expected(item).items() for near in wanted.near]
        parts = [(near, part_of(item, key, near.answer)) for key, near in each]
        return [
            near.answer for near, part in parts if part.feedback != near.feedback or part.status == "right"
        ]

    assert broken(items, lost) == []


def test_every_accepted_answer_is_right(items):
    def refused(item):
        each = [(key, wanted, answer) for key, wanted in expected(item).items() for answer in wanted.accepted]
        return [
            answer
            for key, wanted, answer in each
            if part_of(item, key, answer) != PartMark("right", wanted.feedback)
        ]

    assert broken(items, refused) == []


# --- What teachers may write ----------------------------------------------------------------------------


@for_each("name", type_names())
def test_an_item_without_faults_can_be_shown_and_solved(name):
    """Entries changed at random: what can be read can be checked, and what passes the check works."""
    for entry in example_of(name).items:
        chance = random.Random(entry["id"])
        passed = 0
        for _ in range(120):
            try:
                item = build(changed_entry(entry, chance))
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


def test_each_note_has_a_sentence_in_every_language():
    for name, said in NOTES.items():
        assert all(sentence.endswith((".", "?", "!")) for sentence in said.values()), name
