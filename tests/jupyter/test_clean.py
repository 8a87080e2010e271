"""Notebooks lose what was shown in them, and nothing else."""

import json

import pytest
from cases import for_each

from lessons.jupyter.clean import clean_notebooks, clean_text

NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["note"]}, "source": ["Mein Text – schön"]},
        {
            "cell_type": "code",
            "execution_count": 7,
            "id": "b",
            "metadata": {"execution": {"iopub.status.idle": "2021"}},
            "outputs": [{"output_type": "display_data", "data": {"text/plain": "Quiz"}, "metadata": {}}],
            "source": ["1 + 1"],
        },
    ],
    "metadata": {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python", "version": "3.11.2"},
        "widgets": {"application/vnd.jupyter.widget-state+json": {}},
    },
    "nbformat": 4,
    "nbformat_minor": 5,
}


def test_text_and_code_stay_and_what_was_shown_goes():
    cleaned = json.loads(clean_text(json.dumps(NOTEBOOK)))
    text, code = cleaned["cells"]
    assert text == NOTEBOOK["cells"][0]
    assert code == {**NOTEBOOK["cells"][1], "execution_count": None, "metadata": {}, "outputs": []}
    assert cleaned["metadata"] == {
        "kernelspec": NOTEBOOK["metadata"]["kernelspec"],
        "language_info": {"name": "python"},
    }


def test_clean_is_clean():
    once = clean_text(json.dumps(NOTEBOOK))
    assert clean_text(once) == once


def test_a_folder_is_cleaned_and_what_is_no_notebook_stays(tmp_path):
    """A damaged file is not ours to mend, an older state that JupyterLab keeps not ours to change."""
    (tmp_path / "deep" / ".ipynb_checkpoints").mkdir(parents=True)
    run, old = tmp_path / "deep" / "run.ipynb", tmp_path / "deep" / ".ipynb_checkpoints" / "run.ipynb"
    for path in (run, old):
        path.write_text(json.dumps(NOTEBOOK), encoding="utf-8")
    odd = {"broken.ipynb": b"{", "list.ipynb": b"[]", "latin.ipynb": b"\xff", "text.txt": b"1"}
    for name, content in odd.items():
        (tmp_path / name).write_bytes(content)
    clean_notebooks(tmp_path)
    assert run.read_text(encoding="utf-8") == clean_text(json.dumps(NOTEBOOK))
    assert old.read_text(encoding="utf-8") == json.dumps(NOTEBOOK)
    assert {name: (tmp_path / name).read_bytes() for name in odd} == odd


@for_each("source", ["{}", "[]", "1", '{"cells": [1]}', '{"cells": {}}'])
def test_what_is_no_notebook_is_told(source):
    with pytest.raises(ValueError, match="no notebook"):
        clean_text(source)
