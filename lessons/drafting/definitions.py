"""Definitions of the word tables: faults of German that are mended by rule, and signs of a poor one."""

from __future__ import annotations

import re

from lessons.drafting.kinship import shares_root
from lessons.language.genders import noun_genders
from lessons.language.stems import content_words
from lessons.lexicon.tables import is_verb, nouns, zipf

EASY = 95  # characters of a definition to learn from
KNOWN = 3.0  # the least Zipf frequency of its words
# After these an adjective ends in *-en*: "in einem entsprechendem Stil" is wrong.
DATIVE = re.compile(r"\b((?:ein|kein|sein|ihr|dies|jed|d)em) ([a-zäöüß]{3,})em(?= [A-ZÄÖÜ])")
TWO_NOUNS = re.compile(r"\bzur ([A-ZÄÖÜ]\w+) und ([A-ZÄÖÜ]\w+)")
IN_DER = re.compile(r"\b([A-ZÄÖÜ]\w+), in der\b")
NO_PROSE = re.compile(r"\bund so weiter\b|\bo\. ?ä\.|\bbetreffs\b|\bhabend\b|\bheute:")
# How what explains a noun may not begin: with a preposition, no noun follows that it is a kind of.
NO_HEAD = re.compile(r"(?:mit|zu|zur|zum|in|im|auf|für|von|vom|bei|aus|sich|um)\b")


def repaired(text: str) -> str:
    """A definition without the faults of which the right form is sure.

    >>> repaired("in einem entsprechendem Stil"), repaired("zur Herstellung und Verkauf von Brot")
    ('in einem entsprechenden Stil', 'zur Herstellung und zum Verkauf von Brot')
    >>> repaired("Zeitraum, in der gearbeitet wird"), repaired("Stadt, in der man wohnt")
    ('Zeitraum, in dem gearbeitet wird', 'Stadt, in der man wohnt')
    """
    text = DATIVE.sub(r"\1 \2en", text)
    text = TWO_NOUNS.sub(_with_zum, text)
    return IN_DER.sub(_with_dem, text)


def _with_zum(found: re.Match[str]) -> str:
    both = noun_genders(found[1]) == "f" and noun_genders(found[2]) in ("m", "n")
    return f"zur {found[1]} und zum {found[2]}" if both else found[0]


def _with_dem(found: re.Match[str]) -> str:
    genders = {noun.gender for noun in nouns(found[1])}
    return f"{found[1]}, in dem" if genders and genders <= {"m", "n"} else found[0]


def is_poor(lemma: str, text: str) -> bool:
    """Whether a definition is long, cut short by signs, needs rare words, or gives its word away.

    >>> is_poor("Alltag", "gleichförmiger, sich wiederholender Lebensrhythmus")
    True
    >>> is_poor("Leiterin", "weibliche Person, die in leitender Funktion tätig ist")
    True
    >>> is_poor("Geduld", "Fähigkeit, auf etwas länger zu warten")
    False
    """
    return len(text) > EASY or "/" in text or _is_hard(text) or shares_root(lemma, text)


def _is_hard(text: str) -> bool:
    """Whether a definition has a word that learners know less than most words to be explained."""
    return any(zipf(word) < KNOWN for word in content_words(text))


def is_faulty(kind: str, text: str) -> bool:
    """Whether a definition is no phrase of its word's kind, or no plain German.

    >>> is_faulty("noun", "mit dem Recht, Messen abzuhalten"), is_faulty("adjective", "sich befahren lassen")
    (True, True)
    """
    unfit = {"noun": _has_no_head, "adjective": _ends_in_verb}.get(kind)
    return bool(NO_PROSE.search(text)) or (unfit is not None and unfit(text))


def _has_no_head(text: str) -> bool:
    return bool(NO_HEAD.match(text))


def _ends_in_verb(text: str) -> bool:
    """Whether an adjective is explained by a verb: "sich befahren lassen"."""
    return is_verb(text.split()[-1])
