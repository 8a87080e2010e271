"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Literal

from lessons.exercises.answers import text_answer
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark, share
from lessons.exercises.shown import Heading
from lessons.fields import Line
from lessons.language.dictation import MISHEARD, MISSING, Compared, compare_dictation, written_words
from lessons.language.typed import is_near

FORM = " → "  # before the right form, which is told at the second miss


class Dictation(Item):
    """Write down a sentence that is heard.  The answer is the text.

    Each of its words is a part, under its number in the text; those that are missing before the third word
    are `3+1`, `3+2` and so on.  Punctuation does not count, nor a capital letter that cannot be heard.
    """

    type: Literal["dictation"]
    sentence: Line

    @property
    def heard(self) -> str:
        """The sentence."""
        return self.sentence

    def public(self) -> Heading:
        """The heading alone."""
        return self.heading()

    def mark(self, answer: Answer) -> Mark:
        """The share of right words among those that were said or written; nearly right ones count half."""
        parts = dict(_parts(compare_dictation(text_answer(self, answer), self.sentence)))
        return Mark(share(parts, len(parts)), parts)

    def kept_back(self, mark: Mark) -> Mark:
        """Which words are not right and by what rule, or where one is missing; not yet what was said."""
        return replace(mark, parts={key: _without_form(part) for key, part in mark.parts.items()})

    def solution(self) -> str:
        """The sentence."""
        return self.sentence

    def reveal(self) -> dict[str, PartMark]:
        """The whole sentence, at its first word."""
        return {"1": PartMark("right", f"„{self.sentence}“")}

    def faults(self) -> list[Fault]:
        """There must be something to be heard."""
        if written_words(self.sentence):
            return []
        return [(("sentence",), f"has no word in it: “{self.sentence}”")]


def _parts(found: list[Compared]) -> Iterator[tuple[str, PartMark]]:
    """A mark for each word that was written, and for each that is missing."""
    for missing, group in groupby(found, lambda each: each.kind == MISSING):
        steps = list(group)
        if missing:
            words = " ".join(word for step in steps for word in step.wanted)
            part = PartMark("wrong", f"…{FORM}„{words}“:", MISSING)
            yield from ((f"{step.place + 1}+{count}", part) for count, step in enumerate(steps, start=1))
            continue
        for step in steps:
            for number, given in enumerate(step.given, start=step.place + 1):
                yield str(number), _part(given, step)


def _part(given: str, step: Compared) -> PartMark:
    """The mark for a word that was written."""
    if not step.kind:
        return PartMark("right")
    wanted = " ".join(step.wanted)
    said = f"{FORM}„{wanted}“" if wanted else ""
    status = "wrong" if step.kind == MISHEARD or not step.wanted else "almost"
    return PartMark(status, f"„{given}“{said}:", step.kind, is_near(step.kind, given, wanted))


def _without_form(part: PartMark) -> PartMark:
    before, form, _said = part.feedback.partition(FORM)
    return replace(part, feedback=f"{before}:") if form else part
