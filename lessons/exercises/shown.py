"""What the browser is shown of an item before it is answered: the parts from which every `public()` is made.

Each type lists in its class `Public` what it shows; what is not listed is not shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypedDict

from lessons.fields import Phrase


class Heading(TypedDict):
    """What all types show."""

    id: str
    type: str
    skill: str
    level: str
    prompt: Phrase


class KeyedText(TypedDict):
    """An option or a thing, under the key that stands for it in answers."""

    key: str
    text: str


class Choosable(TypedDict):
    """A group or a speaker, under its id."""

    id: str
    name: Phrase


class Piece(TypedDict, total=False):
    """A piece of a text: `text`, with its number as a `word` or whether the word is `here`; or a `gap`."""

    text: str
    gap: str
    word: str
    here: bool


class Named(Protocol):
    """What has an id and a name."""

    id: str
    name: Phrase


def keyed_texts(texts: Mapping[str, str]) -> list[KeyedText]:
    """Texts with their keys, in their order.

    >>> keyed_texts({"b": "Genf", "a": "Wien"})
    [{'key': 'b', 'text': 'Genf'}, {'key': 'a', 'text': 'Wien'}]
    """
    return [{"key": key, "text": text} for key, text in texts.items()]


def choosable(things: Iterable[Named]) -> list[Choosable]:
    """Groups or speakers, in their order."""
    return [{"id": thing.id, "name": thing.name} for thing in things]
