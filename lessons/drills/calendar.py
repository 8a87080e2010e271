"""EDTF dates as German people say them."""

from __future__ import annotations

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
SEASONS = {21: "Frühjahr", 22: "Sommer", 23: "Herbst", 24: "Winter"}
OPEN = ".."


def spoken(date: str) -> str:
    """An EDTF date in German words.

    >>> spoken("2021-06-16"), spoken("2020-22"), spoken("2021-06-17/.."), spoken("../2020")
    ('16. Juni 2021', 'Sommer 2020', 'ab 17. Juni 2021', 'bis 2020')
    """
    start, _, end = date.partition("/")
    if not end:
        return _simple(start)
    if end == OPEN:
        return f"ab {_simple(start)}"
    if start == OPEN:
        return f"bis {_simple(end)}"
    return f"{_simple(start)} bis {_simple(end)}"


def _simple(date: str) -> str:
    about = "etwa " if date[-1] in "~?%" else ""
    year, *rest = date.rstrip("~?%").split("-")
    if not rest:
        return f"{about}{year}"
    number = int(rest[0])
    month = SEASONS.get(number) or MONTHS[number - 1]
    day = f"{int(rest[1])}. " if len(rest) > 1 else ""
    return f"{about}{day}{month} {year}"
