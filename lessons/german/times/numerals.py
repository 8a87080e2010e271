"""German number words, and the numbers of time expressions: "zwölf", "24", "2.000", "zweieinhalb"."""

from __future__ import annotations

import re

from lessons.german.times.tables import HALVES, ORDINALS, SMALL_NUMBERS, TENS, VAGUE_COUNTS


def number(words: str) -> float | int | None:
    """The number that words or digits name, or None where they leave it open.

    >>> number("fünfundvierzig"), number("2.000"), number("eineinhalb"), number("mehreren")
    (45, 2000, 1.5, None)
    """
    words = words.lower()
    if words[0].isdigit():
        return float(words.replace(",", ".")) if "," in words else int(words.replace(".", ""))
    if re.fullmatch(r"eine?[nmrs]?", words):
        return 1
    if words in HALVES or words in SMALL_NUMBERS or words in TENS:
        return HALVES.get(words) or SMALL_NUMBERS.get(words) or TENS.get(words)
    ones, joint, tens = words.partition("und")
    if joint and tens in TENS:
        return TENS[tens] + (1 if ones == "ein" else SMALL_NUMBERS[ones])
    if words.endswith("hundert"):
        return 100 * SMALL_NUMBERS[words.removesuffix("hundert")]
    return None


def ordinal(words: str) -> int:
    """The number of an ordinal, in figures or in words, whatever its ending.

    >>> ordinal("dritten"), ordinal("19."), ordinal("neunzehntes")
    (3, 19, 19)
    """
    if words[0].isdigit():
        return int(words.rstrip("."))
    return ORDINALS[re.sub(r"e[nmrs]?$", "", words)]


def _number_pattern() -> str:
    """A pattern for every number word that `number` knows, and for figures."""
    ones = "|".join(word for word, value in SMALL_NUMBERS.items() if 2 <= value <= 9)
    tens = "|".join(TENS)
    words = sorted([*HALVES, *SMALL_NUMBERS], key=len, reverse=True)
    figures = r"\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,3})?"
    return rf"(?:(?:(?:ein|{ones})und)?(?:{tens})|(?:{ones})hundert|{'|'.join(words)}|{figures})"


NUMBER = _number_pattern()
ONE = r"eine?[nmrs]?"
VAGUE_COUNT = "(?:" + "|".join(rf"{stem}[nr]?" for stem in VAGUE_COUNTS) + ")"
