"""Notebooks without what was shown in them, as they are handed out.

JupyterLab saves outputs. On another day these are widgets without a kernel ("model not found"), and for git
every run is a change. So they are left out whenever a notebook of the lessons is saved; what is open keeps
showing its outputs. This module is the extension of Jupyter Server that does it. `lessons.lab` names it to
JupyterLab, and `jupyter lab --ServerApp.jpserver_extensions=lessons.clean_notebooks=True` does the same.

Whatever was saved without it is cleaned before JupyterLab opens and after it has closed;
`python -m lessons.clean_notebooks` does it at any other time.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lessons.content.fault import LessonError
from lessons.content.whole_file import write_whole

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
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


def before_saving(model: dict[str, Any], path: str, contents_manager: Any, **_more: Any) -> None:
    """Clean a notebook of the lessons that is about to be saved; those of other folders stay as they are."""
    place = Path(contents_manager.root_dir, path.strip("/")).resolve()
    if model.get("type") == "notebook" and "content" in model and place.is_relative_to(NOTEBOOKS):
        clean(model["content"])


def _load_jupyter_server_extension(server: Any) -> None:
    """Called by Jupyter Server when it starts."""
    server.contents_manager.register_pre_save_hook(before_saving)


if __name__ == "__main__":
    clean_notebooks(NOTEBOOKS)
