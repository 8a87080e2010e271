"""Dates as EDTF (ISO 8601-2): `2014`, `2020-22` (summer), `2021-06-16`, `2014-04/..`, `2020~`, `-0043`.

The edtf library parses them; it is imported on first use.  What we do ourselves, because the library does
it otherwise: open ends (it fails on their bounds), an end that is left out (it adds ten years), an interval
that runs backwards (it says nothing), and winter (it ends on 31 December there, at the end of February here).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

FORMS = "2014, 2014-03, 2014-03-18, 2020-22 (summer 2020), 2008-04-02/2008-04-04, 2014-04/.. or 2020~"
WINTER = "24"
CYCLE, CYCLE_DAYS = 400, 146_097  # years after which the calendar repeats itself, and their days
FIRST_NEAR = 2001


class DateError(ValueError):
    """A text that is no date we can show; the message says why."""


class Day(NamedTuple):
    """A day of the Gregorian calendar, in any year: 0 is 1 BC, -43 is 44 BC."""

    year: int
    month: int
    day: int

    @classmethod
    def of(cls, ordinal: int) -> Day:
        """The day with this number.

        >>> Day.of(1), Day.of(0)
        (Day(year=1, month=1, day=1), Day(year=0, month=12, day=31))
        """
        cycles, rest = divmod(ordinal - 1, CYCLE_DAYS)
        near = date.fromordinal(rest + 1)
        return cls(near.year + CYCLE * cycles, near.month, near.day)

    @property
    def ordinal(self) -> int:
        """The number of the day, 1 for the first day of year 1, as `datetime.date.toordinal` counts."""
        return self.near.toordinal() + CYCLE_DAYS * ((self.year - FIRST_NEAR) // CYCLE)

    @property
    def near(self) -> date:
        """The same day in the years from 2001 to 2400, where leap years and weekdays are the same again."""
        return date((self.year - FIRST_NEAR) % CYCLE + FIRST_NEAR, self.month, self.day)

    def checked(self) -> Day:
        """The day itself.  Raises ValueError if there is no such day."""
        self.near  # noqa: B018 -- asking for it raises
        return self

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True)
class Days:
    """The days that a date may mean: from `first` to `last`, None where it is open.

    `vague` dates are known only roughly (a month, a season, "about 2020"); days are not vague.
    """

    text: str
    first: Day | None
    last: Day | None
    vague: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first is not None and self.first == self.last

    def before(self, other: Days) -> bool:
        """Whether all of it lies before all of the other."""
        return self.last is not None and other.first is not None and self.last < other.first


@cache
def read_date(text: str) -> Days:
    """The span of days that an EDTF date means.  Raises DateError.

    >>> span = read_date("2020-22")
    >>> str(span.first), str(span.last), span.vague
    ('2020-06-01', '2020-08-31', True)
    >>> read_date("2014-04/..").last is None
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
    return Days(text.strip(), first, last, any(side.vague for side in (start, end) if side))


def is_day(text: str) -> bool:
    """Whether the text is a day such as 2021-06-17.

    >>> is_day("2021-06-17"), is_day("2021-06-31")
    (True, False)
    """
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _simple(text: str) -> Days:
    """A date that is no interval.  Years, months and days are read here: the library takes 6 ms for each."""
    plain = _plain(text)
    if plain:
        return Days(text, *plain, vague=plain[0] != plain[1])
    import edtf  # takes a tenth of a second, and only seasons and rough dates need it

    season = re.fullmatch(r"(-?\d{4}-2[1-4])[?~%]", text, re.ASCII)  # rough ones the library does not read
    try:
        parsed = edtf.parse_edtf(season[1] if season else text)
        first, last = (Day(*time[:3]).checked() for time in (parsed.lower_strict(), parsed.upper_strict()))
    except Exception:  # at what is no date, such as "~2021S2", the library fails in ways of its own
        raise DateError(f"expected a date such as {FORMS}") from None
    if isinstance(parsed, edtf.Season) and text[-3:].strip("-?~%") == WINTER:
        last = Day(first.year + 1, 2, monthrange(Day(first.year + 1, 2, 1).near.year, 2)[1])
    return Days(text, first, last, vague=first != last or not text[-1].isdigit())


def _plain(text: str) -> tuple[Day, Day] | None:
    """The first and the last day of a year, a month or a day; None for everything else."""
    found = re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?", text, re.ASCII)
    if not found or text.startswith("-0000"):
        return None
    year, month, day = (part and int(part) for part in found.groups())
    try:
        months = (1, 12) if month is None else (month, month)
        first, last = (Day(year, each, 1 if day is None else day).checked() for each in months)
        return first, last if day else last._replace(day=monthrange(last.near.year, last.month)[1])
    except ValueError:  # a season, or no date at all: the library knows
        return None
