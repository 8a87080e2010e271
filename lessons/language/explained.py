"""Common words as a learner is told them: what each means in plain German, with what tells which is meant."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lessons.language.wordlists import rows

TABLES = {"noun": "nouns", "verb": "verbs", "adjective": "adjectives"}
NO_CUE = "-"


class Explained(NamedTuple):
    """One meaning of a word: from which level on it is learnt, and what stands beside the word so meant.

    A cue is a word ("Zug"), a preposition ("+auf"), `sich`, `obj` (an object of the verb) or `noobj` (none),
    `dass` (such a clause follows), `says` (somebody's words stand with it);
    of a noun `pl` (meant so in the plural), `sg` (so meant it has none) or `name` (the name of one follows).
    `forms` are a verb's principal parts where they depend on what it means: *schuf* and *schaffte*.
    """

    level: str
    meaning: str
    cues: tuple[str, ...]
    forms: str = ""


def explained(lemma: str, kind: str) -> tuple[Explained, ...]:
    """The meanings of a noun, verb or adjective, the usual one first; () for a word that is not there.

    >>> [each.meaning for each in explained("rechnen", "verb")]
    ['etwas erwarten', 'mit Zahlen arbeiten']
    >>> explained("rechnen", "verb")[0].cues, explained("Quastenflosser", "noun")
    (('+mit',), ())
    """
    return _table(TABLES[kind]).get(lemma, ()) if kind in TABLES else ()


@cache
def _table(name: str) -> dict[str, tuple[Explained, ...]]:
    found: dict[str, tuple[Explained, ...]] = {}
    for lemma, level, meaning, cues, *forms in rows(f"explained_{name}.tsv"):
        told = () if cues == NO_CUE else tuple(cues.split(" "))
        found[lemma] = (*found.get(lemma, ()), Explained(level, meaning, told, *forms))
    return found
