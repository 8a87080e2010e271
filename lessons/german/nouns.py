"""Gender and plural of nouns; a compound has its head's."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from lessons import lexicon
from lessons.german import compounds
from lessons.lexicon import Noun
from lessons.lexicon.derived import by_ending, like_its_head

# What an article says of its noun's gender in the singular; the rest ("der", "die") leaves several open.
ARTICLES = {
    **dict.fromkeys(["das", "ins", "ans", "aufs", "fürs", "ums"], "n"),
    **dict.fromkeys(["den", "einen", "keinen"], "m"),
    **dict.fromkeys(["dem", "des", "im", "am", "zum", "vom", "beim", "einem", "eines"], "mn"),
    **dict.fromkeys(["die", "zur", "eine", "einer", "keine"], "f"),
    "der": "mf",
}


def gender(noun: str) -> str:
    """The noun's gender, "m", "f" or "n"; the commonest of several; "" where it is not known.

    >>> gender("Gipfel"), gender("Rüstungskontrolle"), gender("Überprüfung")
    ('m', 'f', 'f')
    """
    return next(iter(genders(noun)), "")


def genders(noun: str) -> tuple[str, ...]:
    """Every gender that the noun can have, the commonest first: "See" is "m" and "f"."""
    return tuple(dict.fromkeys(reading.gender for reading in noun_readings(noun) if reading.gender))


def plural_of(noun: str, of_gender: str = "") -> str:
    """The noun's plural, "" where there is none or none is known.

    >>> plural_of("Vorwurf"), plural_of("Band", "f"), plural_of("Ruhe"), plural_of("Hackerangriff")
    ('Vorwürfe', 'Bands', '', 'Hackerangriffe')
    """
    fitting = (reading for reading in noun_readings(noun) if not of_gender or reading.gender == of_gender)
    return next((reading.plural for reading in fitting if reading.plural), "")


@lru_cache(maxsize=4096)
def noun_readings(noun: str) -> tuple[Noun, ...]:
    """The noun's readings: by the table, by its compound's head, by its ending."""
    known = tuple(reading for reading in lexicon.nouns(noun) if reading.kind not in {"surname", "first name"})
    return known or _by_head(noun) or by_ending(noun) or lexicon.nouns(noun)


def _by_head(noun: str) -> tuple[Noun, ...]:
    """The readings of a compound's head, with the rest of the compound put before its plural."""
    cut = compounds.split_compound(noun)
    if not cut:
        return ()
    return like_its_head(noun, noun.removesuffix(cut[-1].text), noun_readings(cut[-1].lemma))


def gender_of(token: Token) -> str:
    """The gender of a noun in its sentence: where it can have several, its article may tell which."""
    if token.tag_ != "NN":
        return ""
    possible = genders(token.lemma_) or genders(token.lemma_ + "r")
    shown = _shown_by_article(token)
    fitting = [sex for sex in possible if sex in shown]
    return (fitting or [*possible, ""])[0]


def _shown_by_article(token: Token) -> str:
    """The genders that the article before the noun leaves open, all of them where there is none."""
    for back in range(1, min(4, token.i + 1)):
        before = token.nbor(-back)
        if before.tag_ in {"ART", "APPRART"}:
            return ARTICLES.get(before.lower_, "mfn")
        if before.tag_ != "ADJA":
            break
    return "mfn"
