"""What date somebody meant who wrote it otherwise than ISO 8601 does: 13.03.2024, Mai 2024, 2024-13-03."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from lessons.content.fault import Fault, LessonError
from lessons.content.wording import shown
from lessons.dates import is_day
from lessons.language.date_words import month_names

NAMED = re.compile(rf"(?:(\d\d?)\. ?)?({'|'.join(month_names())}) (\d{{4}})")
DAY_FIRST = re.compile(r"(?:(\d\d?)[./] ?)?(\d\d?)[./] ?(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[-./]?(\d\d)[-./]?(\d\d)")
DAY_IN_LINE = re.compile(rf"\d\d?\. ?(?:(\d\d?)\. ?|(?:{'|'.join(month_names())}) )\d{{4}}")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def date_hint(written: str) -> str:
    """What to say of a text that is no date: the date that was meant, or that the month has fewer days.

    >>> date_hint("13.03.2024"), date_hint("Mai 2024"), date_hint("2024-13-03")
    ('did you mean 2024-03-13?', 'did you mean 2024-05?', 'did you mean 2024-03-13?')
    >>> date_hint("2024-06-31"), date_hint("bald")
    ('that month has 30 days', '')
    """
    if meant := _meant(written.strip()):
        return f"did you mean {meant}?"
    day = DAY.fullmatch(written.strip())
    year, month = (int(day[1]), int(day[2])) if day else (0, 0)
    return f"that month has {monthrange(year, month)[1]} days" if year and 1 <= month <= 12 else ""


def published_day(written: str) -> date:
    """The day that somebody gives as the date of publication.  Raises LessonError if it is none."""
    if is_day(written):
        return date.fromisoformat(written)
    expected = date_hint(written) or "expected a day such as 2021-06-17"
    raise LessonError(Fault("--published", None, "", f"is {shown(written)}", expected))


def named_day(line: str) -> date | None:
    """The day that a line names with its year; None if it names none.

    >>> named_day("Lindenau, 4. Mai 2026"), named_day("Stand: 04.05.2026, 18 Uhr"), named_day("im Mai 2026")
    (datetime.date(2026, 5, 4), datetime.date(2026, 5, 4), None)
    """
    found = DAY_IN_LINE.search(line)
    meant = _meant(found[0].replace(". ", ".") if found[1] else found[0]) if found else ""
    return date.fromisoformat(meant) if is_day(meant) else None


def _meant(written: str) -> str:
    if found := NAMED.fullmatch(written):
        return _iso(found[3], month_names().index(found[2]) + 1, found[1])
    if found := DAY_FIRST.fullmatch(written):
        return _iso(found[3], int(found[2]), found[1])
    if found := YEAR_FIRST.fullmatch(written):
        return _iso(found[1], int(found[2]), found[3]) or _iso(found[1], int(found[3]), found[2])
    return ""


def _iso(year: str, month: int, day: str | None) -> str:
    """The date, with its day if it has one; empty if there is no such date."""
    iso = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    return iso if is_day(iso if day else f"{iso}-01") else ""
