"""Every notebook is executed from its first cell to its last, in a kernel of its own."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted(p for p in (ROOT / "notebooks").rglob("*.ipynb") if p.parent.name != ".ipynb_checkpoints")


def calls(source: str) -> bool:
    """Whether the last line of a cell asks a lesson to show something."""
    return source.splitlines()[-1].startswith(("lesson.", "instructor."))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_notebook_runs(path, learners_home):
    """No cell fails, no cell shows the sentence of an error, and every call shows something."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert not [output for output in cell.outputs if output.output_type == "error"]
            assert not [output for output in cell.outputs if output.get("name") == "stderr"], cell.source
            assert cell.outputs or not calls(cell.source), cell.source
    assert learners_home.parent.exists()
