"""A stretch of time on paper: which pixel a day is, and which ticks have room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.charts.labels import text_width
from lessons.charts.look import SMALL
from lessons.content.date_words import date_words
from lessons.dates import Day

DAYS, MONTHS_APART = (1, 2, 5, 7, 14), (1, 2, 3, 6)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True)
class Scale:
    """The days from `first` to `last`, drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """The pixel of a day; it may lie outside."""
        return self.left + (day - self.first) * self.day

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


def ticks(scale: Scale) -> list[Tick]:
    """As many ticks as have room for their labels: days, months or years.

    >>> [tick.label for tick in ticks(Scale(733042, 738156, 0, 200))]
    ['2010', '2015', '2020']
    """
    days = scale.last - scale.first
    if days <= 75:
        return _named_once(_days(scale), scale, lambda day: date_words().say(f"{day}"[:-3]))
    if days <= 1000:
        return _named_once(_months(scale), scale, lambda day: date_words().year(day.year))
    return _years(scale)


def _days(scale: Scale) -> list[Tick]:
    step = _step(DAYS, scale.day, text_width("30.", SMALL) + 10)
    numbers = range(int(scale.first), int(scale.last), step)
    return [Tick(float(number), f"{Day.of(number).day}.") for number in numbers]


def _months(scale: Scale) -> list[Tick]:
    names = date_words().short_months
    step = _step(MONTHS_APART, 30.4 * scale.day, max(text_width(name, SMALL) for name in names) + 8)
    firsts = [day for day in _first_days(scale) if (day.month - 1) % step == 0]
    return [Tick(float(day.ordinal), names[day.month - 1]) for day in firsts]


def _first_days(scale: Scale) -> Iterator[Day]:
    """The first of each month within the scale."""
    start = Day.of(int(scale.first))
    year, month = start.year, start.month
    while (day := Day(year, month, 1)).ordinal < scale.last:
        if day.ordinal >= scale.first:
            yield day
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _years(scale: Scale) -> list[Tick]:
    step = _step(YEARS, 365.25 * scale.day, text_width("2008", SMALL) + 10)
    first, last = Day.of(int(scale.first)).year, Day.of(int(scale.last) - 1).year
    numbers = [year for year in range(first, last + 1) if year % step == 0] or [first]
    days = [(year, float(Day(year, 1, 1).ordinal)) for year in numbers]
    return [Tick(day, date_words().year(year)) for year, day in days if scale.first <= day]


def _step(steps: tuple[int, ...], unit: float, wide: float) -> int:
    """The smallest step whose labels have room; `unit` is the width of one."""
    return next((step for step in steps if step * unit >= wide), steps[-1])


def _named_once(found: list[Tick], scale: Scale, name) -> list[Tick]:
    """The ticks with the name of their month or year below the first of each, where it has room."""
    result: list[Tick] = []
    free, last = -1.0, ""
    for tick in found:
        below = name(Day.of(int(tick.day)))
        x = scale.x(tick.day)
        fits = below != last and x >= free
        result.append(Tick(tick.day, tick.label, below if fits else ""))
        if fits:
            last, free = below, x + text_width(below, SMALL) + 8
    return result
