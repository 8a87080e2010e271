"""The dateline of a report: "GENF (dpa) –", "Wien, 17. Juni –", "Lissabon/dpa." before its first sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lessons.language.date_words import months_in_german
from lessons.language.wordlists import rows

LONGEST = 100  # characters
DASH = r"(?:--?|[–—])"
SMALL = r"(?:am|an|bei|der|im|in|ob)"  # Frankfurt am Main
PLACE = rf"[A-ZÄÖÜ][\w.'’-]*(?: (?:{SMALL} |{SMALL.upper()} )*(?:\([\w ]+\)|[A-ZÄÖÜ][\w.'’-]*))*?"
BEGINS = r"\s+(?=[A-ZÄÖÜ„»\"])"  # what is reported, without a dash; not "Die Agentur (dpa) meldet"
CAPITALS = "[A-ZÄÖÜ]{3,}"
PLACES = rf"(?P<places>{PLACE}(?:\s?/\s?{PLACE})*?)"


class Dateline(NamedTuple):
    """Where its places stand, and where the report itself begins, in characters."""

    places: tuple[tuple[int, int], ...]
    end: int


def dateline(line: str) -> Dateline | None:
    """The dateline with which a line begins; None where there is none.

    A place alone before a dash or a stop is one only in capitals: "Scholz – der Kanzler" names somebody.

    >>> dateline("GENF (dpa) – Die Gespräche enden.")
    Dateline(places=((0, 4),), end=13)
    >>> dateline("Wien, 17. Juni – Die Gespräche enden.").places, dateline("Scholz – der Kanzler – ging.")
    (((0, 4),), None)
    >>> dateline("Die Deutsche Presse-Agentur (dpa) meldet den Rücktritt.")
    """
    found = next(filter(None, (pattern.match(line[:LONGEST]) for pattern in _patterns())), None)
    if found is None:
        return None
    start, places = found.start("places"), re.finditer(r"[^\s/][^/]*[^\s/]", found["places"])
    return Dateline(tuple((start + each.start(), start + each.end()) for each in places), found.end())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = "|".join(months_in_german())
    day = rf",\s(?:den\s|am\s)?\d{{1,2}}\.\s?(?:(?i:{months})|\d{{1,2}}\.)(?:\s?\d{{4}})?"
    agency = rf"(?i:{'|'.join(name for (name,) in rows('agencies.txt'))})"
    credit = rf"\((?:[\w.-]+\s?[/,]\s?)*{agency}(?:\s?[/,]\s?[\w.-]+)*\)"
    return (
        re.compile(rf"{PLACES}(?:{day})?\s*{credit}(?:\s*(?:{DASH}|[.:])(?:\s+|$)|{BEGINS})"),
        re.compile(rf"{PLACES}{day}\s*(?:{DASH}|[.:])(?:\s+|$)"),
        re.compile(rf"{PLACES}\s?/\s?{agency}\s*(?:{DASH}|[.:])(?:\s+|$)"),
        re.compile(rf"(?P<places>{CAPITALS}(?:[ /-]{CAPITALS})*)(?:\s{DASH}|\.)(?:\s+|$)"),
    )
