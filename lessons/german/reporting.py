"""Verbs and nouns of saying, with the force that they have; what hangs on them is reported."""

from __future__ import annotations

from spacy.tokens import Span, Token

from lessons.german.wordlists import words
from lessons.language.reporting import forces

SOURCES = {"laut", "zufolge"}  # "laut Peskow", "Medienberichten zufolge"


def force(lemma: str) -> str:
    """The force of a verb of saying: "neutral", "strong", "doubting", "demanding"; "" for another verb.

    >>> force("behaupten"), force("gehen")
    ('doubting', '')
    """
    return forces().get(lemma, "")


def is_reporting(token: Token) -> bool:
    """Whether the token is a verb of saying."""
    return token.tag_.startswith("V") and bool(force(token._.lemma_unit))


def is_reported(sentence: Span) -> bool:
    """Whether the sentence has a verb of saying, a noun that a saying hangs on, or names its source."""
    return any(is_reporting(token) or is_source(token) or is_noun_of_saying(token) for token in sentence)


def is_source(token: Token) -> bool:
    """Whether the token says from whom something is known."""
    return token.lower_ in SOURCES


def is_noun_of_saying(token: Token) -> bool:
    """Whether something said can hang on the noun: "die Mutmaßung, ..."."""
    return token.tag_ == "NN" and token.lemma_ in words("reporting_nouns.txt")


def same_part(one: Token, other: Token) -> bool:
    """Whether no colon, semicolon or verb of saying stands between the two."""
    first, last = sorted((one.i, other.i))
    between = one.doc[first + 1 : last]
    return not any(token.text in {":", ";"} or is_reporting(token) for token in between)
