"""Short answer: a word or a few, typed."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from lessons.exercises.answers import text
from lessons.exercises.expected import RIGHT, Expected, Near
from lessons.exercises.item import WORTH, Answer, Fault, Item, Mark
from lessons.fields import Line


class ShortAnswer(Item):
    """Type a short answer.  The answer is the text itself; its one part has the key `answer`.

    An article too many is forgiven.  A missing one is forgiven, with a hint, only where the field `article`
    says `yes`.
    """

    type: Literal["short_answer"]
    answers: list[Line] = Field(min_length=1)
    feedback: Line
    hint: str = ""
    near: list[Near] = Field(default=[])
    also: list[Line] = Field(default=[])
    article: bool = False

    @cached_property
    def expected(self) -> Expected:
        """What should be typed."""
        said = {"feedback": self.feedback, "hint": self.hint, "near": self.near, "also": self.also}
        return Expected(answers=self.answers, **said)

    def public(self) -> dict[str, Any]:
        """Heading and `hint`."""
        return {**self.heading(), "hint": self.hint}

    def mark(self, answer: Answer) -> Mark:
        """Full score for an accepted answer, half for one that is nearly right."""
        right = RIGHT | {"article_extra"} | ({"article_missing"} if self.article else set())
        part = self.expected.mark(text(self, answer), right, sentence=True)
        return Mark(WORTH[part.status], {"answer": part})

    def solution(self) -> str:
        """The model answer."""
        return self.answers[0]

    def faults(self) -> list[Fault]:
        """No answer may be accepted and foreseen as wrong at once."""
        return self.expected.faults()
