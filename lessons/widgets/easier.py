"""The form for an easier text: one proposal at a time, with its sentence and the reason.

Messages from the browser: `accept`, `reject`, `undo`, `write`, `{"do": "own", "text": …}` for the
sentence that is shown, `{"do": "go", "by": 1}`, `{"do": "language", "language": "de"}`.  Each comes with a
`nonce` and is acknowledged by `{"did": …, "nonce": n, "said": sentence}` when all is saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal
from lessons.content.interface import interface, label
from lessons.easier.sentence import EasierSentence
from lessons.easier.version import EasierVersion, mean_difficulty
from lessons.widgets.assets import script, style


class EasierWidget(anywidget.AnyWidget):
    """The proposals for a text, one after the other; every decision is saved before the next one is shown."""

    _esm = script("easier/easier.js")
    _css = style("base", "adapt.css", "easier.css")

    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    file = traitlets.Unicode().tag(sync=True)  # where the text would be written
    shown = traitlets.Dict().tag(sync=True)  # the proposal, as `look` says; empty where there is none
    scores = traitlets.List().tag(sync=True)  # the difficulty of the text and of the draft

    def __init__(self, version: EasierVersion, language: str, output: Path | None = None):
        self.version, self.here = version, 0
        self.output = output or version.place
        self.queue = [
            (sentence, place) for sentence in version.sentences for place in range(len(sentence.changes))
        ]
        self.history: list[tuple[int, dict[int, bool], str]] = []
        super().__init__(words=interface()["easier"], language=language, file=short_path(self.output))
        self.look()
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what is asked, and say how it went."""
        do = getattr(self, f"do_{message.get('do')}", None)
        if do is None:
            return
        try:
            said = do(message) or ""
        except LessonError as problem:
            said = refusal(problem, self.language)
        self.send({"did": message["do"], "nonce": message.get("nonce"), "said": said})

    def say(self, name: str, **values: object) -> str:
        """A sentence of the form in its language."""
        return label(name, self.language, "easier").format(**values)

    def look(self) -> None:
        """Show the proposal that is next, and the figures."""
        self.scores = list(self.version.scores())
        if not self.queue:
            return
        sentence, place = self.queue[self.here]
        change = sentence.changes[place]
        self.shown = {
            "number": self.here + 1,
            "count": len(self.queue),
            "left": sum(place not in sentence.decided for sentence, place in self.queue),
            "original": sentence.original,
            "proposal": sentence.alone(place),
            "now": sentence.text,
            "kind": change.called,
            "reason": change.why.languages,
            "state": standing_of(sentence, place),
            "scores": [mean_difficulty([sentence.original]), mean_difficulty([sentence.text])],
        }

    def keep(self, sentence: EasierSentence) -> None:
        """Remember how a sentence stood, for undo."""
        self.history.append((self.here, dict(sentence.decided), sentence.own))

    def decide(self, wanted: bool) -> None:
        """Keep a decision on the proposal that is shown, and go on."""
        if not self.queue:
            return
        sentence, place = self.queue[self.here]
        self.keep(sentence)
        sentence.decide(place, wanted)
        self.version.save()
        self.do_go({"by": 1})

    def do_accept(self, _message: dict[str, Any]) -> None:
        """Make the change."""
        self.decide(True)

    def do_reject(self, _message: dict[str, Any]) -> None:
        """Do not make the change, or undo it."""
        self.decide(False)

    def do_own(self, message: dict[str, Any]) -> None:
        """Keep the teacher's own wording of the sentence; an empty one brings the proposals back."""
        if not self.queue:
            return
        sentence, _ = self.queue[self.here]
        self.keep(sentence)
        sentence.own = " ".join(str(message.get("text", "")).split())
        self.version.save()
        self.look()

    def do_undo(self, _message: dict[str, Any]) -> str:
        """Take the last decision back, and show it again."""
        if not self.history:
            return self.say("nothing_to_undo")
        self.here, decided, own = self.history.pop()
        sentence, _ = self.queue[self.here]
        sentence.decided, sentence.own = decided, own
        self.version.save()
        self.look()
        return ""

    def do_go(self, message: dict[str, Any]) -> None:
        """Show the next proposal, or the one before."""
        step = 1 if message.get("by") == 1 else -1
        self.here = min(max(self.here + step, 0), max(0, len(self.queue) - 1))
        self.look()

    def do_write(self, _message: dict[str, Any]) -> str:
        """Write the draft as a text file of the lesson."""
        return self.say("written", file=short_path(self.version.write(self.output)))

    def do_language(self, message: dict[str, Any]) -> None:
        """Speak the other language."""
        self.language = "de" if message.get("language") == "de" else "en"


def short_path(file: Path) -> str:
    """A file with its folder, as lesson.yaml names a text: "texts/b1.md"."""
    return f"{file.parent.name}/{file.name}" if file.parent.name else file.name


def standing_of(sentence: EasierSentence, place: int) -> str:
    """How it stands with a proposal: "wanted", "unwanted", or as it was proposed, "sure" or "check"."""
    if place in sentence.decided:
        return "wanted" if sentence.decided[place] else "unwanted"
    return "sure" if sentence.changes[place].sure else "check"
