"""Sound for the browser: the recording of a text, as bytes, to a page that asks for it.

Message from the browser: `{"do": "recording", "text": "b2", "nonce": n}`; its acknowledgement has the type of
the recording as `kind` and the bytes as its buffer.  A page asks once, whatever it plays of it.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from lessons.content import Lesson
from lessons.content.time_marks import sound_of


def send_recording(widget: Widget, lesson: Lesson, message: dict[str, Any]) -> None:
    """Send the recording that a message asks for; a text without one is answered with a problem."""
    text = str(message.get("text"))
    sound = sound_of(lesson, text) if text in lesson.texts else None
    did = {"did": "recording", "nonce": message.get("nonce")}
    if sound is None:
        widget.send({**did, "problem": "no_answer"})
    else:
        widget.send({**did, "kind": sound.recording.kind}, [sound.recording.content])
