"""An edition in a folder for a class: renewed as a whole, and never over what is somebody's own."""

from __future__ import annotations

import json
import shutil

import every_item
import pytest

from lessons.classroom.edition import Handout
from lessons.classroom.package import PROJECT, student_files, student_notebook
from lessons.classroom.publish import publish
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
    handed = json.loads(student_notebook(path, open_book=True))
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
