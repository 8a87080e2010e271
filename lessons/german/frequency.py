"""How difficult a word is: the rarer, the harder; but a compound is no harder than its parts make it."""

from __future__ import annotations

from functools import lru_cache

from lessons import lexicon
from lessons.german.compounds import parts

COMMON = 4.0  # from here on a word is known as a whole, whatever its parts


@lru_cache(maxsize=16384)
def difficulty_zipf(lemma: str, form: str = "", is_noun: bool = False) -> float:
    """The Zipf frequency that tells how hard a word is: 7 for "die", below 3 for rare words, 0 for unknown.

    It is that of the lemma or of the form, whichever is more frequent.  A rare compound counts as half way
    between itself and the rarest of its parts, and one with hyphens as its rarest part.

    >>> difficulty_zipf("Funke"), difficulty_zipf("Hackerangriff", is_noun=True)
    (3.57, 3.29)
    """
    own = max(lexicon.zipf(lemma), lexicon.zipf(form))
    if own >= COMMON:
        return own
    if "-" in lemma.strip("-"):
        pieces = [piece for piece in lemma.split("-") if piece.isalpha()]
        return max(
            own, min((difficulty_zipf(piece, piece, piece[0].isupper()) for piece in pieces), default=own)
        )
    rarest = min((lexicon.zipf(part) for part in parts(lemma)), default=0.0) if is_noun else 0.0
    return max(own, round((own + rarest) / 2, 2))
