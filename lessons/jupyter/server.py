"""What the page asks JupyterLab's server: the steps of a lesson, all lessons, a notebook restored.

JupyterLab loads it with `--ServerApp.jpserver_extensions={"lessons.jupyter.server":True}`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, authenticated

from lessons.content import LessonError
from lessons.jupyter.folders import OWN, PROJECT, lesson_of
from lessons.jupyter.originals import Originals
from lessons.jupyter.outline import outline, remember, shelf

ORIGINALS = Originals(OWN / "originals", PROJECT)


class LessonHandler(APIHandler):
    """A question about the lessons; reading files and answers does not hold up the server."""

    def notebook(self) -> Path:
        """The notebook that is asked about.  Raises HTTPError if it belongs to no lesson."""
        path = PROJECT / self.get_argument("notebook").strip("/")
        if not lesson_of(path) or not path.is_file():
            raise HTTPError(404, "this is no notebook of a lesson")
        return path

    async def answer(self, ask: Callable[..., Any], *values: Any) -> None:
        """Send what `ask` returns; what goes wrong with a file is told in a sentence."""
        try:
            self.finish(json.dumps(await asyncio.to_thread(ask, *values)))
        except (LessonError, OSError) as fault:
            raise HTTPError(500, str(fault)) from fault


class OutlineHandler(LessonHandler):
    """GET lessons/outline?notebook=PATH: the steps of its lesson; the notebook counts as used."""

    @authenticated
    async def get(self) -> None:
        """Answer with `outline.outline`."""
        notebook = self.notebook()
        await self.answer(lambda: (remember(notebook), outline(notebook))[1])


class ShelfHandler(LessonHandler):
    """GET lessons/shelf: all lessons."""

    @authenticated
    async def get(self) -> None:
        """Answer with `outline.shelf`."""
        await self.answer(shelf)


class RestoreHandler(LessonHandler):
    """POST lessons/restore?notebook=PATH: the notebook as the project brought it."""

    @authenticated
    async def post(self) -> None:
        """Answer with whether the notebook had been changed."""
        await self.answer(ORIGINALS.restore, self.notebook())


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "lessons.jupyter.server"}]


def _load_jupyter_server_extension(app: Any) -> None:
    base = app.web_app.settings["base_url"]
    handlers = {"outline": OutlineHandler, "shelf": ShelfHandler, "restore": RestoreHandler}
    app.web_app.add_handlers(
        ".*$", [(url_path_join(base, "lessons", name), handler) for name, handler in handlers.items()]
    )
