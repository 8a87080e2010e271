"""How difficult a sentence is for learners of German: a figure from 1 (very easy) to 7 (very hard).

It is a weighted sum of what `measures` counts, above all how many rare words there are and how rare they are.
`benchmarks/german_difficulty_fit.py` fitted the weights to the ratings of learners in TextComplexityDE
(Naderi, Mohtaj, Ensikat and Möller 2019, MIT licence).  The figure is worked
out when `sentence._.difficulty` is asked for.  How hard a word is, `difficulty_zipf` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from math import log, sqrt

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from lessons import lexicon
from lessons.german.compounds import part_lemmas

EASIEST, HARDEST = 1.0, 7.0
FREQUENT, FAIRLY_FREQUENT = 6.0, 5.0  # on the Zipf scale
COMMON = 4.0  # from here on a word is known as a whole, whatever its parts

CONTENT = ("NN", "VV", "ADJ")
NOMINALISATION = re.compile(r"(?:ung|heit|keit|schaft|ion|tät|ismus|enz|anz|nis)(?:s|en|es|se|e)?$")
LEARNED = re.compile(r"ier|tion|isch|iv|ismus|ist|tät|logie|gra[fp]h?|phys|th|ph|y|x", re.IGNORECASE)
PARTICIPLE = re.compile(r"(?:end|t|en)e[nrsm]?$")
OPENS_CLAUSE = {"KOUS", "KOUI", "PRELS", "PRELAT", "PTKZU"}
INTERRUPTS = set('()[]:;–-„“”"»«')

INTERCEPT = 0.358
WEIGHTS = {
    "rarity": -0.0103,
    "log rarity": 0.4710,
    "root of strong rarity": 0.2737,
    "mean frequency": -0.3333,
    "log letters": 0.7882,
    "log longest word": -0.5492,
    "nominalisations": 0.0665,
    "learned words": -0.0850,
    "share of nouns": -1.9397,
    "subordinate clauses": 0.1089,
    "participles as attributes": 0.0212,
    "genitives": 0.0688,
    "longest stretch": 0.0143,
    "interruptions": -0.0509,
}


@Language.component("german_difficulty")
def note_engine(doc: Doc) -> Doc:
    """Note what rates the sentences; the figures themselves are worked out when asked for."""
    doc._.engine["difficulty"] = "rules"
    return doc


def difficulty(sentence: Span) -> float:
    """The figure for one sentence, from 1 to 7, with two decimals."""
    found = measures(sentence)
    figure = INTERCEPT + sum(weight * found[name] for name, weight in WEIGHTS.items())
    return round(min(HARDEST, max(EASIEST, figure)), 2)


def measures(sentence: Span) -> dict[str, float]:
    """What is counted in a sentence, by name."""
    tokens = [token for token in sentence if not token.is_space]
    words = [token for token in tokens if any(map(str.isalpha, token.text))]
    content = [token for token in words if token.tag_.startswith(CONTENT)]
    return {**_rarity(words), **_length(words), **_vocabulary(words, content), **_syntax(tokens)}


def _rarity(words: Sequence[Token]) -> dict[str, float]:
    """How far the content words fall short of being frequent, together; and the average frequency of all."""
    frequencies = [token._.zipf for token in words] or [FREQUENT]
    content = [
        frequency
        for token, frequency in zip(words, frequencies, strict=False)
        if token.tag_.startswith(CONTENT)
    ]
    short = sum(max(0.0, FREQUENT - frequency) for frequency in content)
    very_short = sum(max(0.0, FAIRLY_FREQUENT - frequency) for frequency in content)
    return {
        "rarity": short,
        "log rarity": log(1 + short),
        "root of strong rarity": sqrt(very_short),
        "mean frequency": sum(frequencies) / len(frequencies),
    }


def _length(words: Sequence[Token]) -> dict[str, float]:
    """Letters, long words counting more than their share, and the longest word."""
    lengths = [len(token) for token in words] or [1]
    return {"log letters": log(sum(length**1.5 for length in lengths)), "log longest word": log(max(lengths))}


def _vocabulary(words: Sequence[Token], content: Sequence[Token]) -> dict[str, float]:
    """Nouns made of verbs and adjectives, words that look Latin or Greek, the share of nouns and names."""
    nouns = sum(token.tag_ in {"NN", "NE"} for token in words)
    return {
        "nominalisations": sum(
            token.tag_ == "NN" and bool(NOMINALISATION.search(token.text)) for token in words
        ),
        "learned words": sum(bool(LEARNED.search(token.text)) for token in content),
        "share of nouns": nouns / max(1, len(words)),
    }


def _syntax(tokens: Sequence[Token]) -> dict[str, float]:
    """Clauses, attributes and what interrupts; the longest stretch without verb or punctuation."""
    tags = [token.tag_ for token in tokens]
    stretches = [len(list(group)) for breaks, group in groupby(tags, _breaks) if not breaks]
    participles = sum(
        tag == "ADJA" and bool(PARTICIPLE.search(t.text)) for t, tag in zip(tokens, tags, strict=True)
    )
    return {
        "subordinate clauses": sum(tag in OPENS_CLAUSE for tag in tags),
        "participles as attributes": participles,
        "genitives": sum(_opens_genitive(tokens, i) for i in range(1, len(tokens))),
        "longest stretch": max(stretches, default=0),
        "interruptions": sum(token.text in INTERRUPTS for token in tokens),
    }


def _breaks(tag: str) -> bool:
    return tag.startswith(("V", "$"))


def _opens_genitive(tokens: Sequence[Token], position: int) -> bool:
    """Whether "der" or "des" follows a noun directly, as in "die Rolle der Nato"."""
    return tokens[position].text in {"des", "der"} and tokens[position - 1].tag_ in {"NN", "NE"}


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
    rarest = min((lexicon.zipf(part) for part in part_lemmas(lemma)), default=0.0) if is_noun else 0.0
    return max(own, round((own + rarest) / 2, 2))
