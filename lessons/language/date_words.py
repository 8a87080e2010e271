"""Dates in words: `spätestens im Sommer 2020`, `ab dem 17. Juni 2021`, `44 v. Chr.`, in any language.

Names of months, days and eras come from Babel (CLDR); what stands around them (prepositions, seasons,
centuries) are templates, a table for each language, under the names that `Phrases` lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lessons.dates import Day, Days, read_date

# A date by itself; where it is when something happens (*im Sommer 2020*); after *seit* and *ab*; as the
# beginning and as the end of a range; as what is only about right; after *Anfang*.
Form = Literal["name", "at", "after", "from", "to", "about", "of"]
OPEN = ".."
HALVES, QUARTERS, SEASONS = ("40", "41"), ("33", "34", "35", "36"), ("21", "22", "23", "24")
FIRST_PLAIN = 100  # the first year that is said without its era
PARTS = {"START": "start", "MID": "mid", "END": "end"}  # the modifiers of TIMEX3 that have words
UNITS = ("day", "month", "season", "term", "year", "decade", "century")


@cache
def month_names(locale: str = "de") -> tuple[str, ...]:
    """The months' names, January first.

    >>> month_names()[2], day_names()[0]
    ('März', 'Montag')
    """
    from babel.dates import get_month_names  # as below

    names = get_month_names("wide", locale=locale)
    return tuple(names[month] for month in range(1, 13))


@cache
def months_in_german() -> tuple[str, ...]:
    """The months' names as German texts have them, in Austria too.

    >>> months_in_german()[0], months_in_german()[-1]
    ('Januar', 'Jänner')
    """
    return tuple(dict.fromkeys([*month_names(), *month_names("de_AT")]))


@cache
def day_names(locale: str = "de") -> tuple[str, ...]:
    """The weekdays' names, Monday first."""
    from babel.dates import get_day_names

    names = get_day_names("wide", locale=locale)  # Babel's own order begins with Sunday
    return tuple(names[day] for day in range(7))


@dataclass(frozen=True)
class DateWords:
    """How a language says dates: `phrases` are its templates, among them `locale`, its name in Babel."""

    phrases: Mapping[str, str]

    def say(self, text: str, published: str = "", mod: str = "", form: Form = "name") -> str:
        """An EDTF date in words; `mod` is a TIMEX3 modifier such as START.  Raises DateError.

        What begins when the article appears is *ab*, not *seit*.
        """
        first, _, last = text.strip().partition("/")
        days = read_date(text)
        if not last:
            return self.part(first, form, mod)
        if days.first is None:
            return self.fill("until", at=self.part(last, "at"))
        if days.last is None:
            later = published and read_date(first).last >= read_date(published).first
            return self.fill("from_then" if later else "since", after=self.part(first, "after"))
        return self.fill("range", begin=self.begin(first, last), end=self.part(last, "to"))

    def weekday(self, text: str) -> str:
        """A single day with its weekday.  Raises DateError."""
        from babel.dates import format_date  # here and below: a hundredth of a second, and not always needed

        day = read_date(text).first
        return self.with_year(format_date(day.near, "full", self.locale), day)

    @property
    def locale(self) -> str:
        """The language's name in Babel."""
        return self.phrases["locale"]

    def fill(self, name: str, **values: str) -> str:
        """A template with its gaps filled in."""
        return self.phrases[name].format(**values)

    def part(self, text: str, form: Form, mod: str = "") -> str:
        """A date that is no interval, in the form that its place wants."""
        plain, sign = text.rstrip("~?%"), text[-1]
        unit, name = self.named(plain, read_date(plain))
        rough = sign in "~%"
        said = self.formed(unit, name, "about" if rough and form in ("name", "at") else form)
        if mod in PARTS and form in ("name", "at"):
            of = self.formed(unit, self.named(plain, read_date(plain), "_of")[1], "of")
            shapes = {"of": of, "at": self.formed(unit, name, "at"), "date": name}
            said = self.fill(f"{PARTS[mod]}_at" if form == "at" else PARTS[mod], **shapes)
        if rough and form not in ("name", "at"):
            said = self.fill("roughly", date=said)
        return self.fill("uncertain", date=said) if sign in "?%" else said

    def formed(self, unit: str, name: str, form: Form) -> str:
        """The name of a date with what its form puts around it."""
        return name if form == "name" else self.fill(f"{unit}_{form}", date=name)

    def begin(self, first: str, last: str) -> str:
        """The beginning of a range, without what its end says again: *vom 2.* before *bis 4. April 2008*."""
        one, other = read_date(first), read_date(last)
        exact = first[-1].isdigit() and last[-1].isdigit()
        if not exact or one.first.year != other.last.year or first.count("-") != last.count("-"):
            return self.part(first, "from")
        if one.is_day and other.is_day:
            same = one.first.month == other.first.month
            name = self.fill("bare_day", day=str(one.first.day)) if same else self.month_day(one.first)
            return self.formed("day", name, "from")
        if first[-2:] <= "12" and "-" in first:
            return self.formed("month", self.month(one.first.month), "from")
        return self.part(first, "from")

    def named(self, text: str, days: Days, shape: str = "") -> tuple[str, str]:
        """Which of UNITS a date is, and its name; its shape is `_of` where it stands after *Anfang des*."""
        first, last = days.first, days.last
        inner = text[-2:] if re.fullmatch(r"-?\d{4}-\d\d", text, re.ASCII) else ""
        if inner in SEASONS:
            year = self.year(first.year) + (f"/{last.year % 100:02}" if last.year > first.year else "")
            return "season", self.fill(f"season_{inner}{shape}", year=year)
        if inner in HALVES:
            return "term", self.fill(f"half_{inner}{shape}", year=self.year(first.year))
        if inner in QUARTERS:
            return "term", self.fill(f"quarter_{inner}{shape}", year=self.year(first.year))
        if text.endswith("XX"):
            return "century", self.fill("century", number=self.ordinal(first.year // 100 + 1))
        if text.endswith("X"):
            return "decade", self.fill("decade", year=str(first.year))
        if first == last:
            return "day", self.day(text, first)
        whole_year = (first.month, last.month) == (1, 12)
        return ("year", self.year(first.year)) if whole_year else ("month", self.skeleton("yMMMM", first))

    def day(self, text: str, day: Day) -> str:
        """A day, and the time of day if the date has one."""
        from babel.dates import format_date

        date = self.with_year(format_date(day.near, "long", self.locale), day)
        time = re.search(r"T(\d\d:\d\d)", text)
        return self.fill("time", date=date, time=time[1]) if time else date

    def year(self, year: int) -> str:
        """A year, with its era where one might ask for it.  Astronomers have a year 0: it is 1 BC."""
        if year >= FIRST_PLAIN:
            return str(year)
        from babel.dates import get_era_names

        after = year >= 1
        return f"{year if after else 1 - year} {get_era_names('abbreviated', self.locale)[after]}"

    def month(self, month: int) -> str:
        """A month by itself."""
        from babel.dates import get_month_names

        return get_month_names("wide", "stand-alone", self.locale)[month]

    @property
    def short_months(self) -> tuple[str, ...]:
        """The twelve months, as short as one writes them."""
        from babel.dates import get_month_names

        names = get_month_names("abbreviated", "format", self.locale)
        return tuple(names[number] for number in range(1, 13))

    def month_day(self, day: Day) -> str:
        """A day without its year."""
        return self.skeleton("MMMMd", day)

    def skeleton(self, skeleton: str, day: Day) -> str:
        """What Babel makes of the fields of a skeleton (CLDR)."""
        from babel.dates import format_skeleton

        return self.with_year(format_skeleton(skeleton, day.near, locale=self.locale), day)

    def with_year(self, said: str, day: Day) -> str:
        """What Babel says of the near day, with the year that is meant: Python has none before 1."""
        return said.replace(str(day.near.year), self.year(day.year))

    def ordinal(self, number: int) -> str:
        """A number as one counts: *19.*, *19th*."""
        from babel import Locale

        form = Locale.parse(self.locale).ordinal_form(number)
        return self.phrases.get(f"ordinal_{form}", self.phrases["ordinal_other"]).format(number=number)
