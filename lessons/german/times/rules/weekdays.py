"""Days of the week, and parts of days."""

from __future__ import annotations

import datetime
import re

from lessons.german.times.calendars import shift, weekday_near
from lessons.german.times.context import Context
from lessons.german.times.rules.shared import capitalised, direction, table_form
from lessons.german.times.tables import DAY_PARTS, TODAY_ADJECTIVES, WEEKDAY_SHORT, WEEKDAYS
from lessons.german.times.templates import rule
from lessons.german.times.timex import Timex

OF_WEEK = " (?:der )?{of_week:direction} woche"


@rule(
    "(?:(?:{article} )?{direction} )?{weekday}(?: ?{day_part})?",
    "{edge} {weekday} ?{day_part}",
    "{weekday}(?: ?{day_part})?" + OF_WEEK,
    r"(?:am|vom|zum|kommenden|letzten) «{weekday:weekday_short}(?<=\.)»",
    "{today_adjective} «{weekday}(?: ?{day_part})?»",
)
def weekday(found: re.Match[str], context: Context) -> Timex | None:
    """'Mittwoch', 'vergangenen Freitag', 'Dienstagabend', 'Montag dieser Woche', 'am Mo.'."""
    if not capitalised(found, context, "weekday"):
        return None
    day = _day(found, context)
    if found.groupdict().get("day_part"):
        return Timex("TIME", f"{day}T{DAY_PARTS[found['day_part']]}")
    return Timex("DATE", day.isoformat())


def _day(found: re.Match[str], context: Context) -> datetime.date:
    """The day that a weekday means, by its adjective, its week or the tense of its sentence."""
    groups, today = found.groupdict(""), context.today
    names = {**WEEKDAYS, **WEEKDAY_SHORT}
    number = names[table_form(found["weekday"], names)]
    if groups.get("today_adjective"):
        return today + datetime.timedelta(
            TODAY_ADJECTIVES[table_form(groups["today_adjective"], TODAY_ADJECTIVES)]
        )
    if groups.get("of_week"):
        monday = shift(today, direction(groups["of_week"]), "W") - datetime.timedelta(today.weekday())
        return monday + datetime.timedelta(number)
    way = direction(groups["direction"]) if groups.get("direction") else None
    if way:
        start = today + datetime.timedelta(1 if way > 0 else -1)
        return shift(weekday_near(start, number, way), way - (1 if way > 0 else -1), "W")
    return weekday_near(today, number, context.lean())


@rule("(?:an einem|auf einen) (?:{edge} )?«{weekday}(?: ?{day_part})?»", anchors=False)
def some_weekday(found: re.Match[str], _: Context) -> Timex:
    """'an einem Freitag', of which week is left open."""
    part = f"T{DAY_PARTS[found['day_part']]}" if found["day_part"] else ""
    value = f"XXXX-WXX-{WEEKDAYS[table_form(found['weekday'], WEEKDAYS)] + 1}{part}"
    return Timex("TIME" if part else "DATE", value, vague=True)


@rule("(?:{article} )?nacht (?:zum|auf|auf den|von {first:weekday} auf) {weekday}")
def night_to(found: re.Match[str], context: Context) -> Timex:
    """'der Nacht zum Samstag', 'Nacht auf Sonntag'."""
    return Timex("TIME", f"{_day(found, context)}TNI")


@rule(
    "(?:am|bis zum|gegen|zum|seit dem|den|vom|selben|diesem|gleichen|später|frühen|späten) «{day_part}»",
    "«(?:{edge} ){day_part}»",
    "in «(?:der|dieser) (?P<day_part>nacht|früh)»(?! (?:vom|von|zum|auf))",
    "über «(?P<day_part>nacht)»",
    "«(?:(?:den|die) )?(?:{edge} )?{day_part}s?stunden»",
)
def part_of_day(found: re.Match[str], context: Context) -> Timex | None:
    """'am Vormittag', 'in der Nacht', 'am späten Abend': of the day told last, or of today."""
    if not capitalised(found, context, "day_part"):
        return None
    return Timex("TIME", f"{context.day()}T{DAY_PARTS[found['day_part']]}")
