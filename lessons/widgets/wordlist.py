"""The words of a lesson to look up: article, forms, meaning, example; chosen by topic, and searched.

All of it is sent at once, so choosing and searching need no kernel.
"""

from __future__ import annotations

from typing import Any

import traitlets

from lessons.content import Lesson
from lessons.content.model import Word
from lessons.learner import Learner
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget


class WordListWidget(LearnerWidget):
    """The words of a topic, or all ("") of a lesson."""

    _esm = script("wordlist.js")
    _css = style("base", "page.css", "wordlist.css")

    entries = traitlets.List().tag(sync=True)  # as `shown_word` gives them
    topics = traitlets.List().tag(sync=True)  # [{id, name}], those that have words
    topic = traitlets.Unicode().tag(sync=True)  # at first; "" for all

    def __init__(self, lesson: Lesson, learner: Learner, topic: str = ""):
        there = {word.topic for word in lesson.words}
        drafts = lesson.unreviewed.get("vocabulary.yaml", ())
        super().__init__(
            learner,
            ("labels", "pictures"),
            entries=[shown_word(word, word.lemma in drafts) for word in lesson.words],
            topics=[
                {"id": each.id, "name": each.name.languages}
                for each in lesson.info.topics
                if each.id in there
            ],
            topic=topic,
        )


def shown_word(word: Word, unreviewed: bool) -> dict[str, Any]:
    """A word as the list shows it; `forms` are lines under it, in German; `unreviewed`: only proposed."""
    plural = "kein Plural" if word.plural and not word.plurals else ""
    forms = filter(None, [plural or word.learnt, word.government])
    return {
        "topic": word.topic,
        "named": word.named,
        "forms": list(forms),
        "unreviewed": unreviewed,
        "definition": word.definition.languages,
        "gloss": word.gloss.languages if word.gloss else {},
        "example": word.example.languages,
    }
