"""FreeDict as dictd has it: `.index` names each headword with place and length of its entry in `.dict.dz`.

    Bank /baŋk/ <n, fem>
    1. banc, banque
    Sitz- oder Ablagegelegenheit für mehrere Personen
    2. banque

A line that begins at the margin is a translation, numbered where there are several, and what follows it there
says in German which meaning that is; lines further in are notes and examples.
"""

from __future__ import annotations

import gzip
import re
import string
import zlib
from collections.abc import Iterator
from pathlib import Path

from lessons.lexicon.formats.copy import (
    Copy,
    DictionaryError,
    Translation,
    language_of,
    licence_in,
    numbered_lines,
)

DIGITS = {
    letter: value
    for value, letter in enumerate(string.ascii_uppercase + string.ascii_lowercase + "0123456789+/")
}
SUFFIXES = (".index", ".dict.dz", ".dict")
ABOUT = "00database"  # entries on the dictionary itself
NUMBER = re.compile(r"^\d+\.\s*")
TRAILING = re.compile(r"\s*(?:<[^>]*>|\s\d+\.$)\s*")
SOUND = re.compile(r"\s+[/<\[].*$")  # after the headword: pronunciation and part of speech
NOTE = re.compile(r"^\s+Note: (.*)$")


def read(path: Path, language: str = "") -> Copy:
    """The dictionary, by either of its two files.  Raises DictionaryError if one is missing or broken."""
    base = next(path.name.removesuffix(suffix) for suffix in SUFFIXES if path.name.endswith(suffix))
    index = path.with_name(f"{base}.index")
    packed = [file for file in (path.with_name(base + suffix) for suffix in SUFFIXES[1:]) if file.is_file()]
    if not index.is_file() or not packed:
        raise DictionaryError(f"{path.name}: expected {base}.index and {base}.dict.dz side by side.")
    data, places = _unpacked(packed[0]), _places(index)
    about = "\n".join(_entry(data, place, index) for name, place in places if name.startswith(ABOUT))
    title = next((line.strip() for line in about.splitlines() if " " in line.strip()), base)
    entries = dict.fromkeys(place for name, place in places if not name.startswith(ABOUT))
    found = (each for place in entries for each in meanings(_entry(data, place, index)))
    return Copy(title, language_of(path, language), licence_in(about), found)


def _unpacked(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes()) if path.suffix == ".dz" else path.read_bytes()
    except (OSError, EOFError, zlib.error):
        raise DictionaryError(f"{path.name}: cannot be unpacked; the file is broken or not whole.") from None


def _places(index: Path) -> list[tuple[str, tuple[int, int]]]:
    """The headwords with the place and the length of their entries, in bytes."""
    found = []
    for number, line in numbered_lines(index):
        name, *figures = line.split("\t")
        try:
            start, length, *_ = map(_number, figures)
        except (KeyError, ValueError):
            problem = "expected a word, its place and its length between TABs"
            raise DictionaryError(f"{index.name}, line {number}: {problem}.") from None
        found.append((name, (start, length)))
    return found


def _number(figures: str) -> int:
    """A number in the digits of base 64, which dictd writes without padding."""
    value = 0
    for figure in figures.strip():
        value = 64 * value + DIGITS[figure]
    return value


def _entry(data: bytes, place: tuple[int, int], index: Path) -> str:
    start, length = place
    if start + length > len(data):
        raise DictionaryError(
            f"{index.name}: names entries that are not there; the files do not belong together."
        )
    return data[start : start + length].decode("utf-8", "replace")


def meanings(entry: str) -> Iterator[Translation]:
    """The translations of one entry.

    >>> list(meanings("Bank /baŋk/ <n>\\n1. banc\\nSitzgelegenheit\\n2. banque"))[0]
    Translation(word='Bank', text='banc', sense='Sitzgelegenheit', rank=0)
    """
    head, *lines = entry.splitlines() or [""]
    word, found = SOUND.sub("", head).strip(), list[list[str]]()
    for line in lines:
        note = NOTE.match(line)
        at_margin = line[:1].strip()
        if at_margin and (not found or NUMBER.match(line)):
            found.append([TRAILING.sub("", NUMBER.sub("", line)).strip()])
        elif found and (at_margin or note):
            found[-1].append(note[1].strip() if note else line.strip())
    for rank, (text, *senses) in enumerate(found):
        if word and text:
            yield Translation(word, text, next(iter(senses), ""), rank)
