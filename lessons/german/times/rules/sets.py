"""Times that come again: "jeden Dienstag", "täglich", "montags", "alle zwei Jahre"."""

from __future__ import annotations

import re

from lessons.german.times.context import Context
from lessons.german.times.numerals import number
from lessons.german.times.rules.shared import capitalised, month_number, table_form
from lessons.german.times.tables import (
    DAY_PART_ADVERBS,
    DAY_PARTS,
    FREQUENCIES,
    PLURAL_UNITS,
    SINGULAR_UNITS,
    WEEKDAYS,
)
from lessons.german.times.templates import any_of, rule
from lessons.german.times.timex import Timex, duration

EVERY = "(?:jede[nmrs]?|allwöchentlich am)"


@rule(
    EVERY + " (?:{ordinal} )?{weekday}(?: ?{day_part})?",
    "(?P<weekday>" + any_of(WEEKDAYS) + "){day_part}?s",
    anchors=False,
)
def every_weekday(found: re.Match[str], context: Context) -> Timex | None:
    """'jeden Dienstag', 'montags', 'dienstagabends'; not the genitive 'des Montags'."""
    adverb = found["extent"] == f"{found['weekday']}{found['day_part'] or ''}s"
    if adverb and capitalised(found, context) and not context.begins_sentence(found.start()):
        return None
    part = DAY_PARTS.get(found.groupdict("").get("day_part") or "", "")
    value = f"XXXX-WXX-{WEEKDAYS[table_form(found['weekday'], WEEKDAYS)] + 1}"
    return Timex("SET", value + (f"T{part}" if part else ""))


@rule(
    EVERY + " {ordinal} {weekday} (?:im|des|eines) monats?",
    EVERY + " letzten {weekday} (?:im|des|eines) monats?",
    anchors=False,
)
def every_month(_found: re.Match[str], _: Context) -> Timex:
    """'jeden ersten Sonntag im Monat'."""
    return Timex("SET", "P1M")


@rule(EVERY + " (?P<which>{one_unit}|{month}|{day_part})", anchors=False)
def every_unit(found: re.Match[str], _: Context) -> Timex:
    """'jedes Jahr', 'jeden Abend', 'jeden Mai'."""
    if found["month"]:
        return Timex("SET", f"XXXX-{month_number(found['month']):02}")
    if found["day_part"]:
        return Timex("SET", f"XXXX-XX-XXT{DAY_PARTS[found['day_part']]}")
    return Timex("SET", duration(1, SINGULAR_UNITS[found["one_unit"]]))


@rule("alle {count} {units}", "alle {units}", anchors=False)
def every_so_many(found: re.Match[str], _: Context) -> Timex:
    """'alle zwei Jahre', 'alle paar Monate'."""
    count = found.groupdict("").get("count")
    return Timex("SET", duration(number(count) if count else 1, PLURAL_UNITS[found["units"]]))


@rule(
    "(?:pro|je) «{one_unit}»",
    r"(?:\w{2,}mal|\d mal|\d \w+|\d) (?:im|am|die|in der) "
    r"«(?P<one_unit>tag|woche|monat|jahr|stunde)»(?! \d| der| des)",
    anchors=False,
)
def per_unit(found: re.Match[str], _: Context) -> Timex:
    """The 'Jahr' of 'pro Jahr' and of 'zweimal im Jahr'."""
    return Timex("SET", duration(1, SINGULAR_UNITS[found["one_unit"]]))


@rule("(?P<one_unit>tag|woche|monat|jahr) für (?P=one_unit)", anchors=False)
def unit_by_unit(found: re.Match[str], _: Context) -> Timex:
    """'Tag für Tag'."""
    return Timex("SET", duration(1, SINGULAR_UNITS[found["one_unit"]]))


@rule("(?P<often>" + any_of(FREQUENCIES) + ")(?:e[nmrs]?)?", anchors=False)
def adverb_of_frequency(found: re.Match[str], _: Context) -> Timex | None:
    """'täglich', 'jährlichen'."""
    return Timex("SET", duration(1, FREQUENCIES[found["often"]]))


@rule("{day_part_adverb}", anchors=False)
def by_day_part(found: re.Match[str], context: Context) -> Timex | None:
    """'abends', 'nachts'; not the genitive 'des Abends'."""
    if capitalised(found, context) and not context.begins_sentence(found.start()):
        return None
    return Timex("SET", f"XXXX-XX-XXT{DAY_PART_ADVERBS[found['day_part_adverb']]}")
