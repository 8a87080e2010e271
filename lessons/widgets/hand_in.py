"""What a learner hands in: a name, the file with the answers, and typed answers that they hold to be right.

Messages from the browser: `{"do": "name", "name": "Mia", "nonce": n}`, where the teacher collects `{"do":
"hand_in", …}` likewise, and `{"do": "claim", "item": id, "right": true, "nonce": n}`, each acknowledged by
`{"did": …, "nonce": n, "problem": …}` once `file` and `content` are the new ones.
"""

from __future__ import annotations

import json
from typing import Any

import traitlets

from lessons.classroom.handed_in import (
    LONGEST_NAME,
    answers_text,
    file_name,
    hand_in_folder,
    handed_in,
    put_in,
)
from lessons.classroom.spoken import answer_lines, question
from lessons.content import Lesson, LessonError
from lessons.content.interface import interface
from lessons.exercises.registry import is_typed
from lessons.learner import Change, Learner, StoreError
from lessons.learner.overview import overview
from lessons.learner.trouble import Sentence
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget


class HandInWidget(LearnerWidget):
    """The learner's answers of a lesson as a file; it is made anew with every answer."""

    _esm = script("hand_in.js")
    _css = style("base", "page.css", "hand_in.css")

    name = traitlets.Unicode().tag(sync=True)  # under which the answers are handed in
    answered = traitlets.Int().tag(sync=True)
    total = traitlets.Int().tag(sync=True)
    doubtful = traitlets.List().tag(sync=True)  # [{id, task, says, claimed}]: typed, and not known as right
    file = traitlets.Unicode().tag(sync=True)  # the name under which it is saved
    content = traitlets.Unicode().tag(sync=True)
    collected = traitlets.Bool().tag(
        sync=True
    )  # whether it goes to the teacher, and not to a folder of choice
    problem = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {de, en}

    def __init__(self, lesson: Lesson, learner: Learner):
        self.lesson = lesson
        self.folder = hand_in_folder()
        super().__init__(learner, ("labels", "hand_in"), collected=self.folder is not None)
        self.renew()

    def heed(self, change: Change) -> None:
        """Make the file again after an answer; with another text other tasks are counted."""
        super().heed(change)
        if change.what in ("answers", "text") and change.lesson == self.lesson.name:
            self.renew()

    def renew(self) -> None:
        """Make the file of this moment."""
        try:
            with self.learner.memory.at_once():
                data = handed_in(self.lesson, self.learner)
                self.doubtful = self.find_doubtful()
                standings = overview(self.lesson, self.learner)
        except StoreError as problem:
            self.problem = problem.sentence
            return
        self.name, self.answered = data["name"], len(data["answers"])
        self.total = sum(len(each.own) + each.extra for each in standings)
        self.content, self.file = answers_text(data), file_name(data)
        self.problem = self.learner.notice

    def find_doubtful(self) -> list[dict[str, Any]]:
        """The typed answers that are not known to be right.  Raises StoreError.

        Where they are only recorded that is all of them: whoever got their sheet back may hold to one.
        """
        claimed = self.learner.claims(self.lesson.name)
        return [
            {
                "id": item.id,
                "task": f"{each.number(item)} {question(item)}",
                "says": answer_lines(item.public(), each.tries[item.id].own.answer),
                "claimed": item.id in claimed,
            }
            for each in overview(self.lesson, self.learner)
            for item in each.items
            if item.id in each.tries and is_typed(item) and is_doubtful(each.tries[item.id].own)
        ]

    def respond(self, message: dict[str, Any]) -> None:
        """Keep a name or a claim, hand in, and say whether that worked."""
        if message.get("do") not in ("name", "claim", "hand_in"):
            return
        problem = self.keep(message)
        self.renew()
        if message["do"] == "hand_in" and not problem:
            problem = self.problem or self.handed_over()
        self.send({"did": message["do"], "nonce": message.get("nonce"), "problem": problem})

    def keep(self, message: dict[str, Any]) -> Sentence | None:
        """Keep a name or a claim; the reason if that fails."""
        try:
            if message["do"] in ("name", "hand_in"):
                self.learner.choose_name(one_line(message.get("name")))
            elif message.get("item") in [each["id"] for each in self.doubtful]:
                self.learner.claim(self.lesson.name, message["item"], message.get("right") is True)
        except StoreError as problem:
            return problem.sentence
        return None

    def handed_over(self) -> Sentence | None:
        """Give the file of this moment to the teacher; the reason if that fails."""
        try:
            if self.folder is None:
                raise LessonError("")
            put_in(self.folder, json.loads(self.content))
        except (LessonError, OSError):
            return interface()["hand_in"]["not_handed_in"]
        return None


def is_doubtful(own: Any) -> bool:
    """Whether there is an answer of a learner's own that is not known to be right."""
    return bool(own and not own.right)


def one_line(name: Any) -> str:
    """A name as it may stand in a file: one line of what can be seen.

    >>> one_line(" Mia\\n K. ")
    'Mia K.'
    """
    text = "".join(letter if letter.isprintable() else " " for letter in str(name or ""))
    return " ".join(text.split())[:LONGEST_NAME]
