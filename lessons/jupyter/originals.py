"""A lesson's notebooks as the project brought them, kept when JupyterLab first changes one.

What JupyterLab wrote last is kept as well: where something else stands in the file, the project has brought a
newer notebook, and that is the one to go back to.
"""

from __future__ import annotations

from pathlib import Path

from lessons.content.whole_file import write_whole
from lessons.jupyter.clean import clean_text
from lessons.jupyter.folders import private_folder


class Originals:
    """The notebooks to go back to, in a folder of their own; notebooks are named by their paths."""

    def __init__(self, folder: Path, project: Path):
        self.folder, self.project = folder, project

    def note_change(self, notebook: Path, before: str, after: str) -> None:
        """Keep what stood in a notebook's file before JupyterLab changed it.  Raises OSError."""
        before, after = clean_text(before), clean_text(after)
        if before == after:
            return
        if before != _content(self._saved(notebook)):
            self._write(self._original(notebook), before)
        self._write(self._saved(notebook), after)

    def restore(self, notebook: Path) -> bool:
        """Bring a notebook back; say whether it had been changed.  Raises OSError and LessonError."""
        original = _content(self._original(notebook))
        if original is None:
            return False
        write_whole(notebook, original)
        for kept in (self._original(notebook), self._saved(notebook)):
            kept.unlink(missing_ok=True)
        return True

    def _original(self, notebook: Path) -> Path:
        return self.folder / notebook.relative_to(self.project).with_suffix(".original.ipynb")

    def _saved(self, notebook: Path) -> Path:
        return self.folder / notebook.relative_to(self.project).with_suffix(".saved.ipynb")

    def _write(self, path: Path, text: str) -> None:
        private_folder(path.parent)
        write_whole(path, text)


def _content(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
