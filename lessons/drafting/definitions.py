"""Definitions of the word tables: faults of German that are mended by rule, and signs of a poor one."""

from __future__ import annotations

import re
from collections.abc import Callable

from lessons.drafting.kinship import gives_away
from lessons.language.genders import noun_genders
from lessons.lexicon.tables import is_verb, nouns

EASY = 95  # characters of a definition to learn from
# After these an adjective ends in *-en*: "in einem entsprechendem Stil" is wrong.
DATIVE = re.compile(r"\b((?:ein|kein|sein|ihr|dies|jed|d)em) ([a-zäöüß]{3,})em(?= [A-ZÄÖÜ])")
TWO_NOUNS = re.compile(r"\bzur ([A-ZÄÖÜ]\w+) und ([A-ZÄÖÜ]\w+)")
IN_DER = re.compile(r"\b([A-ZÄÖÜ]\w+), in der\b")
WRITTEN_SHORT = re.compile(
    r"/|\bund so weiter\b|\bo\. ?ä\.|\bbetreffs\b|\bhabend\b|\bheute:|^(?:von|betreffend)\b"
)
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


def is_poor(lemma: str, kind: str, text: str) -> bool:
    """Whether a definition is long, gives its word away, is no phrase of the word's kind, or is cut short.

    >>> is_poor("Leiterin", "noun", "weibliche Person, die in leitender Funktion tätig ist")
    True
    >>> is_poor("Geduld", "noun", "Fähigkeit, auf etwas länger zu warten")
    False
    """
    unfit: dict[str, Callable[[str], bool]] = {"noun": _has_no_head, "adjective": _ends_in_verb}
    long = len(text) > EASY or bool(WRITTEN_SHORT.search(text))
    return long or gives_away(lemma, text) or unfit.get(kind, lambda _text: False)(text)


def _has_no_head(text: str) -> bool:
    return bool(NO_HEAD.match(text))


def _ends_in_verb(text: str) -> bool:
    """Whether an adjective is explained by a verb: "sich befahren lassen"."""
    return is_verb(text.split()[-1])
