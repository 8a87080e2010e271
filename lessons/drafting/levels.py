"""From which level on a word is known: by how frequent it is, or the words that it is plainly made of.

"Eintrittskarte" is rare, but easy for whoever knows *Eintritt* and *Karte*; "Schülerin" is like *Schüler*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.lexicon.compounds import LINKS, parts
from lessons.lexicon.tables import is_verb, zipf

# The least Zipf frequency of a word of each level (wordfreq's scale).
LEVELS = ((4.45, "A2"), (3.8, "B1"), (3.0, "B2"), (0.0, "C1"))
COMPOUND, DERIVED = 0.4, 0.3  # Zipf, by which a word is harder than what it is made of
LONGEST = 4  # parts of a compound with its links
UMLAUTS = str.maketrans("äöü", "aou")
# Endings, and what stands in their place in the word that they come from.
OF_NOUNS = (("in", ""), ("isch", ""), ("isch", "en"), ("ei", ""), ("en", ""))
OF_VERBS = (("ung", "en"), ("er", "en"), ("bar", "en"))


def word_level(lemma: str) -> str:
    """The level of a word.

    >>> [word_level(word) for word in ("Eintrittskarte", "Schülerin", "italienisch", "Busfahrer", "Anleihe")]
    ['B1', 'A2', 'A2', 'B1', 'B2']
    """
    easiest = max([zipf(lemma), *_of_what_it_is_made(lemma)])
    return next(name for least, name in LEVELS if easiest >= least)


def _of_what_it_is_made(lemma: str) -> Iterator[float]:
    """How frequent the parts of a compound are, or the word that another is derived from."""
    words = [part for part in parts(lemma) if part not in LINKS]
    if 1 < len(words) < LONGEST:
        yield min(map(zipf, words)) - COMPOUND
    for ending, instead in OF_NOUNS:
        if lemma.endswith(ending):
            bare = lemma.removesuffix(ending).capitalize() + instead
            yield max(zipf(bare), zipf(bare.translate(UMLAUTS))) - DERIVED
    for ending, instead in OF_VERBS:
        verb = re.sub(f"{ending}$", instead, lemma.lower())
        if lemma.endswith(ending) and is_verb(verb):
            yield zipf(verb) - DERIVED
