"""What is known of a word before its sentence is read: whose name it can be, what it heads, its class.

Four tables: `names.tsv` (given names, surnames, places), `organisations.txt` (written by hand),
`name_heads.tsv` (endings such as "-präsident", "-straße", "-verein") and `word_classes.tsv` (words that
stand in like places share a class).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from lessons import lexicon
from lessons.german.names.wordfile import WordFile
from lessons.german.wordlists import rows

GIVEN, PLACE, ORGANISATION, NOUN = "G", "P", "O", "n"
COMMON = 4.2  # on the Zipf scale


@lru_cache(maxsize=16384)
def kinds(word: str) -> str:
    """The kinds of name that a word can be, as letters: G given name, S surname, P place, O organisation,
    n a common noun too.  A genitive -s is seen through.

    >>> kinds("Hamburgs")
    'P'
    """
    word = word.replace("’", "'")
    known = _as_written(word) or _as_written(without_genitive(word))
    return known + (NOUN if _is_common_noun(word) else "")


def _as_written(word: str) -> str:
    if not word:
        return ""
    organisation = ORGANISATION if word in organisations() else ""
    return _table("names.tsv").value(word) + organisation


def is_name(word: str) -> bool:
    """Whether the word, just as it is written, is known as a name."""
    return bool(_as_written(word))


def without_genitive(word: str) -> str:
    """The word without a genitive ending, or "" where it has none: "Merkels", "Grass’", "Griechenlandes"."""
    if len(word) > 3 and word[-1] in "'’":
        return word[:-1]
    if word.endswith("es") and _as_written(word[:-2]) and not _as_written(word[:-1]):
        return word[:-2]
    takes_it = len(word) > 3 and word[-2].islower() and word[-2] not in "sßxz"  # "Voss" has "Voss’"
    return word[:-1] if takes_it and word[-1] == "s" else ""


def _is_common_noun(word: str) -> bool:
    return word[:1].isupper() and any(noun.kind in {"", "adjective"} for noun in lexicon.nouns(word))


def is_common_noun(word: str) -> bool:
    """Whether the word is a noun first, though it can be a name: "Post", not "Heide"."""
    known = kinds(word)
    return NOUN in known and (known == NOUN or lexicon.zipf(word) > COMMON)


@cache
def organisations() -> frozenset[str]:
    """Well-known organisations, one or several words each."""
    return frozenset(row[0] for row in rows("organisations.txt"))


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Names of several words by their first word, the longest first."""
    by_first: dict[str, list[str]] = {}
    for name in sorted(
        organisations() | {row[0] for row in rows("place_phrases.txt")}, key=len, reverse=True
    ):
        first, _, rest = name.partition(" ")
        if rest:
            by_first.setdefault(first, []).append(name)
    return {first: tuple(names) for first, names in by_first.items()}


@cache
def place_tails() -> frozenset[tuple[str, ...]]:
    """What stands after a town in its full name, as words: ("in", "der", "Oberpfalz"), ("am", "Main")."""
    phrases = (tuple(row[0].split(" ")) for row in rows("place_phrases.txt"))
    return frozenset(words[start:] for words in phrases for start in range(1, len(words) - 1))


def phrase_at(words: list[str], start: int) -> tuple[int, str]:
    """The length and the kind of the known name of several words that starts there, or (0, "")."""
    for name in _phrases().get(words[start], ()):
        length = name.count(" ") + 1
        if words[start : start + length] == name.split(" "):
            return length, ORGANISATION if name in organisations() else PLACE
    return 0, ""


@cache
def _heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind of head its letter and a pattern of the endings that show it."""
    endings: dict[str, list[str]] = {}
    for ending, kind in rows("name_heads.tsv"):
        endings.setdefault(kind[0], []).append(re.escape(ending))
    inflected = "(?:in|innen|s|es|n|en|e)?$"
    return tuple(
        (kind, re.compile(f"(?:{'|'.join(found)}){inflected}", re.IGNORECASE))
        for kind, found in endings.items()
    )


@lru_cache(maxsize=16384)
def heads(word: str) -> str:
    """What a capitalised word names as the head of a name or beside one, as letters: r role, o organisation,
    p place, w work or event.

    >>> heads("Verteidigungsministerin"), heads("Schillerstraße")
    ('r', 'p')
    """
    if not word[:1].isupper():
        return ""
    return "".join(kind for kind, pattern in _heads() if pattern.search(word))


@lru_cache(maxsize=16384)
def word_class(word: str) -> int | None:
    """The number of the word's class, or None; classes near each other share their low bits."""
    table = _table("word_classes.tsv")
    found = table.value(word) or table.value(without_genitive(word) or word)
    return int(found) if found else None


@cache
def _table(name: str) -> WordFile:
    return WordFile(Path(str(files("lessons.german") / "tables" / name)))
