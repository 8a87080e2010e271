"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.alike import alike, clashes
from lessons.exercises.answers import key_map, one_key
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark, keyed, numbered, share, unlike
from lessons.exercises.shown import Heading, KeyedText, keyed_texts
from lessons.fields import Entry, Line, Said, Wording


class Pair(Entry):
    """Two things that belong together, and the sentence that says why."""

    left: Line
    right: Wording
    feedback: Said


class Extra(Entry):
    """A thing on the right that belongs to nothing, and the sentence that says why not."""

    right: Wording
    feedback: Said


class Public(Heading):
    """What the browser is shown."""

    left: list[KeyedText]
    right: list[KeyedText]


class Matching(Item):
    """Match left and right.  The answer gives a right key for each left number: `{"1": "c", "2": "a"}`.

    Left things keep the teacher's order and are numbered; right ones are shuffled.  Some may still be
    unmatched.  A thing on the right may be given twice; it will be right at most once.
    """

    type: Literal["matching"]
    pairs: list[Pair] = Field(min_length=2, max_length=12)
    extra: list[Extra] = Field(default=[], max_length=8)

    @cached_property
    def right_side(self) -> dict[str, Pair | Extra]:
        """What stands on the right, under the keys that the browser sees."""
        return keyed(self.shuffled([*self.pairs, *self.extra]))

    def public(self) -> Public:
        """Heading, what stands on the left, and what stands on the right in another order."""
        left = keyed_texts(numbered([pair.left for pair in self.pairs]))
        shown = unlike(list(self.right_side), [[key] for key in self.solution().values()])
        right = keyed_texts({key: self.right_side[key].right for key in shown})
        return {**self.heading(), "left": left, "right": right}

    def mark(self, answer: Answer) -> Mark:
        """The share of right pairs; a wrong one says where its right side belongs."""
        given = key_map(self, answer, numbered(self.pairs))
        parts = {
            left: self.marked(left, one_key(self, right, self.right_side)) for left, right in given.items()
        }
        return Mark(share(parts, len(self.pairs)), parts, "" if given else "empty")

    def marked(self, left: str, right: str) -> PartMark:
        """The mark for one pair."""
        belongs = numbered(self.pairs)[left] is self.right_side[right]
        return PartMark("right" if belongs else "wrong", self.right_side[right].feedback)

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reasons that say to what something belongs."""
        return mark.without([pair.feedback for pair in self.pairs], "elsewhere")

    def solution(self) -> dict[str, str]:
        """The right key for each left number."""
        key_of = {id(thing): key for key, thing in self.right_side.items()}
        return {number: key_of[id(pair)] for number, pair in numbered(self.pairs).items()}

    def reveal(self) -> dict[str, PartMark]:
        """The right pairs, and under their own keys the things that belong to nothing."""
        rest = {key: thing for key, thing in self.right_side.items() if isinstance(thing, Extra)}
        return super().reveal() | {key: PartMark("wrong", thing.feedback) for key, thing in rest.items()}

    def faults(self) -> list[Fault]:
        """No side may have the same text twice."""
        found = alike([pair.left for pair in self.pairs], ("pairs",), "left")
        found += alike([pair.right for pair in self.pairs], ("pairs",), "right")
        found += alike([thing.right for thing in self.extra], ("extra",), "right")
        taken = {pair.right: "says the same as the right side of a pair" for pair in self.pairs}
        return found + clashes([thing.right for thing in self.extra], ("extra",), "right", taken)
