"""A folder that is watched from a notebook while the notebook goes on: by one form, and not for ever.

A cell that is run again makes new forms; the old ones are no longer seen, but their task would go on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import ipywidgets as w

from lessons.classroom.results import state_of
from lessons.commands.class_form import OWN

EVERY = 3.0  # seconds until a watched folder is looked at again
_at_work: list[LiveView] = []


class LiveView:
    """A button that lets a folder be watched; `renew` is done whenever a file comes, changes or goes.

    `place` is where the results go: of several forms for one place, or one folder, the last one watches.
    """

    def __init__(self, name: str, place: Path, folder: Callable[[], Path], renew: Callable[[], None]):
        self.place, self.folder, self.renew = place.resolve(), folder, renew
        self.button = w.ToggleButton(description=name, icon="eye", layout=OWN)
        self.button.observe(lambda change: self.start() if change["new"] else self.stop(), "value")
        self.task: asyncio.Task | None = None
        self.end_others(lambda other: other.place == self.place)

    def end_with(self, *widgets: w.Widget) -> None:
        """Watch no longer when one of some widgets is closed."""
        for widget in (self.button, *widgets):
            widget.observe(lambda change: change["new"] or self.end(), "comm")

    def end(self) -> None:
        """Let go of the button."""
        self.button.value = False

    def end_others(self, same: Callable[[LiveView], bool]) -> None:
        """End those at work that are about the same."""
        for other in [each for each in _at_work if each is not self and same(each)]:
            other.end()

    def start(self) -> None:
        """Begin to watch the folder."""
        watched = self.folder().resolve()
        self.end_others(lambda other: watched == other.folder().resolve())
        _at_work.append(self)
        self.task = asyncio.ensure_future(self.watch())

    def stop(self) -> None:
        """Begin no further round."""
        self.task = None
        with suppress(ValueError):
            _at_work.remove(self)

    async def watch(self) -> None:
        """Do the work now and with each change, until the button is let go."""
        seen = None
        while self.task is asyncio.current_task():
            found = state_of(self.folder())
            if found != seen:
                seen = found
                self.renew()
            await asyncio.sleep(EVERY)
