"""Times that are counted from the date of publication or from the date the text spoke of last."""

from __future__ import annotations

import datetime
import re

from lessons.german.times.calendars import shift, value_of
from lessons.german.times.context import Context
from lessons.german.times.numerals import number, ordinal
from lessons.german.times.rules.shared import PORTION, capitalised, direction, modifier, table_form
from lessons.german.times.tables import (
    AFTERWARDS,
    DAY_PARTS,
    NARRATIVE_DIRECTIONS,
    NEIGHBOURS,
    PLURAL_UNITS,
    PORTION_NOUNS,
    RELATIVE_DAYS,
    SINGULAR_UNITS,
    UNIT_LETTERS,
)
from lessons.german.times.templates import any_of, rule
from lessons.german.times.timex import Timex, duration

# "der dritten Woche" counts from a beginning that was told farther back than "der Woche darauf" does.
COUNTING_REACH = 2000


@rule("{relative_day}(?: {day_part})?")
def relative_day(found: re.Match[str], context: Context) -> Timex | None:
    """'gestern', 'heute Abend', 'morgen früh'; not the noun 'Morgen'."""
    word = found["relative_day"]
    if word == "morgen" and capitalised(found, context) and not context.begins_sentence(found.start()):
        return None
    day = context.today + datetime.timedelta(RELATIVE_DAYS[word])
    if found["day_part"]:
        return Timex("TIME", f"{day}T{DAY_PARTS[found['day_part']]}")
    return Timex("DATE", day.isoformat())


@rule(PORTION + "(?:{article} )?{direction} {one_unit}", unresolved="XXXX")
def unit_with_direction(found: re.Match[str], context: Context) -> Timex | None:
    """'nächstes Jahr', 'der vergangenen Woche', 'Ende des letzten Monats', 'dieses Wochenende'."""
    unit, way = SINGULAR_UNITS[found["one_unit"]], direction(found["direction"])
    if unit.startswith("T"):
        return None
    if unit == "D":
        return _neighbouring_day(found, way, context)
    return Timex("DATE", value_of(shift(context.today, way, unit), unit), mod=modifier(found))


def _neighbouring_day(found: re.Match[str], way: int, context: Context) -> Timex | None:
    """'am nächsten Tag' follows the day told; 'am letzten Tag' of something is not counted from now."""
    if found["direction"].startswith("letzt"):
        return None
    return Timex("DATE", shift(context.day(), way, "D").isoformat())


@rule(PORTION + "(?:{article} )?{narrative} {one_unit}", unresolved="XXXX")
def unit_in_a_narrative(found: re.Match[str], context: Context) -> Timex | None:
    """'im selben Jahr', 'am folgenden Tag', 'im darauffolgenden Monat'."""
    unit = SINGULAR_UNITS[found["one_unit"]]
    if unit.startswith("T"):
        return None
    way = NARRATIVE_DIRECTIONS[table_form(found["narrative"].removeprefix("am"), NARRATIVE_DIRECTIONS)]
    return Timex("DATE", value_of(shift(context.narrated(), way, unit), unit), mod=modifier(found))


@rule("{portion} (?:der|des) (?P<plain>woche|monats|jahres)(?! \\d)", unresolved="XXXX")
def portion_of_this(found: re.Match[str], context: Context) -> Timex:
    """'Ende der Woche', 'Anfang des Jahres'."""
    unit = SINGULAR_UNITS[found["plain"]]
    return Timex("DATE", value_of(context.today, unit), mod=modifier(found))


@rule("(?P<noun>" + any_of(PORTION_NOUNS, "s?") + ")(?: {year})?", unresolved="XXXX")
def portion_noun(found: re.Match[str], context: Context) -> Timex:
    """'Jahresende', 'Jahresbeginn 2014'."""
    unit, mod = PORTION_NOUNS[table_form(found["noun"], PORTION_NOUNS)]
    return Timex("DATE", found["year"] or value_of(context.today, unit), mod=mod)


@rule("(?:{direction} )?wochenende", unresolved="XXXX-WXX-WE")
def weekend(found: re.Match[str], context: Context) -> Timex:
    """'am Wochenende', 'kommendes Wochenende': this week's, unless the tense or an adjective says another."""
    way = direction(found["direction"]) if found["direction"] else min(context.lean(), 0)
    weekend_runs = context.today.weekday() >= 5
    weeks = way if way > 0 and weekend_runs else way if way < 0 and not weekend_runs else 0
    return Timex("DATE", value_of(shift(context.today, weeks, "W"), "WE"))


@rule("{neighbour}")
def neighbour(found: re.Match[str], context: Context) -> Timex:
    """'Vorjahr', 'Vortag', 'Folgewoche'."""
    unit, way = NEIGHBOURS[table_form(found["neighbour"], NEIGHBOURS)]
    day = context.day() if unit == "D" else context.today
    return Timex("DATE", value_of(shift(day, way, unit), unit))


@rule("{count} {unit} {afterwards}")
def units_afterwards(found: re.Match[str], context: Context) -> Timex | None:
    """'zwei Jahre später', 'einen Tag zuvor': counted from the date told last."""
    unit, count = UNIT_LETTERS[found["unit"]], number(found["count"])
    if unit.startswith("T") or not isinstance(count, int) or not context.has_anchor():
        return Timex("DURATION", duration(count, unit), vague=count is None)
    way = AFTERWARDS[found["afterwards"]]
    return Timex("DATE", value_of(shift(context.narrated(), count * way, unit), unit))


@rule("(?:{article} )?{one_unit} {afterwards}", "(?:{article} )?{weekday} {afterwards}", anchors=False)
def unit_afterwards(found: re.Match[str], context: Context) -> Timex | None:
    """'der Woche darauf', 'am Tag zuvor', 'ein Jahr später' without its number."""
    unit = SINGULAR_UNITS.get(found.groupdict("").get("one_unit") or "", "W")
    way = AFTERWARDS[found["afterwards"]]
    if unit.startswith("T"):
        return None
    return Timex("DATE", value_of(shift(context.narrated(), way, unit), unit))


@rule("(?:{article} )?{ordinal} (?P<counted>tag|tages|woche|monat|monats|jahr|jahres)", anchors=False)
def counted_unit(found: re.Match[str], context: Context) -> Timex | None:
    """'der dritten Woche': counted from the day told last; unknown where no day was told."""
    unit = SINGULAR_UNITS[found["counted"]]
    if not context.has_anchor(("D",), COUNTING_REACH):
        return Timex(
            "DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}[unit], vague=True
        )
    return Timex(
        "DATE", value_of(shift(context.narrated(COUNTING_REACH), ordinal(found["ordinal"]) - 1, unit), unit)
    )


@rule(
    "(?:{article} )?{direction} {units}",
    "(?:{article} )?(?P<count>beiden|zwei|drei) {direction} {units}",
    anchors=False,
)
def open_stretch(found: re.Match[str], context: Context) -> Timex:
    """'den kommenden Tagen', 'den vergangenen Jahren': a stretch of open length next to the present."""
    way = direction(found["direction"])
    value = duration(None, PLURAL_UNITS[found["units"]])
    return Timex("DURATION", value, edtf=_open_interval(way, context), vague=True)


@rule("(?:{article} )?{direction} {count} {unit}", anchors=False)
def counted_stretch(found: re.Match[str], context: Context) -> Timex:
    """'den vergangenen drei Jahren'."""
    count = number(found["count"])
    value = duration(count, UNIT_LETTERS[found["unit"]])
    return Timex(
        "DURATION", value, edtf=_open_interval(direction(found["direction"]), context), vague=count is None
    )


def _open_interval(way: int, context: Context) -> str:
    """The EDTF interval that ends or begins on the date of publication, if there is one."""
    if context.published is None or way == 0:
        return ""
    return f"../{context.published}" if way < 0 else f"{context.published}/.."
