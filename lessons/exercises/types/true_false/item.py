"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from lessons.exercises.answers import one_key
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark
from lessons.exercises.shown import Heading
from lessons.fields import Entry, Line, Said

Verdict = Literal["true", "false", "not_in_text"]
VERDICTS = ("true", "false", "not_in_text")


class Reasons(Entry):
    """Why each verdict is right or wrong; without `not_in_text` there are only the other two."""

    true: Said
    false: Said
    not_in_text: Said | None = None


class Public(Heading):
    """What the browser is shown."""

    statement: str
    verdicts: list[str]  # interface.yaml has the words for them


class TrueFalse(Item):
    """Judge a statement by the text.  The answer is `"true"`, `"false"` or `"not_in_text"`."""

    type: Literal["true_false"]
    statement: Line
    answer: Verdict
    feedback: Reasons

    @property
    def verdicts(self) -> list[str]:
        """The verdicts that there are to choose from."""
        return [verdict for verdict in VERDICTS if getattr(self.feedback, verdict)]

    def faults(self) -> list[Fault]:
        """The right verdict is one of those that there are."""
        if self.answer in self.verdicts:
            return super().faults()
        return [(("feedback", self.answer), "is missing; every verdict needs a sentence that says why")]

    def public(self) -> Public:
        """Heading, statement and the verdicts."""
        return {**self.heading(), "statement": self.statement, "verdicts": self.verdicts}

    def mark(self, answer: Answer) -> Mark:
        """Full score for the right verdict, none for another."""
        verdict = one_key(self, answer, self.verdicts)
        return Mark(float(verdict == self.answer), {verdict: self.marked(verdict)})

    def marked(self, verdict: str) -> PartMark:
        """One verdict with its reason."""
        return PartMark("right" if verdict == self.answer else "wrong", getattr(self.feedback, verdict))

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reason, which says what is true; that for *not in the text* may say where to look."""
        return mark.without([self.feedback.true, self.feedback.false], "look_again")

    def solution(self) -> str:
        """The right verdict."""
        return self.answer

    def reveal(self) -> dict[str, PartMark]:
        """All verdicts with their reasons."""
        return {verdict: self.marked(verdict) for verdict in self.verdicts}
