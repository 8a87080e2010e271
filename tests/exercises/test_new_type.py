"""A new type is a copy of types/_template under another name, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import lessons

NAME = "odd_word"
PACKAGE = Path(lessons.__file__).parent
LEARNER = """
import json, sys
from contextlib import redirect_stdout
from pathlib import Path

from market import market_lesson
from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.check import check_lesson
from lessons.content.examples import example_of
from lessons.exercises.registry import type_names
from lessons.exports.worksheets import worksheets
from lessons.learner import Learner, Store
from lessons.learner.word_tasks import german_lines
from lessons.widgets.exercise import ExerciseWidget

project, name = Path(sys.argv[1]), sys.argv[2]
made = market_lesson(project)
lesson = load_lesson(made)
item = next(item for item in lesson.all_items() if item.type == name)
trials = example_of(name).answers[item.id]
widget = ExerciseWidget(item, lesson, Learner(Store(project)))
widget.send = lambda message: None
marks = []
for trial in trials:
    widget.receive(widget, {"do": "answer", "answer": trial.answer, "nonce": 1}, [])
    marks.append(widget.state["mark"]["score"] if not trial.refused else None)
with redirect_stdout(sys.stderr):
    main(["schema"])
schema = json.loads((project / "data" / "schema" / "questions.json").read_text(encoding="utf-8"))
print(json.dumps({
    "loaded": name in type_names(),
    "checked": [str(fault) for fault in check_lesson(made)],
    "wanted": [trial.score for trial in trials],
    "marked": marks,
    "glued": [f"bodies.{name} = (card)" in ExerciseWidget._esm, "le-words-in-a-row" in ExerciseWidget._css],
    "registered": [widget.item["type"], [word["text"] for word in widget.item["words"]]],
    "printed": [page for _file, page in worksheets(lesson)],
    "said": list(german_lines(item))[1:],
    "in_schema": name in schema["items"]["properties"]["type"]["enum"],
    "documented": (project / "data" / "README.md").read_text(encoding="utf-8"),
}))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A project of its own with the new type, made as the template's README tells."""
    project = tmp_path_factory.mktemp("project")
    types = shutil.copytree(PACKAGE, project / "lessons") / "exercises" / "types"
    new = shutil.copytree(types / "_template", types / NAME, ignore=shutil.ignore_patterns("__pycache__"))
    for file in new.iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace("_template", NAME), encoding="utf-8")
    (project / "data").mkdir()
    for name in ("interface.yaml", "README.md"):
        shutil.copy(PACKAGE.parent / "data" / name, project / "data")
    shutil.copytree(PACKAGE.parent / "data" / "grammar", project / "data" / "grammar")
    return project


@pytest.fixture(scope="module")
def seen(project) -> dict:
    """What Python, a learner and a teacher see of the new type."""
    code = f"import sys; sys.path[:0] = {[str(project), *sys.path]!r}\n{LEARNER}"
    done = subprocess.run([sys.executable, "-c", code, project, NAME], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_is_loaded_checked_and_marked(seen):
    assert seen["loaded"] and seen["checked"] == []
    assert seen["marked"] == seen["wanted"] and 1 in seen["marked"]


def test_it_is_shown(seen):
    assert seen["glued"] == [True, True]
    assert seen["registered"] == [NAME, ["leihen", "zurückgeben", "kaufen"]]


def test_it_is_printed_with_its_solution(seen):
    asked, solved = seen["printed"]
    assert "Welches Wort passt nicht" in asked and "zurückgeben" in asked
    assert "Was man kauft" not in asked and "Was man kauft" in solved


def test_it_is_found_by_its_words(seen):
    assert seen["said"] == ["• leihen", "• zurückgeben", "• kaufen", "kaufen"]


def test_it_is_documented(seen):
    assert seen["in_schema"]
    assert f"\n### {NAME}\n" in seen["documented"] and f"  type: {NAME}\n" in seen["documented"]
