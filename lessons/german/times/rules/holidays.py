"""Holidays, fixed and movable."""

from __future__ import annotations

import datetime
import re

from dateutil.easter import easter

from lessons.german.times.context import Context
from lessons.german.times.rules.shared import direction, table_form
from lessons.german.times.tables import EASTER_HOLIDAYS, FIXED_HOLIDAYS
from lessons.german.times.templates import rule
from lessons.german.times.timex import Timex


def holiday_in(year: int, name: str, second: bool = False) -> datetime.date:
    """The day of a holiday in a year, or the second day of it.

    >>> holiday_in(2021, "pfingsten")
    datetime.date(2021, 5, 23)
    """
    if name in FIXED_HOLIDAYS:
        day = datetime.date(year, *FIXED_HOLIDAYS[name])
    else:
        day = easter(year) + datetime.timedelta(EASTER_HOLIDAYS[name])
    return day + datetime.timedelta(second)


@rule(r"(?:(?P<which>ersten|zweiten|[12]\.) )?(?:{direction} )?{holiday}(?: {year})?")
def holiday(found: re.Match[str], context: Context) -> Timex:
    """'Ostern', 'Silvester 2014', 'zweiten Weihnachtstag', 'vergangene Weihnachten'."""
    name = table_form(found["holiday"], {**FIXED_HOLIDAYS, **EASTER_HOLIDAYS})
    second = found["which"] in ("zweiten", "2.")
    if found["year"]:
        return Timex("DATE", holiday_in(int(found["year"]), name, second).isoformat())
    today = context.today
    way = direction(found["direction"]) if found["direction"] else context.lean()
    days = [holiday_in(year, name, second) for year in range(today.year - 1, today.year + 2)]
    fitting = [day for day in days if (day - today).days * way >= 0]
    return Timex("DATE", min(fitting, key=lambda day: abs(day - today)).isoformat())
