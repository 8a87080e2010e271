"""An item: one thing asked, with its key, its feedback and its evidence.

Every type of item has a folder of its own in `types/`.
The browser is only ever given `Item.public()`; the key stays here until the learner has answered.
"""

from __future__ import annotations

import hashlib
import random
from abc import abstractmethod
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any, Literal, Self, TypeVar

from pydantic import Field, PrivateAttr

from lessons.exercises.mark import (  # noqa: F401 - handed on to the types with the item
    WORTH,
    Answer,
    AnswerError,
    Mark,
    NoKeyError,
    PartMark,
    Status,
    share,
)
from lessons.exercises.shown import Heading
from lessons.fields import NOTHING, Entry, Evidence, Identifier, Level, Remark, Said

Skill = Literal[
    "reading", "listening", "vocabulary", "actors", "timeline", "grammar", "viewpoints", "culture"
]
T = TypeVar("T")
FieldPath = tuple[str | int, ...]  # the way to a field of the item: ("gaps", 0, "also")
Fault = tuple[FieldPath, str]  # and a sentence that goes on from the field's name

ABOUT_LANGUAGE = frozenset({"vocabulary", "grammar"})  # skills for which a capital letter is half the matter


class Item(Entry):
    """What every item has, whatever its type."""

    type: str
    id: Identifier
    skill: Skill
    section: Identifier
    level: Level = "B2"
    prompt: Said
    evidence: Evidence
    explanation: Remark = NOTHING
    grammar: list[Identifier] = Field(default_factory=list)  # pages that help with it
    guess: bool = False  # whether a guess is asked for: what is not right is then no mistake
    _order_seed: str = PrivateAttr("")  # by what the order in which things are shown is drawn

    @abstractmethod
    def public(self) -> Heading:
        """The item as the browser may see it before it is answered: no key, no feedback."""

    @abstractmethod
    def mark(self, answer: Answer) -> Mark:
        """The mark for an answer.

        Raises `AnswerError` if the answer has the wrong shape, `NoKeyError` if the item has no key here.
        """

    @abstractmethod
    def solution(self) -> Answer:
        """A fully right answer, in the shape that `mark` expects.  Raises `NoKeyError`."""

    def reveal(self) -> dict[str, PartMark]:
        """Every part with its feedback, for a learner who has solved the item or asked for the solution."""
        return self.mark(self.solution()).parts

    def kept_back(self, mark: Mark) -> Mark:
        """A mark as it is told at the first miss: without what gives a right answer away."""
        return mark

    def faults(self) -> list[Fault]:
        """What is wrong with this item beyond single fields: pairs of (path to the field, sentence)."""
        return []

    def word_in_sentence(self) -> tuple[str, str] | None:
        """The word that is asked about and the sentence in which it stands; None if no word is."""
        return None

    def asked(self) -> dict[str, Any]:
        """What an answer answers, without the key: whoever changes it asks another question.

        It is what a learner is shown, without what is only said about the item, or only serves its drawing.
        Nor does the order in which things under keys are shown belong to it, for it may change with the key.
        """
        shown = self.public().items()
        asked = {name: in_order_of_keys(part) for name, part in shown if name not in ("level", "skill")}
        return asked | ({"heard": self.heard} if self.heard else {})

    @property
    def heard(self) -> str:
        """The sentence that is to be heard; empty where nothing is.

        `public()` never has it: the browser is given it when the learner asks to hear it.
        """
        return ""

    def typed(self) -> dict[str, FieldPath]:
        """Of an item that is answered by typing, the field in which each part lists its accepted answers."""
        return {}

    def heading(self) -> Heading:
        """The part of `public()` that all types share."""
        return {
            "id": self.id,
            "type": self.type,
            "skill": self.skill,
            "level": self.level,
            "prompt": self.prompt,
        }

    def forgiving(self, right: Collection[str]) -> frozenset[str]:
        """The kinds of likeness that count as right: capitals too where the text is asked about."""
        return frozenset(right) | (frozenset() if self.skill in ABOUT_LANGUAGE else {"capital"})

    def shuffled(self, things: Sequence[Any], salt: str = "") -> list[Any]:
        """The things in an order that is the same each time, but not the teacher's.

        Teachers tend to write the right option first; a fixed shuffle hides that and survives a reload.
        """
        mixed = list(things)
        random.Random(f"{self._order_seed}{self.id}/{salt}").shuffle(mixed)
        return mixed

    def mixed_by(self, seed: str) -> Self:
        """The same item with its things in another order, which nobody can turn back without the seed.

        Nor does the order of one item tell that of another.
        """
        return self.in_order(hashlib.sha256(f"{seed}/{self.id}".encode()).hexdigest())

    @property
    def order_seed(self) -> str:
        """By what the order of its things is drawn; empty for the usual one."""
        return self._order_seed

    def in_order(self, seed: str) -> Self:
        """The same item with its things in the order that another had."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        mixed = self.model_construct(self.model_fields_set, **fields)
        mixed._order_seed = seed
        return mixed


def in_order_of_keys(shown: Any) -> Any:
    """Things under keys in the order of these; anything else as it is.

    >>> in_order_of_keys([{"key": "b", "text": "Wien"}, {"key": "a", "text": "Genf"}])
    [{'key': 'a', 'text': 'Genf'}, {'key': 'b', 'text': 'Wien'}]
    """
    keyed_ones = isinstance(shown, list) and all(isinstance(each, dict) and "key" in each for each in shown)
    return sorted(shown, key=lambda each: each["key"]) if keyed_ones else shown


def unlike(shown: Sequence[T], right: Sequence[Collection[T]]) -> list[T]:
    """The things in an order that does not give the right one away: turned or moved on if it would.

    The right order is told in groups: within one, any order is right.  Things in no group may stand anywhere.
    Only what is seen may be moved, never the keys: answers are stored by them.

    >>> unlike(["Genf", "Rom", "Wien"], [["Genf"], ["Wien"]])
    ['Wien', 'Rom', 'Genf']
    >>> unlike("aabb", ["aa", "bb"])
    ['a', 'b', 'b', 'a']
    """
    moved = [[*shown[start:], *shown[:start]] for start in range(len(shown))]
    orders = [list(shown), list(reversed(shown)), *moved]

    def telling(order: list[T]) -> int:
        ordered = [thing for thing in order if any(thing in group for group in right)]
        return 2 * follows(ordered, right) + follows(ordered, right[::-1])

    return min(orders, key=telling)


def follows(order: Iterable[T], groups: Iterable[Collection[T]]) -> bool:
    """Whether an order has the things of the first group, then those of the next, and so on.

    >>> follows("baac", ["ab", "a", "c"]), follows("acab", ["ab", "a", "c"])
    (True, False)
    """
    rest = iter(order)
    return all(Counter(islice(rest, len(group))) == Counter(group) for group in groups)


def numbered(things: Sequence[Any]) -> dict[str, Any]:
    """Give things the keys 1, 2, 3 …, as strings, for JSON has no others.

    >>> numbered(["Genf", "Wien"])
    {'1': 'Genf', '2': 'Wien'}
    """
    return {str(number): thing for number, thing in enumerate(things, start=1)}


def keyed(things: Sequence[Any]) -> dict[str, Any]:
    """Give things the keys a, b, c …

    >>> keyed(["Genf", "Wien"])
    {'a': 'Genf', 'b': 'Wien'}
    """
    return {chr(ord("a") + place): thing for place, thing in enumerate(things)}
