"""How long a proposal takes to review while nobody's pace is known: to read its words, and to decide on it.

Whoever checks a task reads each word of it, as one does who reads aloud: 184 words a minute (mean of 436
readers in 17 languages, Trauzettel-Klosinski and Dietz 2012, https://doi.org/10.1167/iovs.11-8284).  A
decision is four mental steps and a key (keystroke-level model, Card, Moran and Newell 1980,
https://doi.org/10.1145/358886.358895): is it what the sentence says, is the key right, is what is said of it
right, and which key is to be pressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lessons.language.segmentation import words_of
from lessons.lexicon.tables import glosses
from lessons.phrase import GERMAN

WORDS_A_MINUTE = 184
STEPS, STEP, KEY = 4, 1.35, 0.28  # of one decision; seconds of each
MOST_SENSES = 9  # of a word that are shown
# What is not shown as a text to read.
FOR_PROGRAMS = frozenset("id type skill section level topic kind speaker group groups speakers pos".split())  # noqa: SIM905


def expected_seconds(raw: Mapping[str, Any], found: str = "") -> float:
    """How long an entry takes as it is written; `found` is what is told of how it was found.

    >>> graz = {"name": "Graz", "role": {"de": "Landeshauptstadt", "en": "state capital"}}
    >>> round(expected_seconds(graz), 1)
    6.3
    """
    words = sum(len(words_of(text)) for text in (found, *_texts(raw), *_senses(raw)))
    return 60 * words / WORDS_A_MINUTE + STEPS * STEP + KEY


def _texts(value: Any) -> Iterator[str]:
    """All German that stands in an entry, and the sentences that decide it."""
    if isinstance(value, Mapping):
        shown = {GERMAN: value[GERMAN]} if GERMAN in value else value
        for name, part in shown.items():
            if name not in FOR_PROGRAMS:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str):
        yield value


def _senses(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """What a word may mean, to choose from, where that is more than one thing."""
    known = glosses(str(raw.get("lemma", "")))[:MOST_SENSES]
    return known if len(known) > 1 else ()
