"""Statements about which the text says nothing: surely so, for no word about such a thing stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lessons.content.texts import Text
from lessons.drafting.proposal import Findings

TABLE = Path(__file__).with_name("untold.tsv")
# What may be said of a person, and what a text has that speaks of such things.
OF_PERSONS = {
    "{name} hat früher an einer Schule unterrichtet.": "schul lehr unterricht pädagog studi universit",
    "{name} schreibt gerade an einem Buch.": "buch bücher autor schreib schrieb roman",
    "{name} spricht mehrere Sprachen.": "sprach dolmetsch übersetz",
}
BEFORE_PLACE = r"\b(?:[Ii]n|[Nn]ach|[Aa]us|[Vv]on)"


class Untold(NamedTuple):
    """A statement of which the text says nothing, and words of the text that it goes on from."""

    statement: str
    known: str


def untold_statements(material: Findings) -> Iterator[Untold]:
    """Statements about what the text is about, then one each about the persons in it."""
    whole = _whole(material)
    for statement, there, missing in _table():
        known = next((word for word in there if word in whole), "")
        if known and not any(word in whole for word in missing):
            yield Untold(statement, _as_written(material.text, known.strip(" .")))
    names = [
        each.entry["name"]
        for each in material.of("actors.yaml")
        if each.entry["kind"] == "person" and " " in each.entry["name"]
    ]
    silent = [each for each, words in OF_PERSONS.items() if not any(word in whole for word in words.split())]
    for name, pattern in zip(names, silent, strict=False):
        yield Untold(pattern.format(name=name), name)


def bare_places(material: Findings) -> list[str]:
    """The places of the text that stand without an article."""
    actors = [each.entry for each in material.of("actors.yaml")]
    return [
        each["name"] for each in actors if each["kind"] == "place" and _is_bare(material.text, each["name"])
    ]


def _is_bare(text: Text, name: str) -> bool:
    """Whether the text has a place right after *in*, *nach*, *aus* or *von*, and nowhere after an article."""
    whole = " ".join(each.text for each in text.paragraphs)
    after_article = re.search(rf"\b(?:der|die|das|den|dem|des|im|am|zum|zur) {re.escape(name)}\b", whole)
    return bool(re.search(rf"{BEFORE_PLACE} {re.escape(name)}\b", whole)) and not after_article


def _whole(material: Findings) -> str:
    """All words of the text, headings too, and its verbs as one word ("nahmen … fest"), in small letters."""
    text = material.text
    parts = [text.headline, *(f"{each.heading} {each.text}" for each in text.paragraphs)]
    verbs = {token.unit for sentence in material.sentences for token in sentence.tokens if token.unit}
    return f" {' '.join([*parts, *sorted(verbs)])} ".lower()


def _as_written(text: Text, part: str) -> str:
    """The first word of the text with these letters; the letters alone where only an infinitive has them."""
    found = re.search(
        rf"\w*{re.escape(part)}\w*", " ".join(each.text for each in text.paragraphs), re.IGNORECASE
    )
    return found[0] if found else part


@cache
def _table() -> list[tuple[str, list[str], list[str]]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(said, _words(there), _words(missing)) for said, there, missing in rows]


def _words(cell: str) -> list[str]:
    return [word.replace("_", " ") for word in cell.split()]
