"""Ding, the word list of the TU Chemnitz: a line is `German :: translation`, each in parts, synonyms in each.

    Zusage {f} (auf eine Einladung) :: acceptance
    ankündigen; verkünden {vt} | ankündigend; verkündend | … :: to herald | heralding | …

The first part has the words themselves; the others are forms and examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lessons.lexicon.formats.copy import Copy, DictionaryError, Translation, language_of, numbered_lines

BETWEEN = re.compile(r";\s*(?![^(\[{<]*[)\]}>])")  # synonyms; not those within brackets
BRACKETS = re.compile(r"\s*(?:\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|<[^>]*>)")
SENSE = re.compile(r"\(([^)]*)\)")
LABELS = re.compile(r"\s*(?:\{[^}]*\}|\[[^\]]*\]|<[^>]*>|/[A-Z]+/)")
# For whom or what a verb wants, with its preposition: "auf etw.", "jdm./einer Sache".
COMPLEMENT = re.compile(r"(?:\b[a-zäöü]+ )?\b(?:jd[nms]?|jds|etw)\.(?:/(?:jd[nms]?\.|etw\.|einer Sache))*\s*")
BEFORE = re.compile(r"^(?:der|die|das|sich|ein|eine)\s+")
MOST = 4  # synonyms of a translation that are kept
OTHERS = 2  # German synonyms that tell which meaning is meant


def read(path: Path, language: str = "") -> Copy:
    """The word list.  Raises DictionaryError if a line is none of its lines."""
    lines = numbered_lines(path)
    notes = [line.lstrip("# ").split(" :: ", 1) for _, line in lines if line.startswith("#")]
    about = {note[0].strip(): note[1].strip() for note in notes if len(note) == 2}
    licence = about.get("License", "").split(";")[0]
    title = " ".join(filter(None, ["Ding", about.get("Version", "")]))
    entries = [(number, line) for number, line in lines if not line.startswith("#")]
    return Copy(title, language_of(path, language), licence, _entries(path, entries))


def _entries(path: Path, entries: list[tuple[int, str]]) -> Iterator[Translation]:
    for number, line in entries:
        german, sign, translation = line.partition("::")
        if not sign:
            problem = f"is “{line.strip()[:40]}”; expected German :: translation"
            raise DictionaryError(f"{path.name}, line {number}: {problem}.")
        text = _plain(_first_part(translation))
        synonyms = BETWEEN.split(_first_part(german))
        if text:
            yield from _meanings(synonyms, text)


def _meanings(synonyms: list[str], text: str) -> Iterator[Translation]:
    words = [lookup_form(each) for each in synonyms]
    for place, (word, written) in enumerate(zip(words, synonyms, strict=True)):
        if word:
            narrow = SENSE.findall(written)
            others = [other for other in words if other not in ("", word)][:OTHERS]
            yield Translation(word, text, ", ".join(narrow or others), place + bool(narrow))


def lookup_form(written: str) -> str:
    """The word under which a synonym is looked up.

    >>> lookup_form("etw. ankündigen {vt}"), lookup_form("Zusage {f} (für heute)")
    ('ankündigen', 'Zusage')
    >>> lookup_form("auf etw. bestehen")
    'bestehen'
    """
    return BEFORE.sub("", COMPLEMENT.sub("", BRACKETS.sub("", written).strip())).strip()


def _first_part(side: str) -> str:
    return side.split(" | ")[0].strip()


def _plain(side: str) -> str:
    """A translation without its labels, and no more than a few synonyms."""
    synonyms = (LABELS.sub("", each).strip() for each in BETWEEN.split(side))
    return "; ".join([each for each in synonyms if each][:MOST])
