"""By what an answer knows its item: a short sum of what the learner is asked, in German.

It is made of the public item alone, so it can be computed, and shipped, without the key. Whoever changes the
question begins afresh; whoever corrects the key, the feedback, the level or the help in another language does
not.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lessons.content import Lesson
from lessons.exercises.item import Item, NoKeyError
from lessons.fields import GERMAN, as_data

LENGTH = 16
ABOUT = frozenset({"level", "skill"})  # what is said about an item, not asked in it


@dataclass(frozen=True)
class Fingerprints:
    """The sums of one item.

    `asked` names it in the file of answers; `older` is the name that version 0.1.0 gave it, which held the
    key as well; `key` sums up what decides about a mark, so that answers are marked anew when it changes.
    """

    asked: str
    older: str = ""
    key: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Under which names the file may have answers to the item, today's first."""
        return (self.asked, self.older) if self.older else (self.asked,)


def fingerprint(public: dict[str, Any]) -> str:
    """The name of an item in the file of answers, from what the learner is asked.

    >>> fingerprint({"id": "01-ort", "prompt": "Wo?", "level": "B1"})
    'f818944f28eb85ad'
    """
    return _sum({name: value for name, value in in_german(as_data(public)).items() if name not in ABOUT})


def fingerprints(item: Item) -> Fingerprints:
    """All sums of an item; of one without its key only the first."""
    public = as_data(item.public())
    try:
        older = _sum([as_in_0_1_0(public), item.solution()])
    except NoKeyError:
        return Fingerprints(fingerprint(public))
    return Fingerprints(fingerprint(public), older, key_of(item))


@lru_cache(maxsize=16)
def fingerprints_of(lesson: Lesson) -> dict[str, Fingerprints]:
    """Those of all items of a lesson, by the items' ids.  Raises LessonError."""
    return {item.id: fingerprints(item) for item in lesson.all_items()}


def key_of(item: Item) -> str:
    """The sum of everything in an item that its mark may depend on."""
    return _sum(item.model_dump(mode="json"))


def in_german(value: Any) -> Any:
    """Data with the German in place of texts in several languages.

    >>> in_german({"prompt": {"de": "Wo?", "en": "Where?"}, "options": [{"key": "a"}]})
    {'prompt': 'Wo?', 'options': [{'key': 'a'}]}
    """
    if isinstance(value, dict):
        inside = {name: in_german(part) for name, part in value.items()}
        return inside[GERMAN] if GERMAN in value else inside
    return [in_german(part) for part in value] if isinstance(value, list) else value


def as_in_0_1_0(public: dict[str, Any]) -> dict[str, Any]:
    """A public item as version 0.1.0 had it: English in fields of its own.

    >>> as_in_0_1_0({"prompt": {"de": "Wo?", "en": "Where?"}, "groups": [{"name": {"de": "Ort"}}]})
    {'prompt': 'Wo?', 'groups': [{'name': 'Ort', 'name_en': ''}], 'prompt_en': 'Where?'}
    """
    named = {
        field: [in_german(one) | {"name_en": one["name"].get("en", "")} for one in public[field]]
        for field in ("groups", "speakers")
        if field in public
    }
    return in_german(public) | named | {"prompt_en": public["prompt"].get("en", "")}


def _sum(data: Any) -> str:
    written = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode("utf-8")).hexdigest()[:LENGTH]
