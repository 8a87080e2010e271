"""What every form of dictionary is read as: translations of German words, with their language and licence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

PAIR = re.compile(r"(?<![a-z])([a-z]{2,3})[-_]([a-z]{2,3})(?![a-z])")
GERMAN = ("de", "deu", "ger")
LICENCE = re.compile(
    r"GNU (?:Lesser |Affero )?General Public License(?:,? ver(?:sion|\.)? ?[\d.]*\d)?"
    r"|Creative Commons [A-Z][\w-]*(?: \d\.\d)?"
    r"|CC[ -]BY(?:-\w\w)*(?: \d\.\d)?|CC0"
)


class DictionaryError(Exception):
    """A dictionary that cannot be used, in one sentence."""


class Translation(NamedTuple):
    """One meaning of a German word; `sense` says which, `rank` is 0 where this word is meant above all."""

    word: str
    text: str
    sense: str = ""
    rank: int = 0


@dataclass(frozen=True)
class Copy:
    """Somebody's copy of a dictionary; `language` is a code such as fr, `licence` what the file says."""

    title: str
    language: str
    licence: str
    translations: Iterable[Translation]


def language_of(path: Path, chosen: str) -> str:
    """The language into which a file translates: as chosen, else by its name, `deu-fra` or `de-fr`.

    Raises DictionaryError where nothing tells it, or where the file translates into German.

    >>> language_of(Path("freedict-deu-fra.index"), ""), language_of(Path("words.tsv"), "tr")
    ('fr', 'tr')
    """
    if chosen:
        return chosen
    pairs = PAIR.findall(path.name.lower())
    found = next((target for source, target in pairs if source in GERMAN), "")
    if found:
        return short_code(found)
    if any(target in GERMAN for _, target in pairs):
        raise DictionaryError(
            f"{path.name}: translates into German; expected one that translates from German."
        )
    raise DictionaryError(f"{path.name}: its language is not told; add --language and a code such as fr.")


def short_code(language: str) -> str:
    """The code of two letters, where a language has one.

    >>> short_code("fra"), short_code("ku")
    ('fr', 'ku')
    """
    from babel.core import get_global  # only where a dictionary is added

    return get_global("language_aliases").get(language, language)


def licence_in(text: str) -> str:
    """The licence that a notice names; "" if it names none that is known.

    >>> licence_in("under the terms of the GNU General Public License ver. 2.0 and any later version")
    'GNU General Public License ver. 2.0'
    """
    found = LICENCE.search(" ".join(text.split()))
    return found.group() if found else ""


def numbered_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a text that say something, with their numbers.  Raises DictionaryError if not in UTF-8."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise DictionaryError(f"{path.name}: is no text in UTF-8.") from None
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
