"""Every notebook is executed from its first cell to its last; tests/browser does it again in JupyterLab."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted(p for p in (ROOT / "notebooks").rglob("*.ipynb") if p.parent.name != ".ipynb_checkpoints")


def calls(source: str) -> bool:
    """Whether the last line of a cell asks a lesson to show something."""
    return source.splitlines()[-1].startswith(("lesson.", "instructor."))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_notebook_runs(path, learners_home, monkeypatch, capsys):
    """No cell fails, no cell complains, and every call shows something."""
    monkeypatch.chdir(path.parent)
    shell = InteractiveShell()
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and source.strip():
            done = shell.run_cell(source)
            printed = capsys.readouterr()
            assert done.success, f"{source}\n{done.error_in_exec or done.error_before_exec}"
            assert not printed.err, source
            assert done.result is not None or printed.out or not calls(source), source
