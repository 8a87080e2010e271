"""The arithmetic of the calendar: the day, week, month or year so many units away, and its value."""

from __future__ import annotations

import datetime

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
    """The year of a month without year: the last such month, the nearest or the next, as the tense leans.

    >>> [year_of_month(datetime.date(2016, 1, 14), 12, lean) for lean in (-1, 0, 1)]
    [2015, 2015, 2016]
    """
    ahead = (month - today.month) % 12
    farthest = {-1: 0, 0: 6, 1: 11}[lean]
    return today.year + (month < today.month) - (ahead > farthest)


def real_day(year: int, month: int, day: int) -> str | None:
    """The value of a day, or None if there is no such day."""
    try:
        return Day(year, month, day).isoformat()
    except ValueError:
        return None
