"""A notebook goes back to what the project brought, however often it was changed in JupyterLab."""

import json

import pytest

from lessons.jupyter.clean import clean_text
from lessons.jupyter.originals import Originals


def notebook(text, outputs=()):
    """The file's text of a notebook with one cell."""
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "source": text}
    return json.dumps({"cells": [{**cell, "outputs": list(outputs)}], "metadata": {}})


@pytest.fixture
def changed(tmp_path):
    """Write a notebook as JupyterLab does, and go back: `changed("new text")`, `changed.restore()`."""
    path = tmp_path / "notebooks" / "kurs" / "01.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(notebook("brought"), encoding="utf-8")
    originals = Originals(tmp_path / "own", tmp_path)

    def save(text):
        before = path.read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        originals.note_change(path, before, text)

    save.path, save.restore = path, lambda: originals.restore(path)
    return save


def stands(changed, text):
    return clean_text(changed.path.read_text(encoding="utf-8")) == clean_text(notebook(text))


def test_several_changes_are_taken_back_at_once(changed):
    changed(notebook("first change"))
    changed(notebook("second change"))
    assert changed.restore()
    assert stands(changed, "brought")


def test_what_was_only_run_needs_no_restoring(changed):
    changed(notebook("brought", [{"output_type": "stream", "name": "stdout", "text": "1"}]))
    assert not changed.restore()


def test_a_newer_notebook_of_the_project_is_the_one_to_go_back_to(changed):
    changed(notebook("a change"))
    changed.path.write_text(notebook("brought anew"), encoding="utf-8")  # by a new version of the project
    changed(notebook("a change of the new one"))
    assert changed.restore()
    assert stands(changed, "brought anew")


def test_after_going_back_it_begins_again(changed):
    changed(notebook("a change"))
    changed.restore()
    changed(notebook("another"))
    assert changed.restore()
    assert stands(changed, "brought")
