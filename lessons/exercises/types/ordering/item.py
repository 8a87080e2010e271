"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

from pydantic import Field

from lessons.exercises.alike import alike
from lessons.exercises.answers import key_list
from lessons.exercises.item import Answer, AnswerError, Fault, Item, Mark, PartMark, keyed
from lessons.exercises.shown import Heading, KeyedText, keyed_texts
from lessons.fields import Entry, Line, Said


class Thing(Entry):
    """One thing to be put in order; things of equal rank may stand in any order."""

    text: Line
    feedback: Said
    rank: int | None = None


class Public(Heading):
    """What the browser is shown."""

    things: list[KeyedText]
    tiles: bool


class Ordering(Item):
    """Put things in order.  The answer lists all keys in the learner's order: `["c", "a", "b"]`.

    The score is the share of neighbours that rightly follow each other, so that a right stretch counts even
    where it begins too early.  A part is `right` at its place, `almost` beside a right neighbour, otherwise
    `wrong`.
    """

    type: Literal["ordering"]
    things: list[Thing] = Field(min_length=3, max_length=12)
    tiles: bool = False  # whether they are the parts of one sentence, to be put together as tiles

    @cached_property
    def steps(self) -> list[int]:
        """The rank of each thing, counted 0, 1, 2 … without holes."""
        ranks = [place if thing.rank is None else thing.rank for place, thing in enumerate(self.things)]
        return [sorted(set(ranks)).index(rank) for rank in ranks]

    @cached_property
    def keyed_places(self) -> dict[str, int]:
        """For each key that the browser sees, the place of its thing in the teacher's list."""
        places = self.shuffled(range(len(self.things)))
        if [self.steps[place] for place in places] == sorted(self.steps):
            places.reverse()  # the shuffle must not give the right order away
        return keyed(places)

    def public(self) -> Public:
        """Heading, and the things in a fixed wrong order."""
        texts = {key: self.things[place].text for key, place in self.keyed_places.items()}
        return {**self.heading(), "things": keyed_texts(texts), "tiles": self.tiles}

    def asked(self) -> dict[str, Any]:
        """The things; whether they look like tiles is no part of the question."""
        return {name: shown for name, shown in super().asked().items() if name != "tiles"}

    def mark(self, answer: Answer) -> Mark:
        """The share of right neighbours; each thing says why it stands where it belongs."""
        keys = key_list(self, answer, self.keyed_places)
        if len(keys) < len(self.things):
            raise AnswerError(f"Item {self.id} expects all {len(self.things)} keys, not {len(keys)}.")
        given = [self.steps[self.keyed_places[key]] for key in keys]
        follows = [second - first in (0, 1) for first, second in pairwise(given)]
        parts = {key: self.marked(key, place, given, follows) for place, key in enumerate(keys)}
        return Mark(round(sum(follows) / len(follows), 4), parts)

    def marked(self, key: str, place: int, given: list[int], follows: list[bool]) -> PartMark:
        """The mark for the thing at a place of the learner's order."""
        feedback = self.things[self.keyed_places[key]].feedback
        if given[place] == sorted(self.steps)[place]:
            return PartMark("right", feedback)
        beside = follows[max(0, place - 1) : place + 1]
        return PartMark("almost", feedback, "neighbour") if any(beside) else PartMark("wrong", feedback)

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reasons that say where a thing belongs."""
        return mark.without([thing.feedback for thing in self.things], "elsewhere")

    def solution(self) -> list[str]:
        """All keys in the right order."""
        return sorted(self.keyed_places, key=lambda key: self.steps[self.keyed_places[key]])

    def faults(self) -> list[Fault]:
        """Texts must differ, ranks must rise (for all things or for none), and not all may be equal."""
        found = alike([thing.text for thing in self.things], ("things",))
        ranks = [thing.rank for thing in self.things if thing.rank is not None]
        if ranks and len(ranks) < len(self.things):
            found.append(
                (
                    ("things",),
                    f"gives a rank to {len(ranks)} of {len(self.things)}; give it to all or to none",
                )
            )
        elif ranks != sorted(ranks):
            found.append((("things",), "have ranks that go down somewhere; expected the right order"))
        if len(set(self.steps)) == 1:
            found.append((("things",), "all have the same rank; expected an order to find"))
        return found
