"""By what an answer knows its item: a short sum of what the learner is asked, in German.

It is made without the key, so it can be computed, and shipped, where the key is not. Whoever changes the
question begins afresh; whoever corrects the key, the feedback, the level or the help in another language does
not.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from lessons.content import Lesson
from lessons.exercises.item import Item, NoKeyError
from lessons.fields import GERMAN, as_data
from lessons.learner.version_0_1_0 import public_in_0_1_0

LENGTH = 16


@dataclass(frozen=True)
class Fingerprints:
    """The sums of one item, each made when it is needed."""

    item: Item

    @cached_property
    def asked(self) -> str:
        """The name of the item in the file of answers."""
        return fingerprint(self.item.asked())

    @cached_property
    def older(self) -> str:
        """The name that version 0.1.0 gave it, which held the key as well; empty where there is no key."""
        try:
            solution = self.item.solution()
        except NoKeyError:
            return ""
        return _sum([german_only(public_in_0_1_0(self.item)), solution])

    @cached_property
    def key(self) -> str:
        """The sum of what decides about a mark, which is made anew when it changes; empty without a key."""
        return _sum(self.item.model_dump(mode="json", exclude={"grammar", "guess"})) if self.older else ""

    @property
    def names(self) -> tuple[str, ...]:
        """Under which names the file may have answers to the item, today's first."""
        return (self.asked, self.older) if self.older else (self.asked,)


def fingerprint(asked: dict[str, Any]) -> str:
    """The name of an item in the file of answers, from what `Item.asked` gives.

    >>> fingerprint({"id": "01-ort", "prompt": "Wo?"})
    'f818944f28eb85ad'
    """
    return _sum(german_only(as_data(asked)))


@lru_cache(maxsize=16)
def fingerprints_of(lesson: Lesson) -> dict[str, Fingerprints]:
    """Those of all items of a lesson, by the items' ids.  Raises LessonError."""
    return {item.id: Fingerprints(item) for item in lesson.all_items()}


def german_only(value: Any) -> Any:
    """Data with the German in place of texts in several languages.

    >>> german_only({"prompt": {"de": "Wo?", "en": "Where?"}, "options": [{"key": "a"}]})
    {'prompt': 'Wo?', 'options': [{'key': 'a'}]}
    """
    if isinstance(value, dict):
        return value[GERMAN] if GERMAN in value else {name: german_only(part) for name, part in value.items()}
    return [german_only(part) for part in value] if isinstance(value, list) else value


def _sum(data: Any) -> str:
    written = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode("utf-8")).hexdigest()[:LENGTH]
