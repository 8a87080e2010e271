"""The form in which an instructor finds and changes a lesson's entries; below it, what learners will see.

Messages from the browser: `{"do": "open", "file": …, "place": n, "off": false}`, `{"do": "check", "raw": …}`,
`{"do": "save", "raw": …}`, `{"do": "add", "file": …, "type": …}`, `{"do": "language", "language": "de"}`, and
`duplicate`, `move` (with `by`), `off`, `on`, `delete`, `undo` for the entry that is open.  Each comes with a
`nonce` and is acknowledged by `{"did": …, "nonce": n, "said": sentence}` when all traits are as they are now.
"""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets
from pydantic import ValidationError

from lessons.authoring import editing, saving
from lessons.authoring.adapting import Adapting
from lessons.authoring.forms import form_of
from lessons.content.checks.survey import take
from lessons.content.entries import item_type
from lessons.content.fault import Fault, LessonError
from lessons.content.german_faults import german
from lessons.content.interface import interface, label
from lessons.content.load import LISTS, Lesson
from lessons.content.model import Word
from lessons.exercises.registry import type_names
from lessons.learner import Learner, Store
from lessons.widgets.assets import script, style
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.wordlist import words_page

Raw = dict[str, Any]


class AdaptWidget(anywidget.AnyWidget):
    """Find, change and save; `preview` is the box that shows the open entry to learners."""

    _esm = script("adapt/adapt.js")
    _css = style("tokens.css", "adapt.css")

    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    files = traitlets.List().tag(sync=True)
    types = traitlets.List().tag(sync=True)
    entries = traitlets.List().tag(sync=True)  # Found, as plain data
    opened = traitlets.Dict().tag(sync=True)  # {file, place, off, raw, fields, refers}
    faults = traitlets.List().tag(sync=True)  # {field, said, sure}

    def __init__(self, folder: Path, language: str):
        self.folder, self.adapting, self.read = folder, Adapting(folder), ""
        self.preview = ipywidgets.VBox()
        super().__init__(words=interface()["adapt"], language=language, types=list(type_names()))
        self.list_all()
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: Raw, _buffers: Any) -> None:
        """Do what is asked, and say how it went; nothing of it is done half."""
        do = getattr(self, f"do_{message.get('do')}", None)
        if do is None or message.get("file", self.files[0]) not in self.files:
            return
        try:
            said = do(message) or ""
        except LessonError as problem:
            said = self.in_words(problem)
        except (LookupError, TypeError, ValueError):  # a stale page: the file has changed under it
            said = self.say("unsaved")
        self.send({"did": message["do"], "nonce": message.get("nonce"), "said": said})

    def say(self, name: str) -> str:
        """A sentence of the form in its language."""
        return label(name, self.language, "adapt")

    def in_words(self, problem: LessonError) -> str:
        """Why something was not done."""
        return german(str(problem)) if self.language == "de" else str(problem)

    def list_all(self) -> None:
        """List all entries anew."""
        self.files = self.adapting.files()
        self.entries = [asdict(found) for found in self.adapting.found()]

    def do_language(self, message: Raw) -> None:
        """Speak the other language."""
        self.language = "de" if message["language"] == "de" else "en"
        if self.opened:
            self.look(self.opened["raw"])

    def do_open(self, message: Raw) -> None:
        """Open an entry."""
        self.take_up(message["file"], int(message["place"]), bool(message.get("off")))

    def take_up(self, file: str, place: int, off: bool = False) -> None:
        """Open an entry as its file has it now."""
        raw = self.adapting.raw(file, place, off)
        self.read = saving.stamp(self.adapting.text(file))
        known = take(self.folder).known
        refers = {noun: sorted(known[noun]) for noun in ("topic", "actor", "text", "event", "word")}
        self.opened = {
            "file": file,
            "place": place,
            "off": off,
            "raw": raw,
            "fields": form_of(file, raw),
            "refers": refers,
        }
        self.look(raw)

    def do_check(self, message: Raw) -> None:
        """Say what is wrong with what is typed, and show it."""
        self.look(message["raw"])

    def look(self, raw: Raw) -> None:
        """Check an entry that is typed, and show it as learners would see it."""
        file, place = self.opened["file"], self.opened["place"]
        if self.opened["off"]:
            self.faults = []
        else:
            faults, remarks = self.adapting.checked(file, place, raw)
            self.faults = [
                *(self.told(each, True) for each in faults),
                *(self.told(each, False) for each in remarks),
            ]
        self.preview.children = preview(self.folder, file, raw)

    def told(self, fault: Fault, sure: bool) -> Raw:
        """A fault for the field that it stands beside."""
        said = "; ".join(filter(None, (fault.found, fault.expected)))
        return {"field": fault.field, "said": german(said) if self.language == "de" else said, "sure": sure}

    def do_save(self, message: Raw) -> str:
        """Save what is typed."""
        file, place, raw = self.opened["file"], self.opened["place"], message["raw"]
        self.read = self.adapting.change(file, self.read, lambda text: editing.change_entry(text, place, raw))
        return self.again(place, "saved")

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
        self.opened, self.faults, self.preview.children = {}, [], ()
        return self.say(said)


def preview(folder: Path, file: str, raw: Raw) -> tuple[ipywidgets.Widget, ...]:
    """An item as its task, a word as in the list of words; nothing of what cannot be read yet.

    Answers to such a task are nobody's: they are kept in a folder that is gone with it.
    """
    try:
        if file == "vocabulary.yaml":
            page = words_page([Word.model_validate(raw)], None)
            return (ipywidgets.HTML(page._repr_html_()),)
        if file in LISTS:
            return ()
        item = item_type(raw).model_validate(raw)
        if item.faults():
            return ()
        learner = Learner(Store(Path(tempfile.mkdtemp(prefix="lessons-preview-"))))
        return (ExerciseWidget(item, Lesson(folder), learner),)
    except (ValidationError, LookupError, LessonError):
        return ()


def adapt_box(folder: Path, language: str) -> ipywidgets.VBox:
    """The form, and below it the preview."""
    form = AdaptWidget(folder, language)
    form.list_all()
    return ipywidgets.VBox([form, form.preview])
