"""The learner's choices: help in English, which text to read, meanings to guess.  Kept with the answers.

Message from the browser: `{"do": "set", "name": "help", "value": "de", "nonce": n}`; acknowledged by
`{"did": "set", "nonce": n, "problem": null}`; a problem is a sentence in both languages.
"""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from lessons.content import Lesson
from lessons.content.interface import interface, languages
from lessons.fields import as_data
from lessons.learner import Store, StoreError
from lessons.learner.trouble import Sentence
from lessons.widgets.assets import script, style
from lessons.widgets.desk import GLOSSES, chosen_glosses
from lessons.widgets.language import share_language, switch_language
from lessons.widgets.own_text import choose_text


class SettingsWidget(anywidget.AnyWidget):
    """Three questions with radio buttons; each choice is kept at once."""

    _esm = script("settings.js")
    _css = style("tokens.css", "settings.css")

    texts = traitlets.List().tag(sync=True)  # [{id, level, title}]
    text = traitlets.Unicode().tag(sync=True)
    glosses = traitlets.Unicode().tag(sync=True)  # "guess" or "plain"
    words = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("en").tag(sync=True)

    def __init__(self, lesson: Lesson, store: Store, language: str, text: str):
        self.lesson, self.store = lesson, store
        fields = ("id", "level", "title")
        offered = [info for info in lesson.info.texts if info.id in lesson.texts]
        texts = [as_data({name: getattr(info, name) for name in fields}) for info in offered]
        glosses = chosen_glosses(lesson, store)
        super().__init__(texts=texts, text=text, glosses=glosses, words=interface(), language=language)
        share_language(self)
        self.on_msg(self.receive)

    def receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        """Keep a choice, and say whether that worked."""
        name, value = message.get("name"), message.get("value")
        texts = [text["id"] for text in self.texts]
        allowed = {"help": languages(), "text": texts, "glosses": GLOSSES}
        if message.get("do") != "set" or value not in allowed.get(name, ()):
            return
        self.send({"did": "set", "nonce": message.get("nonce"), "problem": self.keep(name, value)})

    def keep(self, name: str, value: str) -> Sentence | None:
        """Keep a choice; the reason if that fails."""
        if name == "help":
            switch_language(self.store, value)
        else:
            self.set_trait(name, value)
        try:
            if name == "text":
                choose_text(self.lesson, self.store, value)
            else:
                self.store.set(name, value)
        except StoreError as problem:
            return problem.sentence
        return None
