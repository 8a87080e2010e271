"""How JupyterLab reads and writes notebooks: what was shown in one does not outlive its kernel."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from lessons.content import LessonError
from lessons.jupyter.clean import clean
from lessons.jupyter.folders import NOTEBOOKS, lesson_of
from lessons.jupyter.server import ORIGINALS


class LessonFiles(AsyncLargeFileManager):
    """JupyterLab's own files, but notebooks of a lesson come and go without what was shown in them.

    They are run whenever they are opened, and bear the mark `lesson` by which the page knows them; the file
    does not have it. Other notebooks of the project are clean once their kernel has ended, and those of other
    folders stay as they are.
    """

    async def get(self, path: str, *arguments: Any, **options: Any) -> dict[str, Any]:
        """Read a file."""
        model = await super().get(path, *arguments, **options)
        if model["type"] == "notebook" and model["content"]:
            lesson = lesson_of(self._file(path))
            if lesson or await self._has_ended(path):
                clean(model["content"])
            if lesson:
                model["content"]["metadata"]["lesson"] = {"name": lesson}
        return model

    async def save(self, model: dict[str, Any], path: str = "") -> dict[str, Any]:
        """Write a file; of a lesson's notebook, what stood there before it was changed is kept."""
        file = self._file(path)
        if model.get("type") != "notebook" or not model.get("content") or not lesson_of(file):
            return await super().save(model, path)
        clean(model["content"])
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        saved = await super().save(model, path)
        with suppress(ValueError, OSError, LessonError):  # what cannot be kept must not stop the saving
            ORIGINALS.note_change(file, before, file.read_text(encoding="utf-8"))
        return saved

    def _file(self, path: str) -> Path:
        return Path(self.root_dir, path.strip("/"))

    async def _has_ended(self, path: str) -> bool:
        """Whether it is a notebook of the project, and no kernel runs for it."""
        if not self._file(path).resolve().is_relative_to(NOTEBOOKS):
            return False
        sessions = await self.parent.session_manager.list_sessions()
        return path.strip("/") not in [session["path"].strip("/") for session in sessions]
