"""Morphology: HanTa's tags, lemmas and morphemes of words, in the terms of the Stuttgart-Tübingen tagset."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from HanTa.HanoverTagger import HanoverTagger

STRAIGHT = str.maketrans(
    {**dict.fromkeys("„“”«»‟", '"'), **dict.fromkeys("‚‘’‹›", "'"), **dict.fromkeys("–—", "-")}
)
NOUN_TAGS = {"NNA": "NN", "NNI": "NN"}  # HanTa's own: "die Grünen", "das Lesen"
LONGEST_WORD = 60
NO_LETTERS = "-"  # what a word counts as that has only invisible characters, such as a soft hyphen alone
OWN_LEMMA = {"NE", "FM", "XY", "CARD", "ART", "TRUNC"}  # their lemma is not asked of HanTa, which is slow


def analyses(words: Sequence[str]) -> list[tuple[str, str]]:
    """Lemma and STTS tag of each word of a sentence, as HanTa sees them.

    >>> analyses(["Alle", "lachten", "."])
    [('alle', 'PIS'), ('lachen', 'VVFIN'), ('.', '$.')]
    """
    words = [within_length(word.translate(STRAIGHT)) or NO_LETTERS for word in words]
    tagger = hanta()
    tags = tagger.tag_sent_viterbi(words) if words else []
    return [
        (_hanta_lemma(word, tag), stts(tagger.int2tag[tag])) for word, tag in zip(words, tags, strict=True)
    ]


def lemma_as(word: str, tag_: str) -> str:
    """HanTa's lemma of a word that is known to be of some part of speech.

    >>> lemma_as("twitterte", "VVFIN")
    'twittern'
    """
    number = hanta().tag2int.get(_hanta_tag(tag_))
    return _hanta_lemma(within_length(word.translate(STRAIGHT)), number) if number else word


def within_length(word: str) -> str:
    """The word, or the end of an endless one: HanTa's time grows with the square of its length."""
    return word if len(word) <= LONGEST_WORD else word[0] + word[1 - LONGEST_WORD :]


def stts(hanta_tag: str) -> str:
    """The tag as the Stuttgart-Tübingen tagset writes it: "VV(FIN)" becomes "VVFIN"."""
    plain = hanta_tag.replace("(", "").replace(")", "") if hanta_tag != "$(" else hanta_tag
    return "XY" if plain == "UNKNOWN" else NOUN_TAGS.get(plain, plain)


def morphemes(word: str, tag_: str = "NN") -> list[tuple[str, str]]:
    """The word's morphemes with their kinds, as HanTa cuts it.

    >>> morphemes("Rüstungskontrolle")
    [('rüstung', 'NN'), ('s', 'FUGE'), ('kontrolle', 'NN')]
    """
    return hanta().analyze(within_length(word), pos=_hanta_tag(tag_), taglevel=3)[1]


@lru_cache(maxsize=20000)
def likelihood(word: str) -> float:
    """How likely HanTa thinks a word, as a natural logarithm, whatever its part of speech.

    >>> likelihood("Straßen") > likelihood("Strassen")
    True
    """
    return max((float(value) for _, value in hanta().tag_word(word)), default=float("-inf"))


@cache
def hanta() -> HanoverTagger:
    """HanTa's German model, loaded once; it then knows again the words that it had to guess."""
    tagger = HanoverTagger("morphmodel_ger.pgz")
    tagger.analyze_forward = lru_cache(maxsize=20000)(tagger.analyze_forward)
    return tagger


@lru_cache(maxsize=20000)
def _hanta_lemma(word: str, number: int) -> str:
    if hanta().int2tag[number] in OWN_LEMMA or not (word.isalpha() or "-" in word):
        return word
    return hanta()._analyze(word, number, taglevel=1)[0]


@lru_cache(maxsize=64)
def _hanta_tag(tag_: str) -> str:
    return next((name for name in hanta().tag2int if stts(name) == tag_), tag_)
