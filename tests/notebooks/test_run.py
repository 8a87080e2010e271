"""Every notebook is executed, in its order and in another one; tests/browser does the first in JupyterLab."""

from __future__ import annotations

import random

import pytest

from benchmarks.cell_orders import code_cells, fresh_shell, notebooks, tracebacks

SHUFFLED = ("02_vocabulary", "07_final_quiz")  # benchmarks/cell_orders.py shuffles all, often


def calls(source: str) -> bool:
    """Whether the last line of a cell asks a lesson to show something."""
    return source.splitlines()[-1].startswith(("lesson.", "instructor."))


@pytest.mark.parametrize("path", notebooks(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_notebook_runs(path, learners_home, monkeypatch, capsys):
    """No cell fails or complains, every call shows something; in another order there are only sentences."""
    monkeypatch.chdir(path.parent)
    shell, cells = fresh_shell(), code_cells(path)
    for source in cells:
        done = shell.run_cell(source)
        printed = capsys.readouterr()
        assert done.success, f"{source}\n{done.error_in_exec or done.error_before_exec}"
        assert not printed.err, source
        assert done.result is not None or printed.out or not calls(source), source
    if path.stem in SHUFFLED:
        random.Random(path.stem).shuffle(cells)
        assert list(tracebacks(cells, shell)) == []
