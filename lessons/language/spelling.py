"""Spellings that count as the same word, from strict to generous.

`exact` forgives what a keyboard decides: Unicode forms, spaces, quotation marks, dashes, the shape of an
apostrophe, the full stop at the end.  `folded` also forgives what a region or a missing key
decides: ß/ss, ä/ae, ö/oe, ü/ue.
So Maße and Masse count as the same: in Switzerland they are written alike.  A task about that very difference
lists the other word under `near`, which is compared by `exact` first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

QUOTES = re.compile("[\"„“”‟‚‘’‛«»‹›`´'ʼ′″＂＇]|,,")
APOSTROPHE = re.compile(r"(?<=\w)[’'`´ʼ′＇‘](?=\w)")  # between letters; elsewhere it is a quotation mark
KEPT = "\ue000"  # stands for an apostrophe while quotation marks are taken out
DASHES = re.compile(r"\s*[-‐‑‒–—―−]\s*")
FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff"
REMEMBERED = 4096  # texts: an answer is held against the same accepted ones again and again
PUNCTUATION = re.compile(r"[.;:!?…()\[\]]+|,(?!\d)|(?<!\d),")  # not the comma in 4,5
INVISIBLE = re.compile(f"[{FILLERS}]")
SPELT_OUT = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)


@lru_cache(REMEMBERED)
def exact(text: str) -> str:
    """The text without what only a keyboard decides; letters and their case stay.

    >>> exact(" „rote\u00a0Linie“. ") == exact('"rote Linie"') == "rote Linie"
    True
    """
    marked = APOSTROPHE.sub(KEPT, unicodedata.normalize("NFC", visible(text)))
    dashed = DASHES.sub("-", QUOTES.sub("", marked).replace(KEPT, "’"))
    return " ".join(dashed.split()).strip(" .!?;:,…")


def visible(text: str) -> str:
    """The text without characters that nobody sees: soft hyphens, joiners, marks of direction, fillers.

    >>> visible("Ab\\u00adrüs\\u200btung")
    'Abrüstung'
    """
    seen = (letter for letter in INVISIBLE.sub("", text) if unicodedata.category(letter) != "Cf")
    return "".join(seen)


@lru_cache(REMEMBERED)
def folded(text: str) -> str:
    """`exact`, and with ß as ss and umlauts as ae, oe, ue.

    >>> folded("Abrüstung") == folded("Abruestung"), folded("Maße")
    (True, 'Masse')
    """
    return exact(text).translate(SPELT_OUT)


@lru_cache(REMEMBERED)
def caseless(text: str) -> str:
    """`folded` in small letters: a text as it looks to somebody who does not mind spelling.

    >>> caseless("Hätten")
    'haetten'
    """
    return folded(text).casefold()


@lru_cache(REMEMBERED)
def bare(text: str) -> str:
    """`exact` in lower case and without dots on letters, as on a keyboard that has none.

    >>> bare("Abrüstung")
    'abrustung'
    """
    letters = unicodedata.normalize("NFD", exact(text).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(REMEMBERED)
def unpunctuated(text: str) -> str:
    """`folded`, without commas, brackets and the like inside.

    >>> unpunctuated("Er sagt, er komme.")
    'Er sagt er komme'
    """
    return " ".join(PUNCTUATION.sub(" ", folded(text)).split())


def one_slip(first: str, second: str) -> tuple[str, str] | None:
    """What differs, if it is a single slip: a letter too many, too few or wrong, or two letters swapped.

    >>> one_slip("Abrüsung", "Abrüstung"), one_slip("warnen", "wraten")
    (('', 't'), None)
    """
    start = _shared(first, second)
    first, second = first[start:], second[start:]
    end = _shared(first[::-1], second[::-1])
    first, second = first[: len(first) - end], second[: len(second) - end]
    swapped = len(first) == 2 and first == second[::-1]
    single = {len(first), len(second)} in ({0, 1}, {1})
    return (first, second) if swapped or single else None


def _shared(first: str, second: str) -> int:
    """How many letters the two have in common from the start."""
    for place, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return place
    return min(len(first), len(second))
