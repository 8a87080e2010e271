"""Each kind of fault is told in exactly the sentence that its folder under `broken/` expects.

A folder there holds the files that differ from data/_template, `removed.txt` with the files that are missing,
and `faults.txt` with everything that `lessons check` must say; `{types}` in it stands for all types of item.
"""

import shutil
from pathlib import Path
from time import process_time

import pytest

from lessons.content.check import check_lesson
from lessons.content.checks import items
from lessons.content.checks.survey import take
from lessons.content.load import data_folders, find_lesson, lesson_names
from lessons.content.wording import enumeration
from lessons.exercises.item import AnswerError, Mark
from lessons.exercises.registry import type_names
from lessons.exercises.types.single_choice.item import SingleChoice

BROKEN = sorted((Path(__file__).parent / "broken").iterdir())
ANOTHER = "Die Stadt baut eine neue Brücke, sagte die Bürgermeisterin am Montag im Rathaus. "
TEMPLATE = data_folders()[-1] / "_template"


def broken_lesson(kind: Path, folder: Path) -> Path:
    """A copy of the template with this kind of fault."""
    shutil.copytree(TEMPLATE, folder)
    shutil.copytree(kind, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("faults.txt"))
    removed = folder / "removed.txt"
    for name in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        (folder / name).unlink()
    return folder


@pytest.mark.parametrize("kind", BROKEN, ids=lambda kind: kind.name)
def test_the_sentence_of_each_kind_of_fault(kind, tmp_path):
    expected = (kind / "faults.txt").read_text(encoding="utf-8")
    expected = expected.replace("{types}", enumeration(type_names())).splitlines()
    assert expected, "a broken lesson must have a fault"
    assert [str(fault) for fault in check_lesson(broken_lesson(kind, tmp_path / "lesson"))] == expected


@pytest.mark.parametrize("name", ["_template", *lesson_names()])
def test_the_lessons_that_are_shipped_have_no_fault(name):
    assert [str(fault) for fault in check_lesson(find_lesson(name))] == []


def test_all_faults_are_told_and_not_only_the_first(tmp_path):
    folder = tmp_path / "lesson"
    shutil.copytree(TEMPLATE, folder)
    for name in ("lesson.yaml", "actors.yaml", "questions/01_reading.yaml"):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace("id: ", "idd: ", 1), encoding="utf-8")
    (folder / "vocabulary.yaml").write_text("lemma: {", encoding="utf-8")
    told = {fault.file for fault in check_lesson(folder)}
    assert told >= {"lesson.yaml", "actors.yaml", "questions/01_reading.yaml", "vocabulary.yaml"}


def test_without_lesson_yaml_nothing_is_said_about_topics_that_cannot_be_known(tmp_path):
    folder = tmp_path / "lesson"
    shutil.copytree(TEMPLATE, folder)
    (folder / "lesson.yaml").write_text("title: [", encoding="utf-8")
    assert [fault.file for fault in check_lesson(folder)] == ["lesson.yaml"]


@pytest.mark.parametrize(
    ("marking", "sentence"),
    [
        (
            lambda _item, _answer: Mark(0.5),
            "the solution “x” is marked with 50 %; a right answer must get 100 %.",
        ),
        (None, "the item cannot mark its own solution (No option x.); check the answers."),
    ],
    ids=["half right", "no answer at all"],
)
def test_an_item_whose_marking_rejects_its_own_solution(marking, sentence, monkeypatch):
    def refuse(_item, _answer):
        raise AnswerError("No option x.")

    monkeypatch.setattr(SingleChoice, "mark", marking or refuse)
    monkeypatch.setattr(SingleChoice, "solution", lambda _item: "x")
    faults = list(items.own_solution(take(TEMPLATE)))
    assert [str(fault) for fault in faults] == [f"questions/01_reading.yaml, line 3: {sentence}"]


SPOILT = ["", "[]", "{a: b}", "[[x]]", "-1", '"\\0"', "'", "{1}", "9" * 30]


@pytest.mark.parametrize("name", [path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*.yaml")])
def test_whatever_is_written_into_a_field_the_check_ends_in_sentences(name, tmp_path):
    folder = shutil.copytree(TEMPLATE, tmp_path / "lesson")
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    fields = [number for number, line in enumerate(lines) if ": " in line and not line.startswith("#")]
    for turn, number in enumerate(fields[:: len(fields) // 9 or 1]):
        spoilt = [*lines]
        spoilt[number] = lines[number].split(": ")[0] + ": " + SPOILT[turn % len(SPOILT)]
        (folder / name).write_text("\n".join(spoilt), encoding="utf-8")
        assert all("\n" not in str(fault) for fault in check_lesson(folder))


def test_a_name_of_a_text_that_leads_nowhere_is_told(tmp_path):
    folder = shutil.copytree(TEMPLATE, tmp_path / "lesson")
    path = folder / "lesson.yaml"
    source = path.read_text(encoding="utf-8")
    for name, told in (
        ('"a\\0"', "contains an invisible control character (U+0000)"),
        ("../a2.md", "lies outside"),
    ):
        path.write_text(source.replace("texts/a2.md", name), encoding="utf-8")
        assert told in str(check_lesson(folder)[0])


def test_there_are_at_least_35_kinds_of_fault():
    assert len(BROKEN) >= 35


def test_where_much_is_wrong_check_is_quick(tmp_path):
    """Other texts in the place of a lesson's own: each of its quotations is looked for in them."""
    folder = shutil.copytree(find_lesson("geneva_2021"), tmp_path / "lesson")
    for file in folder.glob("texts/*.md"):
        lines = file.read_text(encoding="utf-8").split("\n")
        file.write_text("\n".join((ANOTHER * 20)[: len(line)] for line in lines), encoding="utf-8")
    begun = process_time()
    assert len(check_lesson(folder)) > 400
    assert process_time() - begun < 3
