"""What a learner is expected to type: accepted answers, wrong ones that a teacher foresees, and a hint."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from lessons.exercises.alike import alike
from lessons.exercises.item import Fault, Item, Mark, PartMark
from lessons.exercises.variants import pattern_fault, variants
from lessons.fields import NOTHING, Entry, Line, Phrase, Remark, Said
from lessons.language.segmentation import words_of
from lessons.language.spelling import caseless, exact, folded, unpunctuated
from lessons.language.typed import compare, is_near

NamedError = Literal[
    "indicative_kept",
    "konjunktiv_kept",
    "konjunktiv_1",
    "konjunktiv_2",
    "wrong_person",
    "wrong_tense",
    "wrong_case",
    "wrong_event",
    "word_order",
    "synonym",
]
RIGHT = frozenset({"same", "punctuation"})  # kinds of likeness that everybody counts as right
HOPELESS = frozenset({"wrong", "other_word", "empty"})  # those that name no mistake
SLIGHT = frozenset({"", "wrong_case"})  # names of foreseen mistakes that may be a matter of one ending
SHORT = 3  # letters up to which a word is too common to be known for an answer where it stands
VIEWS = (exact, folded, lambda text: unpunctuated(text).casefold())  # from strict to generous


class Near(Entry):
    """A wrong answer that a teacher foresees, with the sentence that says what is wrong with it.

    `error` names the mistake, if it is one of those that have a sentence of their own in interface.yaml; that
    one is read where the teacher's gives too much away for a first miss.
    """

    answer: Line
    feedback: Said
    error: NamedError | Literal[""] = ""

    def mark(self, alike: bool) -> PartMark:
        """Almost right if the mistake has a name or the answer is `alike`; else wrong.

        An indicative kept is good German, but the very thing that is practised is missing: that is open yet.
        """
        if self.error == "indicative_kept":
            return PartMark("open", self.feedback, self.error, alone=True)
        return PartMark("almost" if self.error or alike else "wrong", self.feedback, self.error, alone=True)


class Expected(Entry):
    """The accepted answers (the first is the model), the wrong ones that are foreseen, and what to say.

    `also` lists patterns of further accepted answers, too many or too odd to be shown.
    """

    answers: list[Line] = Field(min_length=1)
    feedback: Said
    hint: Remark = NOTHING
    near: list[Near] = Field(default=[])
    also: list[Line] = Field(default=[])

    @cached_property
    def accepted(self) -> list[str]:
        """All accepted answers, those that are shown first."""
        return list(dict.fromkeys([*self.answers, *(text for each in self.also for text in variants(each))]))

    def mark(self, given: str, right: Collection[str] = RIGHT, sentence: bool = False) -> PartMark:
        """The mark for a typed answer.

        `right` are the kinds of likeness that count as right.  The feedback says why the right word is right,
        so it is kept for right answers.  A mistake that has a name is explained by its name; the hint is for
        answers of which nothing else can be said.
        """
        verdict = compare(given, self.accepted, sentence)
        foreseen = self.foreseen(given)
        nearly = is_near(verdict.kind, given, verdict.answer)
        if foreseen:
            nearly = nearly and foreseen.error in SLIGHT
            return replace(foreseen.mark(verdict.kind not in HOPELESS), nearly=nearly)
        note = "" if verdict.kind == "same" else verdict.kind
        if verdict.kind in right:
            return PartMark("right", self.feedback, note)
        if verdict.kind in HOPELESS:
            begun = any(is_part(given, answer) for answer in self.accepted)
            return PartMark("wrong", self.hint, "incomplete" if begun else note)
        word = verdict.word(given)
        return PartMark("almost", f"„{word}“:" if word else "", note, nearly)

    def foreseen(self, given: str) -> Near | None:
        """The foreseen wrong answer that was given, if it was.

        Strict spelling goes before generous: a teacher may accept `in Maßen` and foresee `in Massen`.
        """
        for view in VIEWS:
            if view(given) in map(view, self.accepted):
                return None
            found = [near for near in self.near if view(near.answer) == view(given)]
            if found:
                return found[0]
        return None

    def kept_back(self, part: PartMark) -> PartMark:
        """The mark as it is told at the first miss: a hint or a place in the text, not yet the right form."""
        if part.status == "right" or not self.gives_away(part.feedback):
            return part
        note = part.note or ("" if self.hint else "look_again")
        return replace(part, feedback=self.hint, note=note, alone=False)

    def gives_away(self, said: str) -> bool:
        """Whether an accepted answer stands in a sentence; a short word only counts in quotation marks."""
        texts = said.languages.values() if isinstance(said, Phrase) else [said]
        return any(stands_in(answer, text) for answer in self.accepted for text in texts)

    def faults(self, path: tuple[str | int, ...] = ()) -> list[Fault]:
        """No answer may be empty or written twice, and no foreseen wrong answer may also be accepted."""
        found = alike(self.answers, (*path, "answers"), "", folded)
        found += alike([near.answer for near in self.near], (*path, "near"), "answer")
        for place, answer in enumerate(self.answers):
            if not exact(answer):
                found.append(((*path, "answers", place), f"has no letter or number in it: “{answer}”"))
        said = [(place, pattern_fault(pattern)) for place, pattern in enumerate(self.also)]
        found += [((*path, "also", place), sentence) for place, sentence in said if sentence]
        accepted = set(map(exact, self.accepted))
        for place, near in enumerate(self.near):
            if exact(near.answer) in accepted:
                where = (*path, "near", place, "answer")
                found.append((where, f"is also one of the accepted answers: “{near.answer}”"))
        return found


def expected_in(item: Item, part: str) -> Expected:
    """What is expected in a part of an item that is answered by typing.  Raises KeyError for no such part."""
    *way, _also = item.typed()[part]
    found: Any = item
    for step in way:
        found = getattr(found, step) if isinstance(step, str) else found[step]
    return found if isinstance(found, Expected) else found.expected


def stands_in(answer: str, text: str) -> bool:
    """Whether an answer stands in a text as whole words, or if it is short, as a quoted word.

    >>> stands_in("der Beitritt", "Es heißt „der Beitritt“."), stands_in("Tritt", "der Beitritt")
    (True, False)
    >>> stands_in("an", "Das steht an anderer Stelle."), stands_in("an", "Hier steht „an“.")
    (False, True)
    """
    if len(answer) <= SHORT:
        return re.search(rf"[„“‚‘»\"']{re.escape(answer)}[“”‘’«\"']", text, re.IGNORECASE) is not None
    wanted, there = words_of(caseless(answer)), words_of(caseless(text))
    return f" {' '.join(wanted)} " in f" {' '.join(there)} "


def is_part(given: str, answer: str) -> bool:
    """Whether what was typed is some words of an answer in their order, and not all of them.

    >>> is_part("Anfang", "von Anfang an"), is_part("Anfang von", "von Anfang an")
    (True, False)
    """
    typed, wanted = words_of(caseless(given)), words_of(caseless(answer))
    return 0 < len(typed) < len(wanted) and f" {' '.join(typed)} " in f" {' '.join(wanted)} "


def kept_back(mark: Mark, expected: Mapping[str, Expected]) -> Mark:
    """A mark as it is told at the first miss, by what is expected in each part."""
    return replace(mark, parts={key: expected[key].kept_back(part) for key, part in mark.parts.items()})
