"""Words that share a root, so that one gives the other away: "beschlossen" and "Beschluss"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lessons.language.stems import content_words, plain_stem
from lessons.lexicon.compounds import LINKS, parts

ROOT = 4  # letters, past a prefix, in which words that are akin agree
# Of verbs and what is made of them; the longest first.
PREFIXES = (
    *("zurück", "zusammen", "unter", "durch", "über", "wider"),
    *("auf", "aus", "bei", "ein", "ent", "her", "hin", "mit", "ver", "vor", "weg", "zer", "nach", "los"),
    *("ab", "an", "be", "er", "ge", "un", "um", "zu"),
)


def shares_root(word: str, text: str) -> bool:
    """Whether a text has a relative of a word, which gives it away.

    >>> shares_root("beschlossen", "durch Beschluss entschieden"), shares_root("Bäckerei", "mit Backwaren")
    (True, True)
    >>> shares_root("Vorhaben", "das, was verwirklicht werden soll")
    False
    """
    known = {root for each in word.split() for root in roots(each)}
    whole = plain_stem(word)
    said = content_words(text)
    inside = any(len(plain_stem(each)) >= ROOT and plain_stem(each) in whole for each in said)
    return inside or any(root in known for each in said for root in roots(each))


def speaks_of(text: str, word: str) -> bool:
    """Whether a text has a word in whatever form, or a longer one that begins with it.

    >>> speaks_of("Anlage für das Trinkwasser", "Trinkwasser"), speaks_of("mit Wasser", "Trinkwasser")
    (True, False)
    """
    return any(plain_stem(each).startswith(plain_stem(word)) for each in content_words(text))


@lru_cache(maxsize=4096)
def roots(word: str) -> frozenset[str]:
    """The beginnings of a word past its prefix, and of its parts."""
    return frozenset(_without_prefix(part)[:ROOT] for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    """The word and, of a compound, its parts, as stems without umlauts."""
    yield plain_stem(word)
    yield from (plain_stem(part) for part in parts(word) if part not in LINKS)


def _without_prefix(part: str) -> str:
    """What follows the prefixes: "trag" of "beantragen"."""
    prefix = next((each for each in PREFIXES if part.startswith(each) and len(part) >= len(each) + ROOT), "")
    return _without_prefix(part.removeprefix(prefix)) if prefix else part
