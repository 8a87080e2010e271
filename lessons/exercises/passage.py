"""A passage as words that can be pointed at: each word has a number, the rest is plain text."""

from __future__ import annotations

import re

from lessons.exercises.item import Fault
from lessons.exercises.shown import Piece
from lessons.language.segmentation import WORD, words_of

APART = re.compile(r"\s*(?:…|\.\.\.)\s*")


def word_pieces(passage: str) -> list[Piece]:
    """The passage cut into numbered words and what stands between them, ready to be shown.

    >>> word_pieces("Ja, gut.")
    [{'text': 'Ja', 'word': '1'}, {'text': ', '}, {'text': 'gut', 'word': '2'}, {'text': '.'}]
    """
    pieces: list[Piece] = []
    end = 0
    for number, found in enumerate(WORD.finditer(passage), start=1):
        pieces += [{"text": passage[end : found.start()]}, {"text": found[0], "word": str(number)}]
        end = found.end()
    pieces.append({"text": passage[end:]})
    return [piece for piece in pieces if piece["text"]]


def locate(passage: str, wanted: str, occurrence: int = 1) -> list[str]:
    """The numbers of the wanted words in the passage; nothing if they do not stand there.

    Words that stand apart are joined by three dots; what follows them is looked for after them.

    >>> locate("Er hat das nicht gesagt, hat er gesagt.", "hat … gesagt")
    ['2', '5']
    >>> locate("Er hat das nicht gesagt, hat er gesagt.", "hat … gesagt", occurrence=2)
    ['6', '8']
    """
    words = words_of(passage)
    runs = [words_of(run) for run in APART.split(wanted) if words_of(run)]
    starts = [at for at in range(len(words)) if runs and words[at : at + len(runs[0])] == runs[0]]
    if not 1 <= occurrence <= len(starts):
        return []
    found: list[int] = []
    at = starts[occurrence - 1]
    for run in runs:
        at = next((place for place in range(at, len(words)) if words[place : place + len(run)] == run), -1)
        if at < 0:
            return []
        found += range(at, at + len(run))
        at += len(run)
    return [str(place + 1) for place in found]


def overlaps(claims: list[tuple[tuple[str | int, ...], list[str]]]) -> list[Fault]:
    """One fault for each claim on a word that an earlier claim has taken."""
    taken: set[str] = set()
    faults: list[Fault] = []
    for path, numbers in claims:
        if taken.intersection(numbers):
            faults.append((path, "marks a word that another entry marks; every word is marked once"))
        taken.update(numbers)
    return faults
