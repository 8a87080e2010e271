"""The form in which an instructor finds and changes a lesson's entries; below it, what learners will see.

Messages from the browser, besides those of `entry_form`: `{"do": "open", "file": …, "place": n, "off":
false}`, `{"do": "save", "raw": …}`, `{"do": "example", "type": …}`, `{"do": "add", "file": …, "type": …}`,
and `duplicate`, `move` (with `by`), `off`, `on`, `delete`, `undo` for the entry that is open.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import ipywidgets
import traitlets

from lessons.authoring import editing, saving
from lessons.authoring.editing import Raw
from lessons.content.examples import example_of
from lessons.content.load import LISTS
from lessons.exercises.registry import type_names
from lessons.widgets.assets import script, style
from lessons.widgets.entry_form import EntryForm


class AdaptWidget(EntryForm):
    """Find, change and save."""

    _esm = script("adapt/adapt.js")
    _css = style("tokens.css", "adapt.css")

    files = traitlets.List().tag(sync=True)
    types = traitlets.List().tag(sync=True)  # {type, title}
    entries = traitlets.List().tag(sync=True)  # Found, as plain data

    def __init__(self, folder: Path, language: str):
        types = [{"type": name, "title": example_of(name).title.languages} for name in type_names()]
        super().__init__(folder, language, "adapt", types=types)
        self.list_all()

    def list_all(self) -> None:
        """List all entries anew."""
        self.files = self.adapting.files()
        self.entries = [asdict(found) for found in self.adapting.found()]

    def do_open(self, message: Raw) -> None:
        """Open an entry."""
        self.take_up(message["file"], int(message["place"]), bool(message.get("off")))

    def do_save(self, message: Raw) -> str:
        """Save what is typed."""
        file, place, raw = self.opened["file"], self.opened["place"], message["raw"]
        self.read = self.adapting.change(file, self.read, lambda text: editing.change_entry(text, place, raw))
        return self.again(place, "saved")

    def do_example(self, message: Raw) -> None:
        """Show the worked example of a type, to be tried; nothing is added yet."""
        raw = example_of(message["type"]).items[0]
        self.put_away()
        self.preview.children = self.previews.of("", raw)

    def do_add(self, message: Raw) -> str:
        """Add an entry to a file and open it."""
        file, name = message["file"], message.get("type", "")
        stamp = saving.stamp(self.adapting.text(file))
        place = self.adapting.add(file, stamp, "" if file in LISTS else name)
        self.list_all()
        self.take_up(file, place)
        return self.say("saved")

    def do_duplicate(self, _message: Raw) -> str:
        """Write the open entry once more."""
        return self.again(
            self.adapting.duplicate(self.opened["file"], self.read, self.opened["place"]), "saved"
        )

    def do_move(self, message: Raw) -> str:
        """Put the open entry one place up or down."""
        file, place = self.opened["file"], self.opened["place"]
        count = len(editing.entries(self.adapting.text(file)))
        to = min(max(place + (1 if message["by"] > 0 else -1), 0), count - 1)
        self.adapting.change(file, self.read, lambda text: editing.move(text, place, to))
        return self.again(to, "saved")

    def do_delete(self, _message: Raw) -> str:
        """Delete the open entry."""
        place = self.opened["place"]
        self.adapting.change(self.opened["file"], self.read, lambda text: editing.delete(text, place))
        return self.closed("saved")

    def do_off(self, _message: Raw) -> str:
        """Lay the open entry aside."""
        self.adapting.switch_off(self.opened["file"], self.read, self.opened["place"])
        return self.closed("saved")

    def do_on(self, _message: Raw) -> str:
        """Put the open entry back into the lesson."""
        return self.again(self.adapting.switch_on(self.opened["file"], self.opened["place"]), "saved")

    def do_undo(self, message: Raw) -> str:
        """Bring the version before back."""
        if not self.adapting.undo(message["file"]):
            return self.say("none_kept")
        return self.closed("undone")

    def again(self, place: int, said: str) -> str:
        """List all and open the entry at a place of the same file."""
        self.list_all()
        self.take_up(self.opened["file"], place)
        return self.say(said)

    def closed(self, said: str) -> str:
        """List all, with nothing open."""
        self.list_all()
        self.put_away()
        return self.say(said)


def adapt_box(folder: Path, language: str) -> ipywidgets.GridBox:
    """The form, and beside it the preview."""
    return AdaptWidget(folder, language).beside()
