"""The words of a text, as strings of letters."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+(?:[-‐'’]\w+)*")


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
