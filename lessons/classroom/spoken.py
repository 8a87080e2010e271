"""An answer in words: what stands behind the keys that a browser sends.

Everything comes from what the item shows, so it can be said where the key is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from textwrap import shorten
from typing import Any

from lessons.content.german_faults import german
from lessons.content.interface import interface, label
from lessons.exercises.item import Answer, Item
from lessons.fields import GERMAN, as_data

ABOUT = ("statement", "source", "word")  # what a prompt alone does not tell
LONGEST = 100  # characters of a text with gaps, where it only reminds of a task
VERDICTS = ("true", "false", "not_in_text")


def names_of_keys(shown: Mapping[str, Any]) -> dict[str, str]:
    """What stands behind each key of an item, by what it shows.

    >>> names_of_keys({"options": [{"key": "a", "text": "Genf"}], "speakers": [{"id": "usa", "name": "USA"}]})
    {'a': 'Genf', 'usa': 'USA'}
    """
    named = {
        key: text for part in shown.values() if isinstance(part, list) for key, text in keys_and_texts(part)
    }
    return named | {name: label(name) for name in VERDICTS if name in shown.get("verdicts", ())}


def keys_and_texts(things: list[Any]) -> Iterator[tuple[str, str]]:
    """Key and text of the things in a list: options, groups, words of a passage."""
    for thing in things:
        if isinstance(thing, dict):
            key = thing.get("key") or thing.get("id") or thing.get("word")
            text = thing.get("text") or thing.get("name")
            if key and text:
                yield key, german_of(text)


def german_of(text: Any) -> str:
    """A text in German, or in the one language that it has."""
    languages = as_data(text)
    return (
        languages.get(GERMAN) or next(iter(languages.values())) if isinstance(languages, dict) else str(text)
    )


def question(item: Item) -> str:
    """What an item asks, in a line: its prompt, and the statement, sentence, word or text it is about."""
    shown = item.public()
    about = next((shown[name] for name in ABOUT if name in shown), "") or with_dots(shown.get("pieces", []))
    return f"{german_of(item.prompt)} „{about}“" if about else german_of(item.prompt)


def with_dots(pieces: list[dict[str, str]]) -> str:
    """The beginning of a text with gaps; of a text without them, nothing.

    >>> with_dots([{"text": "Er warnt "}, {"gap": "1"}, {"text": " Krieg."}])
    'Er warnt … Krieg.'
    """
    if not any("gap" in piece for piece in pieces):
        return ""
    return shorten("".join(piece.get("text", "…") for piece in pieces), LONGEST, placeholder=" …")


def parts_of(answer: Answer) -> dict[str, Any]:
    """An answer by its parts: those under keys of their own, or the one part that it is."""
    if isinstance(answer, dict):
        return {str(key): value for key, value in answer.items() if value not in (None, "", [])}
    return {"answer": answer}


class Shown:
    """What an item shows, and the names behind its keys, read once."""

    def __init__(self, shown: Mapping[str, Any]):
        self.names = names_of_keys(shown)

    def spoken(self, answer: Answer) -> list[str]:
        """An answer in lines of text."""
        if isinstance(answer, dict):
            return [f"{self.name(key)} → {self.say(value)}" for key, value in parts_of(answer).items()]
        return [self.say(each) for each in answer] if isinstance(answer, list) else [self.say(answer)]

    def say(self, value: Any) -> str:
        """A key, a list of keys, or a text, in words."""
        return ", ".join(map(self.say, value)) if isinstance(value, list) else self.name(value)

    def name(self, value: Any) -> str:
        """What stands behind a key; a text that is none stands for itself."""
        return self.names.get(value, value) if isinstance(value, str) else str(value)


def answer_lines(shown: Mapping[str, Any], answer: Answer) -> list[str]:
    """An answer in lines of text.

    >>> shown = {"left": [{"key": "1", "text": "Biden"}], "right": [{"key": "b", "text": "USA"}]}
    >>> answer_lines(shown, {"1": "b"})
    ['Biden → USA']
    >>> answer_lines({"options": [{"key": "a", "text": "Genf"}]}, ["a"]), answer_lines({}, "in Genf")
    (['Genf'], ['in Genf'])
    """
    return Shown(shown).spoken(answer)


@cache
def sentence_in(block: str, name: str, language: str) -> str:
    """A sentence of the interface in a language; empty where there is none."""
    texts = interface()[block].get(name, {})
    return texts.get(language) or texts.get(GERMAN, "")


@dataclass(frozen=True)
class ReportWords:
    """What a report and a student's sheet say, in one language; tasks and answers stay as they are."""

    language: str = GERMAN

    def label(self, name: str) -> str:
        """A sentence of the report."""
        return sentence_in("report", name, self.language)

    def sentence(self, name: str, **values: object) -> str:
        """A sentence of the report with something filled in."""
        return self.label(name).format(**values)

    def word(self, name: str) -> str:
        """A word that learners see in the notebooks, too."""
        return sentence_in("labels", name, self.language)

    def column(self, name: str) -> str:
        """The name of a column or a table; that of a skill, or of an item, which is its own."""
        return sentence_in("columns", name, self.language) or self.word(name) or name

    def note(self, name: str) -> str:
        """A standard sentence about a part of an answer; empty where there is none."""
        return sentence_in("notes", name, self.language)

    def reason(self, text: str) -> str:
        """A text that the lesson may have in several languages."""
        return getattr(text, "languages", {}).get(self.language) or str(text)

    def refused(self, reason: str) -> str:
        """Why a file is not marked."""
        return german(reason) if self.language == GERMAN else reason

    def number(self, value: float) -> str:
        """A number as the language writes it, without needless zeros.

        >>> words = ReportWords()
        >>> words.number(2.50), words.number(3.0), words.number(-0.125), ReportWords("en").number(2.5)
        ('2,5', '3', '−0,12', '2.5')
        """
        written = f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")
        return written.replace(".", ",") if self.language == GERMAN else written
