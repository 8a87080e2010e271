"""Dates as EDTF (ISO 8601-2): `2014`, `2020-22` (summer), `2021-06-16`, `2014-04/..`, `2020~`.

The edtf library parses them; it is imported on first use.  What we do ourselves, because the library does
it otherwise: open ends (it fails on their bounds), an end that is left out (it adds ten years), an interval
that runs backwards (it says nothing), and winter (it ends on 31 December there, at the end of February here).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

FORMS = "2014, 2014-03, 2014-03-18, 2020-22 (summer 2020), 2008-04-02/2008-04-04, 2014-04/.. or 2020~"
WINTER = "24"


class DateError(ValueError):
    """A text that is no date we can show; the message says why."""


@dataclass(frozen=True)
class Span:
    """The days that a date may mean: from `first` to `last`, None where it is open.

    `vague` dates are known only roughly (a month, a season, "about 2020"); days are not vague.
    """

    text: str
    first: date | None
    last: date | None
    vague: bool = False

    @property
    def open_start(self) -> bool:
        """Whether it is not known when it began."""
        return self.first is None

    @property
    def open_end(self) -> bool:
        """Whether it goes on."""
        return self.last is None

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first is not None and self.first == self.last

    def before(self, other: Span) -> bool:
        """Whether all of it lies before all of the other."""
        return self.last is not None and other.first is not None and self.last < other.first


@cache
def read_date(text: str) -> Span:
    """The span of days that an EDTF date means.  Raises DateError.

    >>> span = read_date("2020-22")
    >>> str(span.first), str(span.last), span.vague
    ('2020-06-01', '2020-08-31', True)
    >>> read_date("2014-04/..").open_end
    True
    """
    parts = text.strip().split("/")
    if len(parts) == 1:
        return _simple(parts[0])
    if len(parts) > 2 or parts == ["..", ".."]:
        raise DateError(f"expected a date such as {FORMS}")
    if "" in parts:
        raise DateError("expected two dots for an open end, such as 2014-04/..")
    start, end = (None if part == ".." else _simple(part) for part in parts)
    first, last = start and start.first, end and end.last
    if first and last and last < first:
        raise DateError("expected the earlier date first")
    return Span(text.strip(), first, last, any(side.vague for side in (start, end) if side))


def is_day(text: str) -> bool:
    """Whether the text is a day such as 2021-06-17.

    >>> is_day("2021-06-17"), is_day("2021-06-31")
    (True, False)
    """
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _simple(text: str) -> Span:
    """A date that is no interval.  Years, months and days are read here: the library takes 6 ms for each."""
    plain = _plain(text)
    if plain:
        return Span(text, *plain, vague=plain[0] != plain[1])
    import edtf  # takes a tenth of a second, and only seasons and rough dates need it

    try:
        parsed = edtf.parse_edtf(text)
        first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (edtf.EDTFParseException, ValueError, OverflowError):
        raise DateError(f"expected a date such as {FORMS}") from None
    if isinstance(parsed, edtf.Season) and text.endswith(f"-{WINTER}"):
        last = date(first.year + 1, 3, 1) - timedelta(days=1)
    return Span(text, first, last, vague=first != last or not text[-1].isdigit())


def _plain(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day; None for everything else."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII):
        return None
    year, month, day = [*map(int, text.split("-")), None, None][:3]
    try:
        months = (1, 12) if month is None else (month, month)
        days = (1, monthrange(year, months[1])[1]) if day is None else (day, day)
        return date(year, months[0], days[0]), date(year, months[1], days[1])
    except ValueError:  # a season, or no date at all: the library knows
        return None


def _day(time: tuple) -> date:
    """The day in a struct_time, whose years may lie outside those of a calendar date."""
    return date(time[0], time[1], time[2])
