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

MONTHS = {
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
SEASONS = {
    "de": {"21": "Frühling", "22": "Sommer", "23": "Herbst", "24": "Winter"},
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
}
SAID = {
    "de": {
        "since": "seit {}",
        "until": "spätestens {}",
        "about": "um {}",
        "maybe": "{} (?)",
        "from": "ab {}",
    },
    "en": {
        "since": "since {}",
        "until": "by {}",
        "about": "about {}",
        "maybe": "{} (?)",
        "from": "from {}",
    },
}


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


def said(text: str, language: str = "de", published: float | None = None) -> str:
    """A date in words, as vague as it is.  Raises DateError.

    >>> said("2020-22"), said("2014-04/.."), said("2008-04-02/2008-04-04")
    ('Sommer 2020', 'seit April 2014', '2.–4. April 2008')
    """
    words, parts = SAID[language], text.strip().split("/")
    if len(parts) == 1:
        return _one(parts[0], language)
    first, last = parts
    if first == "..":
        return words["until"].format(_one(last, language))
    if last == "..":
        later = published is not None and when(text).end > published
        return words["from" if later else "since"].format(_one(first, language))
    return _range(first, last, language)


def _range(first: str, last: str, language: str) -> str:
    one, other = read_date(first), read_date(last)
    if (
        one.is_day
        and other.is_day
        and (one.first.year, one.first.month) == (other.last.year, other.last.month)
    ):
        dot = "." if language == "de" else ""
        return f"{one.first.day}{dot}–{_day(other.last, language)}"
    return f"{_one(first, language)} – {_one(last, language)}"


def _one(text: str, language: str) -> str:
    """A date that is no interval, in words."""
    plain = text.rstrip("~?%")
    name = _plain(plain, read_date(text), language)
    if text.endswith(("~", "%")):
        name = SAID[language]["about"].format(name)
    return SAID[language]["maybe"].format(name) if text.endswith(("?", "%")) else name


def _plain(text: str, span: Span, language: str) -> str:
    first, last = span.first, span.last
    season = SEASONS[language].get(text[5:7]) if text[4:5] == "-" and len(text) == 7 else None
    if season:
        year = f"{first.year}/{last.year % 100:02}" if first.year != last.year else f"{first.year}"
        return f"{season} {year}"
    if first == last:
        return _day(first, language)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month) and _whole_month(first, last):
        return f"{MONTHS[language][first.month - 1]} {first.year}"
    return f"{_day(first, language)} – {_day(last, language)}"


def _whole_month(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def _day(day: date, language: str) -> str:
    dot = "." if language == "de" else ""
    return f"{day.day}{dot} {MONTHS[language][day.month - 1]} {day.year}"
