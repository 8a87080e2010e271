"""Holidays, fixed and movable."""

from __future__ import annotations

import datetime
import re

from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

from lessons.german.times.context import Context
from lessons.german.times.rules.shared import direction, table_form
from lessons.german.times.tables import EASTER_HOLIDAYS, FIXED_HOLIDAYS
from lessons.german.times.templates import compile_template, rule
from lessons.german.times.timex import Timex

LAST_JULIAN_EASTER = 1582  # the calendar changed in the October of that year
# "Zwischen Ostern und Pfingsten 1950": the year stands at the end and is that of both.
NEXT_HOLIDAY = compile_template(" ?(?:bis|und|oder|-|–|/) ?(?:zu )?{holiday} {year}")


def holiday_in(year: int, name: str, second: bool = False) -> datetime.date:
    """The day of a holiday in a year, or the second day of it; as long as it held, in the Julian calendar.

    >>> holiday_in(2021, "pfingsten"), holiday_in(1525, "ostern")
    (datetime.date(2021, 5, 23), datetime.date(1525, 4, 16))
    """
    if name in FIXED_HOLIDAYS:
        day = datetime.date(year, *FIXED_HOLIDAYS[name])
    else:
        reckoning = EASTER_WESTERN if year > LAST_JULIAN_EASTER else EASTER_JULIAN
        day = easter(year, reckoning) + datetime.timedelta(EASTER_HOLIDAYS[name])
    return day + datetime.timedelta(second)


@rule(r"(?:(?P<which>ersten|zweiten|[12]\.) )?(?:{direction} )?{holiday}(?: {year})?")
def holiday(found: re.Match[str], context: Context) -> Timex:
    """'Ostern', 'Silvester 2014', 'zweiten Weihnachtstag', 'vergangene Weihnachten'."""
    name = _holiday_name(found["holiday"])
    second = found["which"] in ("zweiten", "2.")
    told = int(found["year"]) if found["year"] else _year_before_next(found, name)
    if told:
        return Timex("DATE", holiday_in(told, name, second).isoformat())
    today = context.today
    way = direction(found["direction"]) if found["direction"] else context.lean()
    days = [holiday_in(year, name, second) for year in range(today.year - 1, today.year + 2)]
    fitting = [day for day in days if (day - today).days * way >= 0]
    return Timex("DATE", min(fitting, key=lambda day: abs(day - today)).isoformat())


def _holiday_name(holiday_name: str) -> str:
    return table_form(holiday_name, {**FIXED_HOLIDAYS, **EASTER_HOLIDAYS})


def _year_before_next(found: re.Match[str], name: str) -> int | None:
    """The year told by the holiday to which this one is joined: "zwischen Weihnachten und Neujahr 1950"."""
    after = NEXT_HOLIDAY.match(found.string, found.end("extent"))
    if not after:
        return None
    year = int(after["year"])
    return year - (holiday_in(year, name) > holiday_in(year, _holiday_name(after["holiday"])))
