"""The form in which an instructor finds and changes a lesson's entries; below it, what learners will see.

Messages from the browser, besides those of `entry_form`: `{"do": "open", "file": …, "place": n, "off":
false}`, `{"do": "save", "raw": …}`, `{"do": "example", "type": …}`, `{"do": "add", "file": …, "type": …}`,
and `duplicate`, `move` (with `by`), `off`, `on`, `delete`, `undo` for the entry that is open.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path

import ipywidgets
import traitlets

from lessons.authoring import editing, saving
from lessons.authoring.adapting import entry_name
from lessons.authoring.carrying import change_and_carry
from lessons.authoring.editing import Raw
from lessons.authoring.proposal_words import carried_on, said
from lessons.content.examples import example_of
from lessons.content.load import LISTS
from lessons.exercises.registry import type_names
from lessons.widgets.assets import script, style
from lessons.widgets.entry_form import EntryForm


class AdaptWidget(EntryForm):
    """The form in which tasks and facts of a lesson are found, changed, added and switched off."""

    _esm = script("adapt/adapt.js")
    _css = style("base", "adapt.css")

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
        """Save what is typed, and with a fact the tasks that repeat it."""
        file, place, raw = self.opened["file"], self.opened["place"], message["raw"]
        changes = saving.Changes(self.folder, {file: self.read})
        followed = change_and_carry(changes, file, place, raw)
        changes.save()
        self.again(place)
        return carried_on(self.say("saved"), followed, partial(said, self.language))

    def do_example(self, message: Raw) -> None:
        """Show the worked example of a type, to be tried; nothing is added yet."""
        raw = example_of(message["type"]).items[0]
        self.put_away()
        self.preview.children = self.previews.of("", raw)

    def do_add(self, message: Raw) -> str:
        """Add an entry to a file and open it."""
        file, name = message["file"], message.get("type", "")
        stamp = saving.stamp(self.adapting.text(file))
        self.again(self.adapting.add(file, stamp, "" if file in LISTS else name), file)
        return self.done("added")

    def do_duplicate(self, _message: Raw) -> str:
        """Write the open entry once more."""
        first = entry_name(self.opened["raw"])
        self.again(self.adapting.duplicate(self.opened["file"], self.read, self.opened["place"]))
        return self.done("duplicated", first=first)

    def do_move(self, message: Raw) -> str:
        """Put the open entry one place up or down."""
        file, place = self.opened["file"], self.opened["place"]
        count = len(editing.entries(self.adapting.text(file)))
        to = place + (1 if message["by"] > 0 else -1)
        if not 0 <= to < count:
            return self.say(
                "is_first" if to < 0 else "is_last", entry=entry_name(self.opened["raw"]), file=file
            )
        self.adapting.change(file, self.read, lambda text: editing.move(text, place, to))
        self.again(to)
        return self.done("moved", number=to + 1, count=count)

    def do_delete(self, _message: Raw) -> str:
        """Delete the open entry."""
        place = self.opened["place"]
        self.adapting.change(self.opened["file"], self.read, lambda text: editing.delete(text, place))
        return self.closed("deleted")

    def do_off(self, _message: Raw) -> str:
        """Lay the open entry aside."""
        self.adapting.switch_off(self.opened["file"], self.read, self.opened["place"])
        return self.closed("switched_off")

    def do_on(self, _message: Raw) -> str:
        """Put the open entry back into the lesson."""
        self.again(self.adapting.switch_on(self.opened["file"], self.opened["place"]))
        return self.done("switched_on")

    def do_undo(self, message: Raw) -> str:
        """Bring the version before back; the entry that is open stays so, if it is still there."""
        file, before = message["file"], self.opened
        if not self.adapting.undo(file):
            return self.say("none_kept", file=file)
        self.list_all()
        self.put_away()
        if before:
            self.find_again(before["file"], entry_name(before["raw"]), before["off"])
        return self.say("brought_back", file=file)

    def find_again(self, file: str, name: str, off: bool) -> None:
        """Open the entry of a file that has a name, if there is one."""
        same = [each for each in self.entries if (each["file"], each["id"], each["off"]) == (file, name, off)]
        if same:
            self.take_up(file, same[0]["place"], off)

    def again(self, place: int, file: str = "") -> None:
        """List all and open the entry at a place of the same file, or of another one."""
        self.list_all()
        self.take_up(file or self.opened["file"], place)

    def closed(self, name: str) -> str:
        """Say what was done with the open entry and close it."""
        said = self.done(name)
        self.list_all()
        self.put_away()
        return said

    def done(self, name: str, **values: object) -> str:
        """What was done with the open entry, where, and how it is undone."""
        file, raw = self.opened["file"], self.opened["raw"]
        where = self.say("where_fact" if file in LISTS else "where_task", **place_names(file, raw))
        said = self.say(name, entry=entry_name(raw), where=where, **values)
        return f"{said} {self.say('can_undo', undo=self.say('undo'))}"


def place_names(file: str, raw: Raw) -> dict[str, str]:
    """The file of an entry, the notebook that shows it, and the section there."""
    return {"file": file, "notebook": Path(file).stem, "section": str(raw.get("section", ""))}


def adapt_box(folder: Path, language: str) -> ipywidgets.GridBox:
    """The form, and beside it the preview."""
    return AdaptWidget(folder, language).beside()
