"""Dictionaries that a teacher or a learner has added: one SQLite file each, in a folder of theirs.

They are other people's work, under licences of their own: what is kept is a copy for this computer, made from
the owner's own file, with its title and licence, which every translation names.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from lessons.lexicon.formats.copy import Copy, DictionaryError, Translation
from lessons.lexicon.formats.recognise import read_dictionary

TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE about (title TEXT, language TEXT, licence TEXT, size INTEGER);
CREATE TABLE translation (word TEXT, text TEXT, sense TEXT, rank INTEGER, UNIQUE (word, text));
"""
ADD = "INSERT OR IGNORE INTO translation VALUES (?, ?, ?, ?)"
ASK = """SELECT title, language, licence, size, word, text, sense, rank FROM about, translation
WHERE word = ? ORDER BY rank, translation.rowid LIMIT ?"""
SUFFIX = ".sqlite3"
# Where Debian and others put Ding and the dictionaries of FreeDict.
INSTALLED = ("usr/share/trans/de-en", "usr/share/dictd/freedict-deu-*.index")


@dataclass(frozen=True)
class Dictionary:
    """A dictionary that was added, under a name; `size` counts its translations."""

    name: str
    title: str
    language: str
    licence: str
    size: int


def add(folder: Path, path: Path, language: str = "") -> Dictionary:
    """Add the dictionary in a file; one that was added before under the same name is replaced.

    Raises DictionaryError, and then nothing is added.
    """
    copy, name = read_dictionary(path, language), _name(path)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{name}.unfinished"
    unfinished.unlink(missing_ok=True)
    try:
        size = _write(unfinished, copy)
        if not size:
            raise DictionaryError(f"{path.name}: has no translation of a German word.")
        unfinished.replace(folder / f"{name}{SUFFIX}")
    finally:
        unfinished.unlink(missing_ok=True)
    return Dictionary(name, copy.title, copy.language, copy.licence, size)


def _write(path: Path, copy: Copy) -> int:
    """Write a dictionary and give the number of its translations."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript(TABLES)
        database.executemany(ADD, copy.translations)
        size = database.execute("SELECT count(*) FROM translation").fetchone()[0]
        about = (copy.title, copy.language, copy.licence, size)
        database.execute("INSERT INTO about VALUES (?, ?, ?, ?)", about)
        database.commit()
    return size


def dictionaries(folder: Path) -> list[Dictionary]:
    """All that were added, by name; a damaged file is left out."""
    return [found for path in _files(folder) if (found := _about(path))]


def remove(folder: Path, name: str) -> None:
    """Remove a dictionary.  Raises DictionaryError if there is none of this name."""
    names = [path.stem for path in _files(folder)]
    if name not in names:
        there = f"there are {', '.join(names)}" if names else "none was added"
        raise DictionaryError(f"There is no dictionary “{name}”; {there}.")
    (folder / f"{name}{SUFFIX}").unlink()


def translations(
    folder: Path, words: Iterable[str], most: int = 3
) -> list[tuple[Dictionary, list[Translation]]]:
    """What each dictionary has for the first of these words that it knows, the best first."""
    wanted = list(words)
    return [found for path in _files(folder) if (found := _ask(path, wanted, most))]


def on_this_system(folder: Path) -> list[Path]:
    """Dictionaries from German that the system has installed and that are not added yet."""
    found = [path for pattern in INSTALLED for path in sorted(Path("/").glob(pattern))]
    return [path for path in found if not (folder / f"{_name(path)}{SUFFIX}").exists()]


def _name(path: Path) -> str:
    """The name under which a file is added."""
    return re.sub(r"[^\w-]+", "-", path.name.split(".")[0])


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def _about(path: Path) -> Dictionary | None:
    rows = _rows(path, "SELECT title, language, licence, size FROM about", ())
    return Dictionary(path.stem, *rows[0]) if rows else None


def _ask(path: Path, words: list[str], most: int) -> tuple[Dictionary, list[Translation]] | None:
    rows = next(filter(None, (_rows(path, ASK, (word, most)) for word in words)), None)
    return (Dictionary(path.stem, *rows[0][:4]), [Translation(*row[4:]) for row in rows]) if rows else None


def _rows(path: Path, query: str, values: tuple) -> list[tuple]:
    """The rows of a query; none of a file that is damaged, or was removed a moment ago."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as database:
        return database.execute(query, values).fetchall()
    return []
