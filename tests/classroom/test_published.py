"""An edition in a folder for a class: renewed as a whole, and never over what is somebody's own."""

from __future__ import annotations

import json
import shutil

import every_item
import pytest

from lessons.classroom.edition import Handout
from lessons.classroom.package import PROJECT, student_files
from lessons.classroom.publish import publish
from lessons.classroom.student_notebooks import InEdition, linked_notebooks, notebook_files, student_notebook
from lessons.content import LessonError, load_lesson

SEED = "0123456789abcdef0123456789abcdef"
NOTEBOOKS = PROJECT / "notebooks" / "geneva_2021"


@pytest.fixture(scope="module")
def lesson():
    return every_item.lesson("geneva_2021")


def test_what_a_teacher_was_shown_does_not_go_with_a_notebook(tmp_path):
    """Jupyter can keep the state of widgets in a notebook: all that a task knows."""
    saved = {"kernelspec": {"name": "python3"}, "widgets": {"state": {"solution": "Genf"}}}
    path = tmp_path / "01.ipynb"
    path.write_text(json.dumps({"cells": [], "metadata": saved, "nbformat": 4}), encoding="utf-8")
    handed = json.loads(student_notebook(path, InEdition(open_book=True)))
    assert handed["metadata"] == {"kernelspec": {"name": "python3"}}


def test_an_edition_in_a_folder_is_renewed_and_keeps_nothing_of_the_older_one(lesson, tmp_path):
    def build(handout):
        return publish(lesson, student_files(lesson, handout, SEED, NOTEBOOKS, package=False), tmp_path)

    build(Handout(open_book=True))
    data, notebooks = tmp_path / "data" / "geneva_2021", tmp_path / "notebooks" / "geneva_2021"
    assert (data / "vocabulary.yaml").is_file()
    changed, gone = build(Handout(("01_reading",)))
    assert not (data / "vocabulary.yaml").exists() and gone > 10
    assert [path.name for path in notebooks.iterdir()] == ["01_reading.ipynb"]
    assert "01_reading" in load_lesson(data).info.notebooks[0].id and changed < 10
    (data / "edition.json").unlink()
    (data / "mine.yaml").write_text("[]", encoding="utf-8")
    with pytest.raises(LessonError, match="with its keys"):
        build(Handout())
    assert (data / "mine.yaml").is_file()
    shutil.rmtree(data)
    (notebooks / "own.ipynb").write_text("{}", encoding="utf-8")
    with pytest.raises(LessonError, match="but no edition"):
        build(Handout())
    assert (notebooks / "own.ipynb").is_file()


def test_an_edition_of_some_notebooks_offers_nothing_else(lesson):
    """No link leads to a notebook that is not there, no cell asks for it, and the way on skips it."""
    chosen = ("00_start_here", "03_actors", "07_final_quiz")
    files = dict(notebook_files(lesson, Handout(chosen), NOTEBOOKS))
    assert list(files) == [f"{name}.ipynb" for name in chosen]
    for name, content in files.items():
        cells = json.loads(content)["cells"]
        assert all(cell["source"] for cell in cells), name
        assert linked_notebooks("\n".join("".join(cell["source"]) for cell in cells)) <= {*chosen}
    start, actors, quiz = (texts_of(content) for content in files.values())
    assert "Weiter geht es mit [Personen und Akteure](03_actors.ipynb)." in start
    assert "Go on with People and actors." in start and "Go on with 01 Reading" not in start
    assert "| [07 Abschlussquiz](07_final_quiz.ipynb) | 30 |" in start and "01_reading" not in start
    assert "Weiter geht es mit [Abschlussquiz](07_final_quiz.ipynb)." in actors
    assert "Zurück zum [Anfang](00_start_here.ipynb)" in quiz and "Wortschatz" not in quiz
    (alone,) = dict(notebook_files(lesson, Handout(("01_reading",)), NOTEBOOKS)).values()
    assert linked_notebooks(alone) == set() and "Weiter geht es" not in alone


def test_a_whole_edition_keeps_its_texts_as_they_are(lesson):
    for name, content in notebook_files(lesson, Handout(open_book=True), NOTEBOOKS):
        assert texts_of(content).startswith(texts_of((NOTEBOOKS / name).read_text(encoding="utf-8")))


def test_a_cell_that_asks_for_what_is_not_handed_out_says_so(tmp_path):
    calls = ['lesson.quiz("02_vocabulary", "compounds")', 'lesson.ask("02-gap")', 'lesson.ask("01-headline")']
    cells = [{"cell_type": "code", "id": call, "source": [call]} for call in calls]
    path = tmp_path / "01.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}), encoding="utf-8")
    place = InEdition(True, frozenset({"02_vocabulary"}), frozenset({"01-headline"}))
    handed = json.loads(student_notebook(path, place))["cells"]
    assert ["gehört nicht zu dieser Ausgabe" in "".join(cell["source"]) for cell in handed[:3]] == [1, 1, 0]


def texts_of(notebook):
    """The text cells of a notebook, one after the other."""
    cells = json.loads(notebook)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
