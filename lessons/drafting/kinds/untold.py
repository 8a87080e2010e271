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
CENTRAL = 2  # sentences with a word, from which on the text is about it
# What may be said of a person of any text, and of any text, and what one has that speaks of such things.
OF_PERSONS = {
    "{name} hat auch im Radio über das Thema gesprochen.": "radio rundfunk hörfunk interview gespräch",
    "{name} schreibt ein Buch über das Thema.": "buch bücher autor schreib schrieb roman",
}
OF_TEXTS = {
    "Auch das Fernsehen hat schon über das Thema berichtet.": "fernseh tv-",
    "Im Internet gibt es eine Umfrage zu dem Thema.": "umfrage befrag internet online",
    "Auch Zeitungen in anderen Ländern haben darüber berichtet.": "zeitung ausland länder",
}
BEFORE_PLACE = r"\b(?:[Ii]n|[Nn]ach|[Aa]us|[Vv]on)"


class Untold(NamedTuple):
    """A statement of which the text says nothing, and words of the text that it goes on from."""

    statement: str
    known: str


def untold_statements(material: Findings) -> Iterator[Untold]:
    """Statements about what the text is about, then about the persons in it, then about its topic."""
    whole = _whole(material)
    for statement, there, missing in _table():
        known = next((word for word in there if _is_central(material, word)), "")
        if known and not any(word in whole for word in missing):
            yield Untold(statement, _as_written(material.text, known.strip(" .,")))
    names = [
        each.entry["name"]
        for each in material.of("actors.yaml")
        if each.entry["kind"] == "person" and " " in each.entry["name"]
    ]
    for name, pattern in zip(names, _silent(OF_PERSONS, whole), strict=False):
        yield Untold(pattern.format(name=name), name)
    for statement in _silent(OF_TEXTS, whole):
        yield Untold(statement, "")


def _is_central(material: Findings, word: str) -> bool:
    """Whether a headline or several sentences have a word, so that the text is about it."""
    heads = [material.text.headline, *(each.heading for each in material.text.paragraphs)]
    told = [each.text for each in material.sentences]
    return any(word in f" {head} ".lower() for head in heads) or (
        sum(word in f" {text} ".lower() for text in told) >= CENTRAL
    )


def _silent(statements: dict[str, str], whole: str) -> list[str]:
    """The statements of whose things the text has no word."""
    return [each for each, words in statements.items() if not any(word in whole for word in _words(words))]


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
