"""One entry of a lesson in a form: read, checked while it is typed, shown below as learners will see it.

Messages from the browser: `{"do": "check", "raw": …}`, `{"do": "language", "language": "de"}`, and what the
forms add, each with a `nonce`; it is acknowledged by `{"did": …, "nonce": n, "said": sentence}` when all
traits are as they are now.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets

from lessons.authoring import saving
from lessons.authoring.adapting import Adapting
from lessons.authoring.editing import Raw
from lessons.authoring.forms import form_of
from lessons.content.checks.survey import take
from lessons.content.fault import Fault, LessonError
from lessons.content.german_faults import german, refusal
from lessons.content.interface import interface
from lessons.widgets.preview import Preview

COLUMNS = "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))"  # side by side where there is room


class EntryForm(anywidget.AnyWidget):
    """What the forms for instructors have in common; `preview` is the box that shows the open entry."""

    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    opened = traitlets.Dict().tag(sync=True)  # {file, place, off, raw, fields, refers}
    faults = traitlets.List().tag(sync=True)  # {field, said, sure}

    def __init__(self, folder: Path, language: str, *blocks: str, **traits: Any):
        self.folder, self.adapting, self.read = folder, Adapting(folder), ""
        self.preview, self.previews = ipywidgets.VBox(), Preview(folder)
        words = {name: said for block in blocks for name, said in interface()[block].items()}
        super().__init__(words=words, language=language, **traits)
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: Raw, _buffers: Any) -> None:
        """Do what is asked, and say how it went; nothing of it is done half."""
        do = getattr(self, f"do_{message.get('do')}", None)
        if do is None or message.get("file") not in (None, *self.adapting.files()):
            return
        try:
            said = do(message) or ""
        except LessonError as problem:
            said = refusal(problem, self.language)
        except (LookupError, TypeError, ValueError):  # a stale page: the file has changed under it
            said = self.say("unsaved")
        self.send({"did": message["do"], "nonce": message.get("nonce"), "said": said})

    def close(self) -> None:
        """Take the form away, and the answers to its previews."""
        if hasattr(self, "previews"):  # a form whose lesson cannot be read has none
            self.previews.close()
        super().close()

    def beside(self, *above: ipywidgets.Widget) -> ipywidgets.GridBox:
        """The form, and beside it the preview; `above` stands over that."""
        layout = ipywidgets.Layout(grid_template_columns=COLUMNS, grid_gap="16px", width="100%")
        return ipywidgets.GridBox([self, ipywidgets.VBox([*above, self.preview])], layout=layout)

    def say(self, name: str, /, **values: object) -> str:
        """A sentence of the form in its language."""
        return self.words[name][self.language].format(**values)

    def do_language(self, message: Raw) -> None:
        """Speak the other language."""
        self.language = "de" if message["language"] == "de" else "en"
        if self.opened:
            self.look(self.opened["raw"])

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

    def put_away(self) -> None:
        """Close the entry."""
        self.opened, self.faults, self.preview.children = {}, [], ()

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
        self.preview.children = self.previews.of(file, raw)

    def told(self, fault: Fault, sure: bool) -> Raw:
        """A fault for the field that it stands beside."""
        said = "; ".join(filter(None, (fault.found, fault.expected)))
        return {"field": fault.field, "said": german(said) if self.language == "de" else said, "sure": sure}
