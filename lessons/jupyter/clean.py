"""Notebooks without what was shown in them, as they are handed out.

JupyterLab saves outputs. On another day these are widgets without a kernel ("model not found"), and for git
every run is a change. So they are taken out before JupyterLab opens and after it has closed; while it runs,
`files.py` leaves them out. At any other time: `python -m lessons.jupyter.clean`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lessons.content.fault import LessonError
from lessons.content.whole_file import write_whole
from lessons.jupyter.folders import NOTEBOOKS

KEPT = ("kernelspec", "language_info")  # of a notebook's own metadata


def clean_notebooks(folder: Path) -> None:
    """Clean every notebook below a folder; what cannot be read or written stays as it is."""
    for path in sorted(folder.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        try:
            source = path.read_text(encoding="utf-8")
            cleaned = clean_text(source)
            if cleaned != source:
                write_whole(path, cleaned)
        except (OSError, ValueError, LessonError):  # not ours to mend: JupyterLab will say what is wrong
            continue


def clean_text(source: str) -> str:
    """The text of a notebook's file, in the order and with the indents in which JupyterLab writes it.

    Raises ValueError if it is no notebook.
    """
    notebook = json.loads(source)
    clean(notebook)
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def clean(notebook: Any) -> None:
    """Take out of a notebook what was shown in it.  Raises ValueError if it is no notebook."""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise ValueError("no notebook")
    notebook["metadata"] = _metadata(notebook.get("metadata") or {})
    for cell in cells:
        (cell.get("metadata") or {}).pop("execution", None)
        if cell.get("cell_type") == "code":
            cell.update(outputs=[], execution_count=None)


def _metadata(metadata: dict[str, Any]) -> dict[str, Any]:
    """Which kernel it wants; of the language only its name: the version is another on each machine."""
    kept = {name: metadata[name] for name in KEPT if name in metadata}
    if "language_info" in kept:
        kept["language_info"] = {"name": kept["language_info"].get("name", "python")}
    return kept


if __name__ == "__main__":
    clean_notebooks(NOTEBOOKS)
