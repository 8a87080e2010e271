"""Tables of one's own: German, a TAB, the translation; perhaps another TAB and which meaning that is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lessons.language.genders import ARTICLE_OF
from lessons.lexicon.formats.copy import (
    Copy,
    DictionaryError,
    Translation,
    language_of,
    licence_in,
    numbered_lines,
)

ARTICLES = tuple(f"{article} " for article in ARTICLE_OF.values())


def read(path: Path, language: str = "") -> Copy:
    """The table; comments begin with `#`, and one of them may name the licence.  Raises DictionaryError."""
    lines = numbered_lines(path)
    notice = "\n".join(line for _, line in lines if line.startswith("#"))
    rows = [(number, line) for number, line in lines if not line.startswith("#")]
    return Copy(path.stem, language_of(path, language), licence_in(notice), list(_rows(path, rows)))


def _rows(path: Path, rows: list[tuple[int, str]]) -> Iterator[Translation]:
    for number, line in rows:
        german, text, sense, *_ = (*(cell.strip() for cell in line.split("\t")), "", "")
        if not german or not text:
            problem = f"is “{line.strip()[:40]}”; expected German, a TAB, the translation"
            raise DictionaryError(f"{path.name}, line {number}: {problem}.")
        bare = next((german.removeprefix(each) for each in ARTICLES if german.startswith(each)), german)
        yield Translation(bare, text, sense)
