"""WikDict as SQLite: the table `translation` has a row for a sense, `simple_translation` one for a word.

Each row has the German word in `written_rep` and the translations in `trans_list`, between upright strokes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from lessons.lexicon.formats.copy import Copy, DictionaryError, Translation, language_of

LICENCE = "CC BY-SA 3.0"  # of all WikDict files, which do not say it themselves: www.wikdict.com/page/about
QUERIES = (
    "SELECT written_rep, trans_list, sense FROM translation ORDER BY rowid",
    "SELECT written_rep, trans_list, '' FROM simple_translation ORDER BY rowid",
)


def read(path: Path, language: str = "") -> Copy:
    """The dictionary.  Raises DictionaryError if the file is damaged, or has neither of the two tables."""
    rows = _rows(path)
    found = [
        Translation(word, ", ".join(part.strip() for part in translations.split("|")), sense or "")
        for word, translations, sense in rows
        if word and translations
    ]
    return Copy(f"WikDict {path.stem}", language_of(path, language), LICENCE, found)


def _rows(path: Path) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        for query in QUERIES:
            try:
                return database.execute(query).fetchall()
            except sqlite3.OperationalError:  # no such table, or no such column
                continue
            except sqlite3.DatabaseError:
                raise DictionaryError(f"{path.name}: is a damaged SQLite file.") from None
    raise DictionaryError(f"{path.name}: has no table “translation”; expected a dictionary of WikDict.")
