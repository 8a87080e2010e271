"""How JupyterLab reads the lessons' notebooks: what was shown is shown again only while its kernel runs.

`lessons.jupyter.launch` names the class to JupyterLab; `jupyter lab` does the same with
`--ServerApp.contents_manager_class=lessons.jupyter.files.LessonFiles`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from lessons.jupyter.clean import NOTEBOOKS, clean


class LessonFiles(AsyncLargeFileManager):
    """JupyterLab's own files, but widgets of a lesson do not outlive their kernel.

    A page that is reloaded while the kernel runs shows everything as it was; one whose kernel was shut down
    shows cells that have not been run. Notebooks of other folders stay as they are.
    """

    async def get(self, path: str, *arguments: Any, **options: Any) -> dict[str, Any]:
        """Read a file; a notebook of the lessons without a kernel is clean."""
        model = await super().get(path, *arguments, **options)
        if model["type"] == "notebook" and model["content"] and await self._has_ended(path):
            clean(model["content"])
        return model

    async def _has_ended(self, path: str) -> bool:
        """Whether it is a notebook of the lessons, and no kernel runs for it."""
        if not Path(self.root_dir, path.strip("/")).resolve().is_relative_to(NOTEBOOKS):
            return False
        sessions = await self.parent.session_manager.list_sessions()
        return path.strip("/") not in [session["path"].strip("/") for session in sessions]
