"""EDTF dates as German people say them."""

from __future__ import annotations

from lessons.dates import read_date

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
SEASONS = {21: "Frühjahr", 22: "Sommer", 23: "Herbst", 24: "Winter"}
OPEN = ".."


def spoken(date: str, published: str = "") -> str:
    """An EDTF date in German words; what begins when the article appears is *ab*, not *seit*.

    >>> spoken("2021-06-16"), spoken("2020-22"), spoken("2014-04/.."), spoken("../2020-22")
    ('16. Juni 2021', 'Sommer 2020', 'seit April 2014', 'spätestens im Sommer 2020')
    >>> spoken("2021-06-17/..", published="2021-06-17")
    'ab dem 17. Juni 2021'
    """
    start, _, end = date.partition("/")
    if not end:
        return _simple(start)
    if start == OPEN:
        return f"spätestens {_at(end)}"
    if end == OPEN:
        later = published and read_date(start).last.isoformat() >= published
        return f"{'ab' if later else 'seit'} {_from(start)}"
    return f"{_simple(start)} bis {_simple(end)}"


def _at(date: str) -> str:
    """The date with *am* or *im*; a year and what is only about right go without."""
    rest = date.split("-")[1:]
    if not rest or not date[-1].isdigit():
        return _simple(date)
    return f"{'im' if len(rest) == 1 else 'am'} {_simple(date)}"


def _from(date: str) -> str:
    """The date as it stands after *ab* and *seit*: a day with *dem*."""
    day = date.count("-") == 2 and date[-1].isdigit()
    return f"dem {_simple(date)}" if day else _simple(date)


def _simple(date: str) -> str:
    about = "etwa " if date[-1] in "~?%" else ""
    year, *rest = date.rstrip("~?%").split("-")
    if not rest:
        return f"{about}{year}"
    number = int(rest[0])
    if number == 24:  # it ends in the next year
        year = f"{year}/{(int(year) + 1) % 100:02}"
    month = SEASONS.get(number) or MONTHS[number - 1]
    day = f"{int(rest[1])}. " if len(rest) > 1 else ""
    return f"{about}{day}{month} {year}"
