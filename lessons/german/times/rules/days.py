"""Days that are named by their number, with or without month and year."""

from __future__ import annotations

import re

from lessons.german.times.calendars import real_day, year_of_month
from lessons.german.times.context import Context
from lessons.german.times.numerals import ordinal
from lessons.german.times.rules.shared import (
    OF_YEAR,
    WEEKDAY,
    WEEKDAY_BEFORE,
    capitalised,
    month_number,
    named_year,
)
from lessons.german.times.templates import rule
from lessons.german.times.timex import Timex

DAY_AND_MONTH = r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\."

# What tells the year in "3.5. bis 7.6.1950".
NEXT_NUMERIC = re.compile(
    r"\s?(?:bis|und|-|–)\s?(?:(?:zum|am|den)\s)?" + DAY_AND_MONTH + r"\s?(?P<y>\d{4}|\d\d)\b"
)


def _date(year: int, month: int, day: int) -> Timex | None:
    """The day as a time expression, or None if there is no such day."""
    value = real_day(year, month, day)
    return Timex("DATE", value) if value else None


def _year(digits: str) -> int:
    """The year of four or two digits."""
    year = int(digits)
    return year if year >= 100 else year + (2000 if year < 50 else 1900)


@rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)")
def iso_date(found: re.Match[str], _: Context) -> Timex | None:
    """'2021-06-16'."""
    return _date(int(found["y"]), int(found["m"]), int(found["d"]))


@rule(WEEKDAY_BEFORE + r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4}|\d\d)")
def numeric_date(found: re.Match[str], _: Context) -> Timex | None:
    """'16.6.2021', 'Mittwoch, den 16.06.21'."""
    return _date(_year(found["y"]), int(found["m"]), int(found["d"]))


@rule(
    "(?:am|vom|bis|zum|ab|seit|den|dem) «" + DAY_AND_MONTH + r"»(?! ?\d)",
    r"(?<=\()" + DAY_AND_MONTH + r"(?=[)–-])",
    r"(?<=\d\.[/–-])" + DAY_AND_MONTH + r"(?! ?\d)",
    WEEKDAY + DAY_AND_MONTH + r"(?! ?\d)",
)
def numeric_day_and_month(found: re.Match[str], context: Context) -> Timex | None:
    """'am 16.6.', 'Mi., 16.6.', '(16.6.)'."""
    month = int(found["m"])
    if not 1 <= month <= 12 or (found.groupdict().get("weekday") and not capitalised(found, context)):
        return None
    after = NEXT_NUMERIC.match(found.string, found.end())
    year = _year(after["y"]) - (month > int(after["m"])) if after else None
    return _date(year or year_of_month(context.today, month, context.lean()), month, int(found["d"]))


@rule(
    WEEKDAY_BEFORE + "{day} ?{month}(?: {year}|" + OF_YEAR + ")?",
    WEEKDAY_BEFORE + "{day} ?{month:month_short}(?: {year})?",
    WEEKDAY_BEFORE + "{day:ordinal} {month}(?: {year})?",
)
def day_of_month(found: re.Match[str], context: Context) -> Timex | None:
    """'Mittwoch, 16. Juni 2021', '1. Mai', 'dritten Oktober'."""
    month = month_number(found["month"])
    return _date(named_year(found, month, context), month, ordinal(found["day"]))


@rule(
    "«{first:day}» ?(?:{to}|,) ?"
    "(?=(?:(?:den|am|dem|vom) )?(?:{day} ?{to} (?:am )?)?{last:day} ?{month}(?: {year})?)"
)
def day_before_a_month(found: re.Match[str], context: Context) -> Timex | None:
    """The '3.' of '3. bis 5. März', of '3., 4. und 5. März' and of 'am 3. und am 5. März'."""
    month = month_number(found["month"])
    return _date(named_year(found, month, context), month, ordinal(found["first"]))


@rule("«{first:day}» ?{to} ?(?=(?:den )?" + DAY_AND_MONTH + r"(?P<y>\d{4}|\d\d)?)")
def day_before_a_numeric_month(found: re.Match[str], context: Context) -> Timex | None:
    """The '18.' of '18. bis 20.6.' and of '18./19.6.2021'."""
    month = int(found["m"])
    if not 1 <= month <= 12:
        return None
    year = _year(found["y"]) if found["y"] else year_of_month(context.today, month, context.lean())
    return _date(year, month, ordinal(found["first"]))


@rule(r"{weekday},? (?:(?:den|dem|der) )?{day}(?! ?[\w(])")
def weekday_and_number(found: re.Match[str], context: Context) -> Timex | None:
    """'Samstag, den 25.', in the month of publication."""
    return _date(context.today.year, context.today.month, ordinal(found["day"]))
