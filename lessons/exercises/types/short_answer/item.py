"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.answers import text_answer
from lessons.exercises.expected import RIGHT, Expected, Near, kept_back
from lessons.exercises.item import ABOUT_LANGUAGE, WORTH, Answer, Fault, FieldPath, Item, Mark, PartMark
from lessons.exercises.shown import Heading
from lessons.fields import NOTHING, Line, Phrase, Remark, Said
from lessons.language.genders import can_have, names_gender
from lessons.language.in_sentence import article_before, only_names, quoted_in, rest_of, says_nothing
from lessons.language.pronouns import ARTICLES, pronouns
from lessons.language.segmentation import words_of
from lessons.language.spelling import caseless

SMALL = ARTICLES | pronouns()  # words that may stand in any sentence around an answer


class Public(Heading):
    """What the browser is shown."""

    hint: Phrase


class ShortAnswer(Item):
    """Type a short answer.  The answer is the text itself; its one part has the key `answer`.

    An article too many is forgiven.  A missing one is forgiven, with a hint, only where the field `article`
    says `yes`.  The answer may stand in a sentence whose rest says nothing of its own, with quotation marks
    or without.
    """

    type: Literal["short_answer"]
    answers: list[Line] = Field(min_length=1)
    feedback: Said
    hint: Remark = NOTHING
    near: list[Near] = Field(default=[])
    also: list[Line] = Field(default=[])
    article: bool = False

    @cached_property
    def expected(self) -> Expected:
        """What should be typed."""
        said = {"feedback": self.feedback, "hint": self.hint, "near": self.near, "also": self.also}
        return Expected(answers=self.answers, **said)

    def public(self) -> Public:
        """Heading and hint."""
        return {**self.heading(), "hint": self.hint}

    def mark(self, answer: Answer) -> Mark:
        """Full score for an accepted answer, half for one that is nearly right."""
        given = text_answer(self, answer)
        part = self.expected.mark(given, self.right, sentence=True)
        if part.note == "article_extra" and self.skill in ABOUT_LANGUAGE and not names_gender(given):
            part = PartMark("almost", note="article_gender")
        if part.status == "wrong" and not self.expected.foreseen(given):
            part = self.in_sentence(given) or part
        return Mark(WORTH[part.status], {"answer": part})

    @property
    def right(self) -> frozenset[str]:
        """The kinds of likeness that count as right here."""
        return self.forgiving(RIGHT | {"article_extra"} | ({"article_missing"} if self.article else set()))

    def in_sentence(self, given: str) -> PartMark | None:
        """The mark for a text in which an accepted or a foreseen answer stands; nothing if none does."""
        quoted = quoted_in(given)
        outside = rest_of(given, [quoted]) if quoted else None
        if outside is not None and (says_nothing(outside, self.told) or only_names(outside)):
            return self.expected.mark(quoted, self.right, sentence=True)
        rest = rest_of(given, self.expected.accepted)
        if rest is None:
            return self.foreseen_in(given)
        competing = any(rest_of(" ".join(rest), [near.answer]) is not None for near in self.near)
        if competing or not self.carries(rest):
            return PartMark("wrong", note="only_answer")
        noun = article_before(given, self.expected.accepted)
        if noun and not can_have(*noun.split()):
            return self.expected.mark(noun, self.right, sentence=True)
        return PartMark("right", self.feedback)

    def carries(self, rest: list[str]) -> bool:
        """Whether the words around an answer say nothing of their own.

        Where the language is asked about, what the prompt says may be what one has to choose from.
        """
        if self.skill not in ABOUT_LANGUAGE:
            return says_nothing(rest, self.told)
        own = {word for answer in self.expected.accepted for word in words_of(caseless(answer))}
        return only_names(rest) and not own & {*rest} and not own <= SMALL

    def foreseen_in(self, given: str) -> PartMark | None:
        """The mark for a foreseen wrong answer in a sentence that says nothing else."""
        for near in self.near:
            rest = rest_of(given, [near.answer])
            if rest is not None and self.carries(rest) and not says_nothing([near.answer], []):
                return near.mark(False)
        return None

    @property
    def told(self) -> list[str]:
        """What the learner was told, or will be, and may say again."""
        return [self.prompt, self.feedback, *self.expected.accepted]

    def kept_back(self, mark: Mark) -> Mark:
        """Without what gives a right answer away."""
        return kept_back(mark, {"answer": self.expected})

    def typed(self) -> dict[str, FieldPath]:
        """Its one part."""
        return {"answer": ("also",)}

    def solution(self) -> str:
        """The model answer."""
        return self.answers[0]

    def faults(self) -> list[Fault]:
        """No answer may be accepted and foreseen as wrong at once."""
        return self.expected.faults()
