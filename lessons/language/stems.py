"""German stems (Snowball, Porter 2001), to compare words whose endings differ.

Good enough to tell that *Oppositionellen* is *der Oppositionelle* and *Moskaus* is *Moskau*; it is only ever
used to compare one word with another, never shown.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from snowballstemmer import stemmer

from lessons.language.segmentation import words_of

# Words of a phrase that a text may vary or leave out.
FILLERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines
    jemand jemanden jemandem etwas sich zu ist sein haben
    in im an am ans auf von vom mit bei für gegen über
    """.split()  # noqa: SIM905 -- read as lines
)

WITHOUT_UMLAUT = str.maketrans("äöü", "aou")


@lru_cache(maxsize=8192)  # the same words are compared again and again
def stem(word: str) -> str:
    """The word in small letters without its ending.

    >>> stem("Oppositionellen") == stem("Oppositionelle")
    True
    """
    return _stemmer().stemWord(word.lower())


def plain_stem(word: str) -> str:
    """The stem without umlauts, in which a singular and its plural agree.

    >>> plain_stem("Schäden") == plain_stem("Schaden")
    True
    """
    return stem(word).translate(WITHOUT_UMLAUT)


@cache
def _stemmer() -> Any:
    return stemmer("german")


def content_words(phrase: str) -> list[str]:
    """The words that carry a phrase's meaning; all of them if it has only small words.

    >>> content_words("in Aussicht stellen")
    ['Aussicht', 'stellen']
    """
    there = words_of(phrase)
    return [word for word in there if word.lower() not in FILLERS] or there
