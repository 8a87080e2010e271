"""Which form a file is in, by its content first, and reading it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from lessons.lexicon.formats import dictd, ding, table, tei, wikdict
from lessons.lexicon.formats.copy import Copy, DictionaryError

Reader = Callable[[Path, str], Copy]

BEGINNING = 4096  # bytes that are looked at
EXPECTED = (
    "expected Ding, FreeDict (.index with .dict.dz, or .tei), WikDict (.sqlite3), or German TAB translation"
)


def read_dictionary(path: Path, language: str = "") -> Copy:
    """The dictionary in a file; `language` is what it translates into, where its name does not say so.

    Raises DictionaryError, one clear sentence; its translations may raise it later, where a line is broken.
    """
    if not path.is_file():
        raise DictionaryError(f"{path}: there is no such file.")
    reader = _reader(path)
    if reader is None:
        raise DictionaryError(f"{path.name}: is in no form that is known here; {EXPECTED}.")
    return reader(path, language)


def _reader(path: Path) -> Reader | None:
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    if beginning.startswith(b"SQLite format 3\0"):
        return wikdict.read
    if path.name.endswith(dictd.SUFFIXES):
        return dictd.read
    text = beginning.decode("utf-8", "ignore").lstrip("\ufeff").strip()
    if text.startswith(("<?xml", "<!DOCTYPE", "<TEI")):
        return tei.read
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    if lines and "\0" not in text:
        if re.search(r"\S\s*::\s*\S", lines[0]):
            return ding.read
        if "\t" in lines[0]:
            return table.read
    return None
