"""A word as the dictionary spells it: without marks that are no letters, with ß where Swiss texts have ss."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lessons import lexicon
from lessons.german.morphology import likelihood, morphemes, within_length
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.marks import BINNEN_I, is_gendered, unmarked

CLEARLY = 3.0  # by how much a reading must be the likelier one, as a natural logarithm
WITHOUT_DOTS = str.maketrans("äöüÄÖÜ", "aouAOU")  # "Ärztin" is made from "Arzt"


@lru_cache(maxsize=20000)
def standard(word: str) -> str:
    """The word in the spelling of Germany, a gendered form as the feminine.

    >>> standard("Lehrer:innen"), standard("SchülerInnen"), standard("Massnahmen"), standard("Flüsse")
    ('Lehrerinnen', 'Schülerinnen', 'Maßnahmen', 'Flüsse')
    """
    word = small_i(unmarked(word))
    return _with_sharp_s(word) if "ss" in word else word


def small_i(word: str) -> str:
    """A word with a capital I inside in small letters, if it names women and men: not "LinkedIn"."""
    joined = BINNEN_I.sub("i", word)
    return joined if joined != word and (joined.endswith("innen") or masculine(joined)) else word


def masculine(feminine: str) -> str:
    """The noun from which a feminine in -in is made, "" where there is none.

    >>> masculine("Ärztin"), masculine("Kollegin"), masculine("Plugin")
    ('Arzt', 'Kollege', '')
    """
    if not feminine.endswith("in") or any(noun.gender != "f" for noun in lexicon.nouns(feminine)):
        return ""
    stem = feminine.removesuffix("in")
    plain = stem.translate(WITHOUT_DOTS)
    bases = (base + ending for ending in ("", "e", "er") for base in dict.fromkeys((stem, plain)))
    return next((base for base in bases if _is_masculine(base)), "")


def _is_masculine(noun: str) -> bool:
    return any(reading.gender == "m" for reading in lexicon.nouns(noun))


def person_noun(word: str, lemma: str) -> str:
    """The lemma under which a dictionary has a gendered form: "Lehrer" for "Lehrer:innen"."""
    gendered = is_gendered(word) or small_i(word) != word
    return (masculine(lemma) or lemma) if gendered else lemma


@lru_cache(maxsize=20000)
def _with_sharp_s(word: str) -> str:
    """The likeliest spelling with ß for ss, where it is one of today: "muß" and "Fluß" are of yesterday."""
    word = within_length(word)
    known = is_known(word)
    new = [variant for variant in _variants(word) if _is_of_today(variant)]
    if not known and (sure := next(filter(is_known, new), "")):
        return sure
    best = max([word, *new], key=likelihood)
    return best if likelihood(best) - likelihood(word) > (CLEARLY if known else 0.0) else word


def _variants(word: str) -> Iterator[str]:
    """The word with ß for one ss, for each there is; and for all of them."""
    places = [place for place in range(len(word)) if word[place : place + 2] == "ss"]
    yield from (word[:place] + "ß" + word[place + 2 :] for place in places)
    if len(places) > 1:
        yield word.replace("ss", "ß")


def is_known(word: str) -> bool:
    """Whether the lexicon has the word or one of which it is a form."""
    small = word.lower()
    if lexicon.noun_lemmas(word) or lexicon.verb_lemmas(small) or lexicon.is_word(small):
        return True
    return any(
        small.endswith(ending) and lexicon.is_word(small.removesuffix(ending)) for ending in ADJECTIVE_ENDINGS
    )


def _is_of_today(word: str) -> bool:
    """Whether the word, or every part of it with ß, is spelt so today."""
    parts = [text for text, _ in morphemes(word, "") if "ß" in text]
    return is_known(word) or all(
        is_known(part.capitalize()) or lexicon.is_verb(part + "en") for part in parts
    )
