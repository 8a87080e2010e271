"""A stretch of time on paper: which pixel a day is, and which ticks have room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lessons.charts.labels import text_width
from lessons.charts.look import SMALL
from lessons.charts.when import MONTHS

SHORT = {
    "de": ["Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    "en": ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
}
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
LAST_YEAR = 9999  # of Python's calendar


@dataclass(frozen=True)
class Scale:
    """The days from `first` to `last`, drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """The pixel of a day; it may lie outside."""
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)

    @property
    def day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.last - self.first)


@dataclass(frozen=True)
class Tick:
    """A mark on the axis; `below` is what the second line says (the year, or the month)."""

    day: float
    label: str
    below: str = ""


def ticks(scale: Scale, language: str = "de") -> list[Tick]:
    """As many ticks as have room for their labels: days, months or years."""
    days = scale.last - scale.first
    if days <= 75:
        return _days(scale, language)
    return _months(scale, language) if days <= 1000 else _years(scale)


def _days(scale: Scale, language: str) -> list[Tick]:
    wide = text_width("30.", SMALL) + 10
    step = next((step for step in (1, 2, 5, 7, 14) if step * scale.day >= wide), 14)
    found = []
    for number in range(0, int(scale.last - scale.first), step):
        day = date.fromordinal(int(scale.first) + number)
        new = not found or day.month != date.fromordinal(int(found[-1].day)).month
        month = f"{MONTHS[language][day.month - 1]} {day.year}" if new else ""
        found.append(Tick(float(day.toordinal()), f"{day.day}." if language == "de" else f"{day.day}", month))
    return _roomy(found, scale)


def _months(scale: Scale, language: str) -> list[Tick]:
    wide = max(text_width(name, SMALL) for name in SHORT[language]) + 8
    step = next((step for step in (1, 2, 3, 6) if step * 30.4 * scale.day >= wide), 12)
    found = [
        Tick(float(day.toordinal()), SHORT[language][day.month - 1], "")
        for day in _first_days(scale)
        if (day.month - 1) % step == 0
    ]
    named: set[int] = set()
    result = []
    for tick in found:
        year = date.fromordinal(int(tick.day)).year
        result.append(Tick(tick.day, tick.label, "" if year in named else str(year)))
        named.add(year)
    return _roomy(result, scale)


def _first_days(scale: Scale) -> Iterator[date]:
    """The first of each month within the scale."""
    start = date.fromordinal(max(1, int(scale.first)))
    year, month = start.year, start.month
    while year <= LAST_YEAR and date(year, month, 1).toordinal() < scale.last:
        if date(year, month, 1).toordinal() >= scale.first:
            yield date(year, month, 1)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _years(scale: Scale) -> list[Tick]:
    wide = text_width("2008", SMALL) + 10
    step = next((step for step in YEARS if step * 365.25 * scale.day >= wide), YEARS[-1])
    first, last = date.fromordinal(max(1, int(scale.first))).year, date.fromordinal(int(scale.last - 1)).year
    numbers = [year for year in range(first, last + 1) if year % step == 0] or [first]
    days = [(year, float(date(year, 1, 1).toordinal())) for year in numbers]
    return [Tick(day, str(year)) for year, day in days if scale.first <= day]


def _roomy(found: list[Tick], scale: Scale) -> list[Tick]:
    """The ticks; a second line that would run into the next one is left out."""
    result: list[Tick] = []
    free = -1.0
    for tick in found:
        x = scale.x(tick.day)
        below = tick.below if x >= free else ""
        free = x + text_width(below, SMALL) + 8 if below else free
        result.append(Tick(tick.day, tick.label, below))
    return result
