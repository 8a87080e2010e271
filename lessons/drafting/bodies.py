"""What a place or an organisation is: by its name's words, or by what Wiktionary says of a place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from lessons.language.segmentation import words_of
from lessons.lexicon.tables import glosses, nouns

TABLE = Path(__file__).with_name("bodies.tsv")
# How Wiktionary says what a place is, and that in English.
PLACES = {
    "Landeshauptstadt": "state capital",
    "Hauptstadt": "capital",
    "Bundesland": "federal state",
    "Bundesstaat": "federal state",
    "Kanton": "canton",
    "Stadt": "town",
    "Gemeinde": "municipality",
    "Inselstaat": "country",
    "Republik": "country",
    "Land": "country",
    "Region": "region",
    "Provinz": "province",
    "Kontinent": "continent",
    "Staat": "country",
    "Fluss": "river",
    "See": "lake",
    "Gebirge": "mountains",
    "Insel": "island",
}
SHORTEST_TAIL = 6  # letters of a place within another's name
TOWN = {"de": "Stadt oder Gemeinde", "en": "town or municipality"}
AT_A_RIVER = re.compile(r" (?:an der|am|im|bei|ob der) [A-ZÄÖÜ]")
PLACE = re.compile(rf"\b(?:Groß|Klein|Hafen)?({'|'.join(PLACES)})\b", re.IGNORECASE)


def role_by_name(name: str, kind: str) -> dict[str, str]:
    """What a place or an organisation is, in German and English; empty where nothing tells.

    >>> role_by_name("Graz", "place"), role_by_name("Deutscher Mieterbund", "organisation")
    ({'de': 'Landeshauptstadt', 'en': 'state capital'}, {'de': 'Verband', 'en': 'association'})
    >>> role_by_name("Rabenfeld an der Eider", "place")["de"], role_by_name("Ostasien", "place")
    ('Stadt oder Gemeinde', {})
    """
    return _of_place(name) if kind == "place" else _of_organisation(name)


def _of_place(name: str) -> dict[str, str]:
    """The first noun of its first meaning that is one of a place: of "Stadt in Norditalien" *Stadt*.

    What no dictionary has is a town or a municipality: countries and regions are there.
    """
    if AT_A_RIVER.search(name):
        return TOWN
    found = PLACE.search(next(iter(glosses(name)), ""))
    told = found[1][:1].upper() + found[1][1:].lower() if found else ""
    if told in PLACES:
        return {"de": told, "en": PLACES[told]}
    return {} if _is_known_place(name) else TOWN


def _is_known_place(name: str) -> bool:
    """Whether a dictionary has a place, or what its name ends with: a country, a continent ("Westafrika")."""
    tails = (name[cut:].capitalize() for cut in range(len(name) - SHORTEST_TAIL + 1))
    return bool(glosses(name)) or any(noun.kind == "place" for tail in tails for noun in nouns(tail))


def _of_organisation(name: str) -> dict[str, str]:
    """By its name; of an abbreviation also by what it stands for."""
    meaning = next(iter(glosses(name)), "") if name.isupper() else ""
    spoken = [name.lower().split(), *([word] for word in words_of(meaning.lower()))]
    return next(filter(None, map(_by_words, spoken)), {})


def _by_words(words: list[str]) -> dict[str, str]:
    for ending, german, english in _table():
        begins = ending.startswith("^")
        ends = not begins and (words[-1].endswith(ending) or words[0].endswith(ending))
        if ends or (begins and words[0] == ending[1:]):
            return {"de": german, "en": english}
    return {}


@cache
def _table() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
