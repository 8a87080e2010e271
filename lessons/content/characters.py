"""Characters that look like others or like nothing: which they are, so that a person can find them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lessons.language.marks import INVISIBLE

WORD = re.compile(r"[^\W\d_]+")
SHOWN = 20  # characters of the words around


def odd_characters(text: str) -> Iterator[tuple[int, str]]:
    """Where a character stands that nobody sees, or that is of another alphabet than its word; and its name.

    >>> [said for _place, said in odd_characters("Kli\\u00adma und Р\\u0443ssland")][0]
    'has an invisible soft hyphen (U+00AD) in “Klima”'
    >>> list(odd_characters("Путин sagt „нет“"))
    []
    """
    for found in INVISIBLE.finditer(text):
        around = INVISIBLE.sub("", text[max(0, found.start() - SHOWN) : found.end() + SHOWN])
        near = INVISIBLE.sub("", text[: found.start()]).split(" ")[-1] + text[found.end() :].split(" ")[0]
        yield found.start(), f"has an invisible {_name(found.group())} in {_quoted(near or around)}"
    for found in WORD.finditer(text):
        letters = {_alphabet(letter): letter for letter in found.group()}
        strange = [letter for alphabet, letter in letters.items() if alphabet in ("CYRILLIC", "GREEK")]
        if "LATIN" in letters and strange:
            yield (
                found.start(),
                f"has a {_name(strange[0])} in {_quoted(found.group())} that looks like another",
            )


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _name(character: str) -> str:
    """The character's name in Unicode, in small letters, with its number."""
    return f"{unicodedata.name(character, 'character').lower()} (U+{ord(character):04X})"


def _quoted(word: str) -> str:
    return f"“{INVISIBLE.sub('', word).strip()}”"
