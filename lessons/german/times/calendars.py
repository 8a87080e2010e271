"""The arithmetic of the calendar: the day, week, month or year so many units away, and its value."""

from __future__ import annotations

import datetime

from lessons.german.times.tables import SEASON_BEGINS

Day = datetime.date


def value_of(day: Day, unit: str) -> str:
    """The TIMEX3 value of the unit in which a day lies.

    >>> value_of(datetime.date(2021, 6, 17), "W"), value_of(datetime.date(2021, 6, 17), "DE")
    ('2021-W24', '202')
    """
    iso = day.isocalendar()
    forms = {
        "D": day.isoformat(),
        "W": f"{iso.year}-W{iso.week:02}",
        "WE": f"{iso.year}-W{iso.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year:04}"[:3],
        "CE": f"{day.year:04}"[:2],
        "ML": f"{day.year:04}"[:1],
    }
    return forms[unit]


def shift(day: Day, count: int, unit: str) -> Day:
    """The day that lies `count` units later (earlier if negative); the first of a month for long units.

    Raises `OverflowError` or `ValueError` outside the years 1 to 9999.

    >>> shift(datetime.date(2021, 6, 17), -1, "M")
    datetime.date(2021, 5, 1)
    """
    if unit in ("D", "W", "WE"):
        return day + datetime.timedelta(count if unit == "D" else 7 * count)
    if unit in ("M", "Q"):
        months = day.year * 12 + day.month - 1 + count * (1 if unit == "M" else 3)
        return Day(months // 12, months % 12 + 1, 1)
    years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
    return Day(day.year + count * years, day.month, 1)


def weekday_near(day: Day, weekday: int, lean: int) -> Day:
    """The weekday on or before a day, or on or after it if `lean` is positive.

    >>> weekday_near(datetime.date(2021, 6, 17), 2, lean=-1)
    datetime.date(2021, 6, 16)
    """
    if lean > 0:
        return day + datetime.timedelta((weekday - day.weekday()) % 7)
    return day - datetime.timedelta((day.weekday() - weekday) % 7)


def year_of_month(today: Day, month: int, lean: int) -> int:
    """The year of a month without year: the nearest, or the one to which the tense leans if it is not far.

    >>> year_of_month(datetime.date(2016, 1, 14), 12, lean=0)
    2015
    """
    ahead = (month - today.month) % 12
    if ahead == 0:
        return today.year
    # In June "im März" is this year's, even where the verb speaks of what is to come.
    limit = {-1: 2, 0: 6, 1: 8}[lean]
    return today.year + (month < today.month) - (ahead > limit)


def season_begin(season: str) -> int:
    """The month in which a season begins."""
    return SEASON_BEGINS[season]


def easter(year: int) -> Day:
    """Easter Sunday of a year, after the Gregorian reckoning.

    >>> easter(2021)
    datetime.date(2021, 4, 4)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def real_day(year: int, month: int, day: int) -> str | None:
    """The value of a day, or None if there is no such day."""
    try:
        return Day(year, month, day).isoformat()
    except ValueError:
        return None
