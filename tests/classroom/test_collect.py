"""Hostile and broken files are named and skipped; the rest is marked, and nothing of a file is ever run."""

import csv
import io
import json
import os
import re
from copy import copy, deepcopy
from itertools import cycle

import openpyxl
import pytest
from attacks import ATTACKS, CONTROLS, HALF, SAID, STARTS, not_in, read_page
from hypothesis import given, settings
from hypothesis import strategies as st
from market import market

from lessons.classroom import folder as folder_module
from lessons.classroom.collect import collect_answers
from lessons.classroom.decisions import read_decisions
from lessons.classroom.folder import MOST_BYTES, MOST_OF_ACCOUNT
from lessons.classroom.handed_in import handed_in, sum_of
from lessons.classroom.results import mark_folder, result_files, write_results
from lessons.classroom.together import each_student_once
from lessons.content import LessonError, load_lesson
from lessons.content.german_faults import has_german
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting


@pytest.fixture
def found(answers):
    return lambda: each_student_once(collect_answers(answers, "geneva_2021"))


def test_broken_files_are_named_and_the_rest_is_read(answers, hand_in, class_of_twelve, found, tmp_path):
    good = hand_in(class_of_twelve[0], "good.json")
    text = good.read_text(encoding="utf-8")
    hand_in(class_of_twelve[1], "other_lesson.json", lesson="berlin_1989")
    hand_in(class_of_twelve[1], "newer.json", format=99)
    hand_in(class_of_twelve[1], "nameless.json", name=None)
    hand_in(class_of_twelve[1], "long_name.json", name="M" * 5000)
    hand_in(class_of_twelve[1], "no_list.json", answers="all right")
    hand_in(class_of_twelve[1], "odd_entry.json", answers=[{"item": "01-headline"}])
    contents = {
        "cut_off.json": text[: len(text) // 2],
        "changed.json": text.replace('"tries": 1', '"tries": 2', 1),
        "empty.json": "",
        "list.json": "[]",
        "number.json": "7",
        "deep.json": "[" * 200_000,
        "nan.json": '{"kind": NaN}',
        "photo.json": "\x89PNG",
        "web.html": "<html>",
        "submissions.zip": "PK\x03\x04",
        "half_a_character.json": text.replace("Person 1", "\\ud800"),
        "deep_answer.json": text.replace('"answer": ', f'"answer": {"[" * 300}{"]" * 300}, "x": ', 1),
        "endless.json": text.replace('"tries": 1', '"tries": 1e999', 1),
        "huge_number.json": '{"kind": ' + "9" * 100_000 + "}",
    }
    for name, content in contents.items():
        (answers / name).write_text(content, encoding="utf-8")
    (answers / "latin.json").write_bytes(b'{"kind": "\xff"}')
    with (answers / "huge.json").open("wb") as huge:
        huge.truncate(100_000_000)
    result = found()
    assert [each.file for each in result.students] == ["good.json"]
    bad = {path.name for path in answers.iterdir()} - {"good.json"}
    reasons = {each.file: each.reason for each in result.skipped}
    assert set(reasons) == bad and all(has_german(reason) for reason in reasons.values())
    assert "another lesson, “berlin_1989”" in reasons["other_lesson.json"]
    assert f"{MOST_BYTES:,}" in reasons["huge.json"]
    assert "sum does not fit" in reasons["changed.json"]
    assert "unpack it" in reasons["submissions.zip"]


def test_links_pipes_and_devices_are_not_opened(answers, hand_in, class_of_twelve, found, tmp_path):
    outside = hand_in(class_of_twelve[0]).rename(tmp_path / "outside.json")
    (answers / "link.json").symlink_to(outside)
    (answers / "gone.json").symlink_to(tmp_path / "nothing")
    (answers / "zero.json").symlink_to("/dev/zero")
    os.mkfifo(answers / "pipe.json")
    (answers / "folder.json").mkdir()
    (answers / ".hidden.json").write_text("{", encoding="utf-8")
    result = found()
    assert result.students == []
    assert {each.file: each.reason for each in result.skipped} == {
        "gone.json": "is a link, not a file",
        "link.json": "is a link, not a file",
        "pipe.json": "is not a plain file",
        "zero.json": "is a link, not a file",
    }


def test_of_a_student_who_hands_in_again_the_last_counts(hand_in, class_of_twelve, found):
    data = class_of_twelve[0]
    hand_in(data, "b.json", made="2026-11-27T09:00:00+00:00")
    hand_in(data, "a.json", made="2026-11-27T11:00:00+00:00")
    hand_in(data, "c.json", student="another", made="2026-11-27T08:00:00+00:00")
    result = found()
    assert [each.file for each in result.students] == ["a.json", "c.json"]
    assert [each.file for each in result.skipped] == ["b.json"]


def test_accounts_have_folders_of_their_own_and_take_no_others_place(
    answers, hand_in, class_of_twelve, found, tmp_path
):
    """Of a hub: whoever hands in under another's name or sign stands beside them, not in their place."""
    mine = hand_in(class_of_twelve[0])
    for account in ("le-mia", "le-jan"):
        (answers / account).mkdir()
    theirs = hand_in(class_of_twelve[0], made="2027-01-01T00:00:00+00:00").rename(
        answers / "le-jan" / "a.json"
    )
    (answers / "le-mia" / "b.json").write_bytes(theirs.read_bytes())
    (answers / "le-mia" / "link.json").symlink_to(theirs)
    (answers / "le-mia" / "deeper").mkdir()
    (answers / "le-mia" / "deeper" / "c.json").write_bytes(theirs.read_bytes())
    (answers / "le-eva").symlink_to(answers / "le-jan")
    result = found()
    assert sorted(each.file for each in result.students) == ["le-jan/a.json", "le-mia/b.json"]
    assert len({each.student for each in result.students}) == 2
    assert {each.file: each.reason for each in result.skipped} == {
        "le-eva": "is a link, not a file",
        "le-mia/link.json": "is a link, not a file",
    }
    assert not mine.exists()


def test_who_fills_their_folder_takes_nobodys_place(answers, hand_in, class_of_twelve, found, monkeypatch):
    monkeypatch.setattr(folder_module, "MOST_FILES", MOST_OF_ACCOUNT + 1)
    for account, count in (("le-aaa", 2 * MOST_OF_ACCOUNT), ("le-mia", 0)):
        (answers / account).mkdir()
        for number in range(count):
            (answers / account / f"{number}.json").write_text("{}", encoding="utf-8")
    hand_in(class_of_twelve[0]).rename(answers / "le-mia" / "a.json")
    result = found()
    assert [each.file for each in result.students] == ["le-mia/a.json"]
    assert len(result.skipped) == MOST_OF_ACCOUNT + 1
    [rest] = [each for each in result.skipped if each.file == "le-aaa/"]
    assert rest.reason.startswith(f"has {MOST_OF_ACCOUNT} files too many") and has_german(rest.reason)


PATHS = ["../../../../etc/passwd", "C:\\Windows\\x", "CON"]


def test_names_and_answers_stay_text_wherever_they_are_written(
    own, answers, hand_in, class_of_twelve, tmp_path
):
    """Nothing in the report does anything, no cell is a formula, no name leads out of the folder."""
    typed = {item.id for item in own.all_items() if item.typed() or item.type == "free_writing"}
    said = cycle(word for word in SAID if word != HALF)  # a file with half a letter is refused as a whole
    names = cycle([*PATHS, *STARTS, *CONTROLS[:2], *ATTACKS])
    for place, data in enumerate(class_of_twelve):
        changed = [deepcopy(each) for each in data["answers"] if each["item"] in typed]
        for each in changed:
            each["last"]["answer"] = spoilt(each["last"]["answer"], said)
            each["says_it_is_right"] = True
        hand_in(data, f"{place}.json", name=next(names)[:60], answers=changed)
    result = mark_folder(own, answers)
    assert len(result.students) == len(class_of_twelve)
    assert all(student.name.isprintable() for student in result.students)
    folder = tmp_path / "out" / "report"
    write_results(result, folder)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"report"}
    pages = [read_page(path.read_text(encoding="utf-8")) for path in folder.rglob("*.html")]
    assert [danger for dangers, _ in pages for danger in dangers] == []
    assert not_in("".join(text for _, text in pages)) == []
    assert len(list((folder / "feedback").iterdir())) == len(class_of_twelve)
    assert formulas(folder) == []
    assert {each.answer for each in read_decisions(folder / "decisions.yaml")} >= set(ATTACKS)


def spoilt(answer, said):
    """An answer with something else typed in each of its parts."""
    return {part: next(said) for part in answer} if isinstance(answer, dict) else next(said)


def formulas(folder):
    """The cells of all tables that a program for tables would not take for a text or a number."""
    found = []
    for name in ("students.csv", "tasks.csv"):
        rows = list(csv.reader(io.StringIO((folder / name).read_text(encoding="utf-8-sig")), delimiter=";"))
        assert len(rows) > 1 and len({len(row) for row in rows}) == 1
        found += [
            cell for row in rows for cell in row if not re.fullmatch(r"-?[\d,]+|[^=+@\t\r-].*|", cell, re.S)
        ]
    for sheet in openpyxl.load_workbook(folder / "results.xlsx"):
        cells = [cell for row in sheet for cell in row if cell.value is not None]
        assert len(cells) > 100
        found += [cell for cell in cells if cell.data_type not in "sn" or cell.hyperlink]
    return found


def test_no_folder_is_told_in_a_sentence(tmp_path):
    with pytest.raises(LessonError, match="cannot be read as a folder"):
        collect_answers(tmp_path / "nothing", "geneva_2021")


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def places(data, way=()):
    """The ways to all values in a file's data."""
    yield way
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from places(value, (*way, step)) if isinstance(value, dict | list) else [(*way, step)]


def replaced(data, way, value):
    """The data with another value at a place."""
    if not way:
        return value
    data = copy(data)
    data[way[0]] = replaced(data[way[0]], way[1:], value)
    return data


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small lesson with all types, what one student hands in of it, and a folder for the file."""
    lesson, folder = load_lesson(market()), tmp_path_factory.mktemp("any")
    learner = Learner(Store(folder / "learner"))
    for item in lesson.all_items():
        TaskSitting(item, lesson, learner).answer(item.solution())
    (folder / "answers").mkdir()
    return lesson, handed_in(lesson, learner), folder / "answers"


@settings(max_examples=max(settings.default.max_examples // 2, 1))
@given(st.integers(0, 10**6), ANY_JSON, st.booleans())
def test_whatever_is_handed_in_is_marked_or_skipped_with_a_reason(small, place, value, fits):
    """The sum is no hindrance: whoever wants to can make one that fits."""
    lesson, data, folder = small
    ways = list(places(data))
    data = replaced(data, ways[place % len(ways)], value)
    if isinstance(data, dict) and fits:
        data["sum"] = sum_of(data)
    written = json.dumps(data).replace("Infinity", "1e999")
    (folder / "one.json").write_text(written, encoding="utf-8")
    result = mark_folder(lesson, folder)
    assert len(result.students) + len(result.skipped) == 1
    assert all(each.reason for each in result.skipped)
    assert len(dict(result_files(result))) == len(result.students) + 5
