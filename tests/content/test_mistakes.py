"""What is said to teachers who make the mistakes that teachers make, each an entry of mistakes.yaml."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from lessons.content.check import check_lesson, faults_of, remarks_of
from lessons.content.checks.survey import take
from lessons.content.fault import Fault, LessonError
from lessons.content.german_faults import error_in_german, german, has_german
from lessons.content.load import data_folders

TEMPLATE = data_folders()[-1] / "_template"
READING = "questions/01_reading.yaml"
MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))
CELLS = [
    'lesson.ask("01-novelty")',
    'lesson.quiz("01_reading", "in-detail")',
    'lesson.quiz("01_reading", "persons")',
    'lesson.quiz("01_reading", "timeline")',
    'lesson.words("lending")',
]


def lesson_with(tmp_path, name, old, new):
    """A copy of the template with its notebooks, and with one mistake."""
    folder = shutil.copytree(TEMPLATE, tmp_path / "data" / "lesson")
    cells = [{"cell_type": "code", "source": source} for source in CELLS]
    notebook = tmp_path / "notebooks" / "lesson" / "01_reading.ipynb"
    notebook.parent.mkdir(parents=True)
    notebook.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text, "the template has changed"
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def told(folder):
    """All that is said of a lesson."""
    survey = take(folder)
    return [*faults_of(survey), *remarks_of(survey)]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["instead"])
def test_what_is_said_of_a_mistake_in_both_languages(tmp_path, mistake):
    folder = lesson_with(tmp_path, mistake["file"], mistake["written"], mistake["instead"])
    faults = told(folder)
    sentences = [str(fault) for fault in faults]
    if said := mistake.get("said"):
        assert [sentence for sentence in sentences if said in sentence], "\n".join(sentences)
    else:
        assert sentences == []
    parts = [part for fault in faults for part in (fault.found, fault.expected) if part]
    assert [part for part in parts if not has_german(part)] == []


def test_an_item_that_no_cell_shows_is_told(tmp_path):
    folder = lesson_with(tmp_path, READING, "section: globally", "section: whole")
    cells = tmp_path / "notebooks" / "lesson" / "01_reading.ipynb"
    cells.write_text(cells.read_text(encoding="utf-8").replace("01-novelty", "01-order"), encoding="utf-8")
    assert 'is shown by no cell of the notebooks; add a cell with lesson.ask("01-novelty").' in str(
        told(folder)[0]
    )


def test_a_correction_that_cannot_be_read_is_told_and_nothing_stored(tmp_path):
    folder = lesson_with(tmp_path, READING, "section: globally", "section: whole")
    broken = "- sentence: In einem neuen\n  words: Regal\n  time: 2024-06-12\n"
    (folder / "texts" / "b1.corrections.yaml").write_text(broken, encoding="utf-8")
    (fault,) = check_lesson(folder)
    assert str(fault).startswith(
        "texts/b1.corrections.yaml, line 3, time: is “2024-06-12”; expected kind, TimeML value and date"
    )


@pytest.mark.parametrize(
    ("change", "first"),
    [
        (lambda text: text.removeprefix("# "), "texts/b1.md, line 1: has no headline"),
        (
            lambda text: text.replace("leihen. ", "leihen.\n\n").replace("Bücher. In", "Bücher.\n\nIn"),
            "texts/a2.md: has 3",
        ),
        (lambda _text: "# Anders\n\nEins.\n\nZwei.\n\nDrei.\n", "texts/b1.md: has only 0 of the 19 passages"),
    ],
    ids=["no headline", "a paragraph split", "another text"],
)
def test_the_cause_comes_first(tmp_path, change, first):
    folder = lesson_with(tmp_path, READING, "section: globally", "section: whole")
    text = folder / "texts" / "b1.md"
    text.write_text(change(text.read_text(encoding="utf-8")), encoding="utf-8")
    faults = [str(fault) for fault in check_lesson(folder)]
    assert faults[0].startswith(first), "\n".join(faults)
    assert not [fault for fault in faults if "stands in paragraph" in fault]


def test_german_keeps_what_is_quoted():
    assert german("“a; is missing” does not stand in the text b1; did you mean x?") == (
        "„a; is missing“ steht nicht im Text b1; meinten Sie x?"
    )


def test_why_something_cannot_be_done_is_said_in_german():
    changed = LessonError("actors.yaml: was changed meanwhile elsewhere; nothing is saved.")
    taken = LessonError("/data/x is there already; choose another name.")
    empty = LessonError(Fault("a.txt", None, "", "is empty", "expected a German text"))
    assert [error_in_german(each) for each in (changed, taken, empty)] == [
        "actors.yaml: wurde inzwischen anderswo geändert; es wurde nichts gespeichert.",
        "/data/x gibt es schon; wählen Sie einen anderen Namen.",
        "a.txt: ist leer; erwartet wird ein deutscher Text.",
    ]


def test_german_that_is_new_beside_english_that_is_old_is_told(tmp_path):
    folder = lesson_with(tmp_path, READING, "section: globally", "section: globally")
    who = ["-c", "user.name=x", "-c", "user.email=x"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", str(folder), *words], check=True)
    assert told(folder) == []
    questions = folder / READING
    written = questions.read_text(encoding="utf-8")
    questions.write_text(written.replace("Was ist neu in der", "Was gibt es in der"), encoding="utf-8")
    assert [str(fault) for fault in told(folder)] == [
        f"{READING}, line 10, prompt.en: was changed in German, and not in en; translate it anew."
    ]
