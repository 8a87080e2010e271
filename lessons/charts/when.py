"""An EDTF date as it is drawn and as it is said.

A day is a point; a month, a season or a year is "at some time within"; an interval lasts; an open end fades;
an approximate date has soft edges.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lessons.dates import Span, read_date

Kind = Literal["day", "within", "lasts"]

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
SEASONS = {"21": "Frühjahr", "22": "Sommer", "23": "Herbst", "24": "Winter"}


@dataclass(frozen=True)
class When:
    """A date made ready for drawing: from day `first` to the end of day `last`, None where it is open."""

    text: str
    kind: Kind
    first: float | None
    last: float | None
    soft_first: bool = False
    soft_last: bool = False

    @property
    def start(self) -> float:
        """The first day that is known."""
        return self.last - 1 if self.first is None else self.first

    @property
    def end(self) -> float:
        """The end of the last day that is known."""
        return self.first + 1 if self.last is None else self.last

    def reach(self, now: float) -> float:
        """The end of what is drawn: what lasts and has no end goes on until now."""
        lasting = self.kind == "lasts" and self.last is None
        return max(self.end, now) if lasting else self.end

    @property
    def middle(self) -> float:
        """The middle of what is known."""
        return (self.start + self.end) / 2


def when(text: str) -> When:
    """A date as it is drawn.  Raises DateError.

    >>> when("2021-06-16").kind, when("2020-22").kind, when("2014-04/..").last is None
    ('day', 'within', True)
    """
    span, parts = read_date(text), text.strip().split("/")
    first = None if span.first is None else float(span.first.toordinal())
    last = None if span.last is None else float(span.last.toordinal() + 1)
    kind: Kind = "day" if span.is_day and len(parts) == 1 else "within" if len(parts) == 1 else "lasts"
    if first is None:  # "some time before"
        kind = "within"
    return When(text, kind, first, last, _soft(parts[0]), _soft(parts[-1]))


def _soft(part: str) -> bool:
    return part.endswith(("~", "%", "?"))


def said(text: str, published: float | None = None) -> str:
    """A date in German words, as vague as it is; what begins when the article appears is *ab*, not *seit*.

    Raises DateError.

    >>> said("2020-22"), said("2014-04/.."), said("2008-04-02/2008-04-04")
    ('Sommer 2020', 'seit April 2014', '2.–4. April 2008')
    """
    first, _, last = text.strip().partition("/")
    if not last:
        return _one(first)
    if first == "..":
        return f"spätestens {_one(last)}"
    if last == "..":
        later = published is not None and when(text).end > published
        return f"{'ab' if later else 'seit'} {_one(first)}"
    return _range(first, last)


def _range(first: str, last: str) -> str:
    one, other = read_date(first), read_date(last)
    together = (one.first.year, one.first.month) == (other.first.year, other.first.month)
    if one.is_day and other.is_day and together:
        return f"{one.first.day}.–{_one(last)}"
    return f"{_one(first)} – {_one(last)}"


def _one(text: str) -> str:
    """A date that is no interval, in words."""
    name = _plain(text.rstrip("~?%"), read_date(text))
    if text.endswith(("~", "%")):
        name = f"um {name}"
    return f"{name} (?)" if text.endswith(("?", "%")) else name


def _plain(text: str, span: Span) -> str:
    first, last = span.first, span.last
    season = SEASONS.get(text[5:]) if text[4:5] == "-" else None
    if season:
        return f"{season} {first.year}" + (f"/{last.year % 100:02}" if last.year != first.year else "")
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month) and _whole_month(first, last):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} – {_day(last)}"


def _whole_month(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def _day(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
