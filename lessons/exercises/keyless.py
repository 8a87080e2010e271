"""An item as a class is handed it: all that is shown of it, and nothing by which it could be marked."""

from __future__ import annotations

from typing import Any, NoReturn

from pydantic import Field

from lessons.exercises.item import Answer, Item, NoKeyError
from lessons.fields import Evidence, as_data


class Keyless(Item):
    """What `public()` and `asked()` of an item gave, where the item itself is not.

    An answer to it is known by the same fingerprint, so it can be marked wherever the item lies.
    """

    shown: dict[str, Any]
    question: dict[str, Any]
    evidence: Evidence = Field(default_factory=dict)

    @property
    def heard(self) -> str:
        """The sentence that is to be heard: it is what is asked, and a voice has to have it."""
        return self.question.get("heard", "")

    def public(self) -> dict[str, Any]:
        """What the item with its key shows the browser."""
        return self.shown

    def asked(self) -> dict[str, Any]:
        """What the item with its key asks, for its fingerprint."""
        return self.question

    def mark(self, answer: Answer) -> NoReturn:  # noqa: ARG002 - the same call as of any item
        """Raise `NoKeyError`."""
        raise NoKeyError

    def solution(self) -> NoReturn:
        """Raise `NoKeyError`."""
        raise NoKeyError


def keyless_data(item: Item) -> dict[str, Any]:
    """All that `Keyless` needs of an item, as JSON can hold it."""
    shown = as_data(item.public())
    heading = {name: shown[name] for name in ("id", "type", "skill", "level", "prompt")}
    return {**heading, "section": item.section, "shown": shown, "question": as_data(item.asked())}
