"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.answers import text
from lessons.exercises.expected import Expected, Near
from lessons.exercises.item import WORTH, Answer, Fault, Item, Mark, PartMark
from lessons.exercises.shown import Heading
from lessons.fields import NOTHING, Line, Phrase, Remark, Said
from lessons.language.moods import direct_error, reported_error
from lessons.language.spelling import exact, folded
from lessons.language.words import words_of

# The mistakes that are looked for, the one that matters most first.
ERRORS = ("indicative_kept", "konjunktiv_kept", "konjunktiv_2", "konjunktiv_1", "wrong_person")


class Public(Heading):
    """What the browser is shown."""

    source: str
    direction: str
    start: str
    hint: Phrase


class Transform(Item):
    """Type a sentence anew.  The answer is the text; its one part has the key `answer`.

    `start` is how the new sentence begins (`Peskow sagte,`); it is given, and learners and teachers may write
    it again or not.  Mistakes of mood and person are found by comparison with the accepted answers; others a
    teacher lists in `near`.
    """

    type: Literal["transform"]
    direction: Literal["to_reported", "to_direct"]
    source: Line
    start: str = ""
    answers: list[Line] = Field(min_length=1)
    feedback: Said
    hint: Remark = NOTHING
    near: list[Near] = Field(default=[])
    also: list[Line] = Field(default=[])

    @cached_property
    def expected(self) -> Expected:
        """What should be typed, without the beginning that is given."""
        answers = [self.without_start(answer) for answer in self.answers]
        near = [
            foreseen.model_copy(update={"answer": self.without_start(foreseen.answer)})
            for foreseen in self.near
        ]
        also = [self.without_start(pattern) for pattern in self.also]
        return Expected(answers=answers, feedback=self.feedback, hint=self.hint, near=near, also=also)

    def public(self) -> Public:
        """Heading, the sentence, how the new one begins, and a hint."""
        start = {"source": self.source, "direction": self.direction, "start": self.start}
        return {**self.heading(), **start, "hint": self.hint}

    def mark(self, answer: Answer) -> Mark:
        """Full score for an accepted sentence, half for one with a mistake that can be named."""
        given = self.without_start(text(self, answer))
        part = self.expected.mark(given, sentence=True)
        error = "" if part.status == "right" or self.expected.foreseen(given) else self.error(given)
        if error:
            part = PartMark("almost", note=error)
        return Mark(WORTH[part.status], {"answer": part})

    def without_start(self, given: str) -> str:
        """The typed text without the beginning that is given anyway, if there is anything else."""
        start = words_of(folded(self.start).casefold())
        if not start or words_of(folded(given).casefold())[: len(start)] != start:
            return given
        return " ".join(exact(given).split()[len(exact(self.start).split()) :]) or given

    def error(self, given: str) -> str:
        """The mistake of mood or person that alone explains how the text differs from an accepted answer."""
        named = [errors for answer in self.expected.accepted if (errors := self.errors(given, answer))]
        closest = min(named, key=len, default=[])
        return min(closest, key=ERRORS.index, default="")

    def errors(self, given: str, answer: str) -> list[str]:
        """The mistakes by which the two texts differ; nothing if they differ in other ways too."""
        typed, wanted = words_of(exact(given)), words_of(exact(answer))
        if len(typed) != len(wanted):
            return []
        find = reported_error if self.direction == "to_reported" else direct_error
        pairs = zip(typed, wanted, strict=True)
        found = [find(*pair) for pair in pairs if folded(pair[0]).casefold() != folded(pair[1]).casefold()]
        return found if all(found) else []

    def solution(self) -> str:
        """The model answer."""
        return self.answers[0]

    def faults(self) -> list[Fault]:
        """No answer may be accepted and foreseen as wrong at once, and none may be the source itself."""
        same = [
            (("answers", place), "is the source sentence; expected what becomes of it")
            for place, answer in enumerate(self.answers)
            if folded(answer) == folded(self.source)
        ]
        return self.expected.faults() + same
