"""Segmentation: the words of a German text, and where the sentences of a paragraph begin and end.

A full stop also ends abbreviations (z. B.), initials (J. Biden) and ordinal numbers (am 16. Juni).
A text of a few hundred words needs no more than these rules; nothing heavy is imported.
"""

from __future__ import annotations

import re
from functools import cache

from lessons.language.date_words import months_in_german
from lessons.language.wordlists import rows

WORD = re.compile(r"\w+(?:[-‐'’]\w+)*")
END = re.compile(r"""[.!?…]+["'“”»‘’)\]]*(?=\s+["'„“«»‚(\[]*[A-ZÄÖÜ0-9])""")
ABBREVIATIONS = frozenset(word for row in rows("abbreviations.txt") for word in row[0].split())
LAST_WORD = re.compile(r"(?:^|[\s(„\"/-])([\w.]+)\.$")
INITIAL = re.compile(r"(?:^|[\s(„\"])[A-ZÄÖÜ]\.$")
NUMBER = re.compile(r"(?:^|.*?)(\w*)\s*\b\d{1,2}\.$", re.DOTALL)
COUNTED = ("Jahrhundert", "Jahrestag", "Geburtstag", "Weltkrieg", "Klasse", "Kapitel", "Lebensjahr")
BEFORE_ORDINAL = frozenset(
    {"der", "die", "das", "den", "dem", "des", "am", "im", "zum", "vom", "beim", "zur"}
)


@cache
def _after_ordinal() -> re.Pattern[str]:
    """What follows an ordinal number where no article stands before it."""
    return re.compile(rf"\s+(?:\d|{'|'.join([*months_in_german(), *COUNTED])})")


def words_of(text: str) -> list[str]:
    """The words of a text, without punctuation.

    >>> words_of("Der 45-Jährige sagte: „Ja.“")
    ['Der', '45-Jährige', 'sagte', 'Ja']
    """
    return WORD.findall(text)


def in_order(words: list[str], wanted: list[str]) -> bool:
    """Whether the wanted words stand among the words in this order, perhaps with others in between.

    >>> in_order(["er", "kündigte", "dies", "an"], ["kündigte", "an"])
    True
    """
    rest = iter(words)
    return all(word in rest for word in wanted)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends.

    >>> sentence_spans("Am 16. Juni sprach z. B. Putin. „Ja!“ Danach ging er.")
    [(0, 31), (32, 37), (38, 53)]
    """
    ends = [match.end() for match in END.finditer(text) if _ends_sentence(text, match)]
    spans, start = [], 0
    for end in [*ends, len(text)]:
        spans.append((start, end))
        start = end + len(text[end:]) - len(text[end:].lstrip())
    return [(start, end) for start, end in spans if start < end]


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is one."""
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    before = text[max(0, match.start() - 40) : match.start() + 1]
    number = NUMBER.match(before)
    if number:
        counts = number.group(1).lower() in BEFORE_ORDINAL or _after_ordinal().match(text, match.end())
        return not counts
    return not (_is_abbreviated(before) or INITIAL.search(before))


def _is_abbreviated(before: str) -> bool:
    """Whether a full stop belongs to an abbreviation, or to a small letter that stands for a word: z. B."""
    last = LAST_WORD.search(before)
    word = last[1].rpartition(".")[2] if last else ""
    return word in ABBREVIATIONS or (len(word) == 1 and word.islower())
