"""The learner's choices: help in English, which text to read, meanings to guess.  Kept with the answers.

Message from the browser: `{"do": "set", "name": "help", "value": "de", "nonce": n}`; acknowledged by
`{"did": "set", "nonce": n, "problem": null}`; a problem is a sentence in both languages.
"""

from __future__ import annotations

from typing import Any

import traitlets

from lessons.content import Lesson
from lessons.content.interface import languages
from lessons.fields import as_data
from lessons.learner import Change, Learner, StoreError
from lessons.learner.learner import GLOSSES
from lessons.learner.trouble import Sentence
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget


class SettingsWidget(LearnerWidget):
    """Three questions with radio buttons; each choice is kept at once."""

    _esm = script("settings.js")
    _css = style("base", "settings.css")

    texts = traitlets.List().tag(sync=True)  # [{id, level, title}]
    text = traitlets.Unicode().tag(sync=True)
    glosses = traitlets.Unicode().tag(sync=True)  # "guess" or "plain"

    def __init__(self, lesson: Lesson, learner: Learner):
        self.lesson = lesson
        fields = ("id", "level", "title")
        offered = [info for info in lesson.info.texts if info.id in lesson.texts]
        texts = [as_data({name: getattr(info, name) for name in fields}) for info in offered]
        super().__init__(learner, texts=texts, text=learner.text(lesson), glosses=learner.glosses(lesson))

    def heed(self, change: Change) -> None:
        """Another text may have been chosen in the reader."""
        super().heed(change)
        if (change.what, change.lesson) == ("text", self.lesson.name):
            self.text = self.learner.text(self.lesson)

    def respond(self, message: dict[str, Any]) -> None:
        """Keep a choice, and say whether that worked."""
        name, value = message.get("name"), message.get("value")
        texts = [text["id"] for text in self.texts]
        allowed = {"help": languages(), "text": texts, "glosses": GLOSSES}
        if message.get("do") != "set" or value not in allowed.get(name, ()):
            return
        self.send({"did": "set", "nonce": message.get("nonce"), "problem": self.keep(name, value)})

    def keep(self, name: str, value: str) -> Sentence | None:
        """Keep a choice; the reason if that fails."""
        self.set_trait("language" if name == "help" else name, value)
        try:
            if name == "help":
                self.learner.choose_language(value)
            elif name == "text":
                self.learner.choose_text(self.lesson, value)
            else:
                self.learner.choose_glosses(value)
        except StoreError as problem:
            return problem.sentence
        return None
