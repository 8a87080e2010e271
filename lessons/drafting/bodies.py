"""What a place or an organisation is: by its name's words, or by what Wiktionary says of a place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from lessons.lexicon.tables import glosses

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
    "Staat": "country",
    "Fluss": "river",
    "See": "lake",
    "Gebirge": "mountains",
    "Insel": "island",
}
PLACE = re.compile(rf"\b(?:Groß|Klein|Hafen)?({'|'.join(PLACES)})\b", re.IGNORECASE)


def role_by_name(name: str, kind: str) -> dict[str, str]:
    """What a place or an organisation is, in German and English; empty where nothing tells.

    >>> role_by_name("Graz", "place"), role_by_name("Deutscher Mieterbund", "organisation")
    ({'de': 'Landeshauptstadt', 'en': 'state capital'}, {'de': 'Verband', 'en': 'association'})
    >>> role_by_name("Übelbach", "place")
    {}
    """
    return _of_place(name) if kind == "place" else _of_organisation(name)


def _of_place(name: str) -> dict[str, str]:
    """The first noun of its first meaning that is one of a place: of "Stadt in Norditalien" *Stadt*."""
    found = PLACE.search(next(iter(glosses(name)), ""))
    told = found[1][:1].upper() + found[1][1:].lower() if found else ""
    return {"de": told, "en": PLACES[told]} if told in PLACES else {}


def _of_organisation(name: str) -> dict[str, str]:
    first, *_, last = [name.lower().split()[0], *name.lower().split()]
    for ending, german, english in _table():
        begins = ending.startswith("^")
        if (begins and first == ending[1:]) or (not begins and last.endswith(ending)):
            return {"de": german, "en": english}
    return {}


@cache
def _table() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
