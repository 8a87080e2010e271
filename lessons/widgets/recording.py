"""The form in which an instructor taps along with a recording of a text, so that each sentence has its mark.

Messages from the browser: `{"do": "recording", "nonce": n}` for the bytes (see `lessons.widgets.sound`),
`{"do": "save", "times": [0.6, null, …], "seconds": 48.6, "nonce": n}`, acknowledged with what is `said`, and
`{"do": "language", "language": "de"}`.
"""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from lessons.authoring.recording import Tapping
from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal
from lessons.content.interface import interface
from lessons.widgets.assets import script, style

Message = dict[str, Any]


class RecordingForm(anywidget.AnyWidget):
    """A recording to play, and all that may be read of its text with the second in which it begins."""

    _esm = script("recording/form.js")
    _css = style("base", "sound.css", "recording.css")

    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)  # of the recording
    sum = traitlets.Unicode().tag(sync=True)  # by which the page knows it
    lines = traitlets.List().tag(sync=True)  # Tapping.lines
    times = traitlets.List().tag(sync=True)  # Tapping.times

    def __init__(self, tapping: Tapping, language: str):
        self.tapping = tapping
        super().__init__(
            words=interface()["recording"],
            language=language,
            name=tapping.recording.name,
            sum=tapping.recording.sum,
            lines=tapping.lines,
            times=tapping.times,
        )
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: Message, _buffers: Any) -> None:
        """Do what is asked, and say how it went."""
        did = {"did": message.get("do"), "nonce": message.get("nonce")}
        if message.get("do") == "recording":
            recording = self.tapping.recording
            self.send({**did, "kind": recording.kind}, [recording.content])
        elif message.get("do") == "save":
            self.send({**did, "said": self.save(message)})
        elif message.get("do") == "language":
            self.language = "de" if message.get("language") == "de" else "en"

    def save(self, message: Message) -> str:
        """Save the marks; what there is to say of it."""
        try:
            times = [None if at is None else float(at) for at in message["times"]]
            self.tapping.save(times, float(message["seconds"]))
        except LessonError as problem:
            return refusal(problem, self.language)
        except (LookupError, TypeError, ValueError):  # no page of ours
            return self.words["unsaved"][self.language]
        self.times = times
        return self.words["saved"][self.language].format(file=self.tapping.name)
