"""What all widgets have in common: they speak the learner's language of help, and are told what changed.

Message from the browser to each of them: `{"do": "language", "language": "de"}` switches help.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import anywidget
import traitlets
from ipywidgets.widgets.widget import _instances

from lessons.content.interface import interface, languages
from lessons.learner import Change, Learner, StoreError
from lessons.phrase import GERMAN

FOR_INSTRUCTORS = (
    "adapt",
    "commands",
    "easier",
    "fields",
    "new_article",
    "proposals",
    "recording",
)  # blocks that no learner sees
LONGEST_ID = 200  # of an element in the browser


class Following:
    """A widget with a trait `language` that follows a learner until it is closed."""

    learner: Learner
    language: str

    def follow(self, learner: Learner) -> None:
        """Follow a learner from now on."""
        self.learner = learner
        learner.follow(self)

    def heed(self, change: Change) -> None:
        """Take notice of what changed; whoever shows more than language does so with more."""
        if change.what == "language":
            self.language = self.learner.language

    def close(self) -> None:
        """Be told no more, and leave the page."""
        if hasattr(self, "learner"):
            self.learner.leave(self)
        super().close()


class LearnerWidget(Following, anywidget.AnyWidget):
    """A widget over one learner; `blocks` are those of the interface that its script speaks in, or all."""

    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode(GERMAN).tag(sync=True)

    def __init__(self, learner: Learner, blocks: Sequence[str] = (), **traits: Any):
        self.learner = learner
        spoken = blocks or [name for name in interface() if name not in FOR_INSTRUCTORS]
        words = {name: interface()[name] for name in spoken}
        super().__init__(words=words, language=learner.language, **traits)
        self.follow(learner)
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Do what the browser asks for; what it may not ask for is ignored."""
        with self.learner.memory.at_once():
            if message.get("do") == "language":
                self.switch(message.get("language"))
            else:
                self.respond(message)

    def switch(self, language: Any) -> None:
        """Switch help in all widgets, and keep the choice where it can be kept."""
        if language in languages():
            with suppress(StoreError):
                self.learner.choose_language(language)

    def respond(self, message: dict[str, Any]) -> None:
        """Answer a message."""


def close_unheard() -> None:
    """Close all widgets of this kernel without a message: the page that asks for it shows none of them."""
    for widget in list(_instances.values()):
        widget.comm.publish_msg = lambda *_what, **_how: None
        widget.close()


def origin(message: dict[str, Any]) -> str:
    """The element of the page that a message asks to be led back to; empty if it names none."""
    back = message.get("back")
    return back if isinstance(back, str) and len(back) <= LONGEST_ID else ""
