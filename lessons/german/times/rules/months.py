"""Months, seasons, quarters and the turn of the year."""

from __future__ import annotations

import re

from lessons.german.times.calendars import year_of_month
from lessons.german.times.context import Context
from lessons.german.times.numerals import ordinal
from lessons.german.times.rules.shared import (
    NEXT_DATE,
    OF_YEAR,
    PORTION,
    capitalised,
    direction,
    modifier,
    month_number,
    named_year,
    season_letters,
    table_form,
    year_before_next,
    years_off,
)
from lessons.german.times.surroundings import AMBIGUOUS_MONTHS, CONTRACTED, MONTH_PREPOSITIONS
from lessons.german.times.tables import MONTHS, SEASON_BEGINS
from lessons.german.times.templates import any_of, rule
from lessons.german.times.timex import Timex

PREPOSITION_BEFORE = re.compile(r"\b(" + any_of(MONTH_PREPOSITIONS) + r")\s+$")


@rule(
    "(?:{portion} (?:des )?|{edge} )?{month}(?: {year}|" + OF_YEAR + ")?",
    PORTION + "{month:month_short} {year}",
    unresolved="XXXX-XX",
)
def month(found: re.Match[str], context: Context) -> Timex | None:
    """'März', 'Ende Dezember', 'Juli dieses Jahres', 'Mai 2010'."""
    alone = found["extent"] == found["month"]
    if not capitalised(found, context, "month") or (alone and not _is_no_name(found, context)):
        return None
    number = month_number(found["month"])
    return Timex("DATE", f"{named_year(found, number, context)}-{number:02}", mod=modifier(found))


@rule("«{first:month}» ?{to} ?(?:{portion} )?(?={month} {year})")
def month_before_a_dated_month(found: re.Match[str], _: Context) -> Timex:
    """The 'Juni' of 'Juni bis August 2010'."""
    first, last = month_number(found["first"]), month_number(found["month"])
    return Timex("DATE", f"{int(found['year']) - (first > last)}-{first:02}")


def _is_no_name(found: re.Match[str], context: Context) -> bool:
    """Whether a month's name that may also be a person's follows a preposition, as months do."""
    start, end = found.span("extent")
    if table_form(found["month"], MONTHS) not in AMBIGUOUS_MONTHS:
        return True
    before = PREPOSITION_BEFORE.search(found.string[max(0, start - 16) : start])
    surname_after = re.match(r"\s[A-ZÄÖÜ]", context.text[end : end + 2])
    return bool(before) and (before[1] in CONTRACTED or not surname_after)


@rule("(?:{article} )?{direction} {month}", unresolved="XXXX-XX")
def month_with_direction(found: re.Match[str], context: Context) -> Timex:
    """'vergangenen März', 'kommenden Mai'."""
    number, way = month_number(found["month"]), direction(found["direction"])
    return Timex("DATE", f"{_year_that_way(context, number, number, way)}-{number:02}")


def _year_that_way(context: Context, first_month: int, last_month: int, way: int) -> int:
    """The year of the last or next such time, counted from the month of publication."""
    today = context.today
    if way > 0:
        return today.year + way - (today.month < first_month)
    return today.year + way + (way < 0 and today.month > last_month)


@rule(
    PORTION + "(?:{article} )?(?:{direction} |{edge} )?{season}"
    r"(?: {year}(?:/(?P<second>\d{2,4}))?|" + OF_YEAR + ")?",
    unresolved="XXXX",
)
def season(found: re.Match[str], context: Context) -> Timex | None:
    """'Sommer 2020', 'vergangenen Herbst', 'Winter 2014/15'."""
    if not capitalised(found, context, "season") or not _is_a_date(found):
        return None
    letters = season_letters(found["season"])
    return Timex("DATE", f"{_season_year(found, letters, context)}-{letters}", mod=modifier(found))


def _is_a_date(found: re.Match[str]) -> bool:
    """Whether the season is told as a date: it is placed in time, or follows a preposition ("im Sommer")."""
    if found["extent"] not in (found["season"], f"der {found['season']}"):
        return True
    start, end = found.span("extent")
    before = found.string[max(0, start - 16) : start]
    listed = before.endswith(", ") and NEXT_DATE.match(found.string, end)  # "im Frühling, Sommer und Herbst"
    return bool(listed or PREPOSITION_BEFORE.search(before))


def _season_year(found: re.Match[str], letters: str, context: Context) -> int:
    """The year that is named, or that of the season nearest in the direction told."""
    begin = SEASON_BEGINS[letters]
    if found["direction"] and direction(found["direction"]):
        return _year_that_way(context, begin, begin + 2, direction(found["direction"]))
    named = found["year"] or found["of_year"] or year_before_next(found, begin, context)
    if not named and begin <= context.today.month < begin + 3:
        return context.today.year
    return named_year(found, begin, context)


@rule(
    r"(?:{article} )?(?P<which>{ordinal}|[1-4]\.) (?P<part>quartal|halbjahr)s?"
    r"(?: (?:des jahres )?{year}|" + OF_YEAR + ")?",
    unresolved="XXXX",
)
def part_of_year(found: re.Match[str], context: Context) -> Timex | None:
    """'zweiten Quartal 2014', 'ersten Halbjahr'."""
    number, letter = ordinal(found["which"]), "Q" if found["part"] == "quartal" else "H"
    if number > (4 if letter == "Q" else 2):
        return None
    year = found["year"] or context.today.year + (years_off(found["of_year"]) if found["of_year"] else 0)
    return Timex("DATE", f"{year}-{letter}{number}")


@rule(
    r"(?:{direction} )?(?:jahreswechsel|jahreswende)s?(?: {year}/\d{2,4})?", unresolved="XXXX", anchors=False
)
def turn_of_the_year(found: re.Match[str], context: Context) -> Timex:
    """'Jahreswechsel', 'Jahreswende 2010/11'."""
    year = found["year"] or year_of_month(context.today, 12, context.lean())
    return Timex("DATE", str(year), mod="END")
