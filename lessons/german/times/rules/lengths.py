"""Durations: so many units, adjectives and adverbs of length, ages."""

from __future__ import annotations

import re

from lessons.german.times.calendars import shift, value_of
from lessons.german.times.context import Context, UnknownDateError
from lessons.german.times.numerals import ONE, number
from lessons.german.times.rules.shared import capitalised
from lessons.german.times.surroundings import LASTING_NOUNS
from lessons.german.times.tables import (
    PLURAL_UNITS,
    SINGULAR_UNITS,
    UNIT_ADJECTIVES,
    UNIT_ADVERBS,
    UNIT_LETTERS,
)
from lessons.german.times.templates import any_of, rule
from lessons.german.times.timex import Timex, duration

# The noun after "20-jährige" where that is a length and no age.
LASTING = re.compile(r"\s+\w*" + any_of(LASTING_NOUNS, r"\w?\w?\b"))
LENGTH_ADJECTIVES = any_of(UNIT_ADJECTIVES, "(?:e[nmrs]?)?")


@rule(r"(?:(?P<side>vor|in) (?:{about} )?)?«{count} (?:{between} )?{unit}»", anchors=False)
def counted(found: re.Match[str], context: Context) -> Timex | None:
    """'drei Jahre', 'ein Tag', 'einigen Wochen'; 'vor drei Jahren' is also a date in EDTF."""
    count, unit = number(found["count"]), UNIT_LETTERS[found["unit"]]
    if re.fullmatch(ONE, found["count"]) and found["unit"] in (*PLURAL_UNITS, "tages"):
        return None
    return Timex(
        "DURATION", duration(count, unit), edtf=_date(found, count, unit, context), vague=count is None
    )


def _date(found: re.Match[str], count: float | int | None, unit: str, context: Context) -> str:
    """The date that "vor drei Jahren" or "in zwei Wochen" comes to, where it can be told."""
    if not found["side"] or not isinstance(count, int) or unit not in ("D", "W", "M", "Y"):
        return ""
    if found["side"] == "in" and context.lean() < 0:  # "wie in dreißig Jahren nicht mehr war": within them
        return ""
    try:
        day = shift(context.today, -count if found["side"] == "vor" else count, unit)
    except (UnknownDateError, ValueError, OverflowError):
        return ""
    exact = found["side"] == "vor" and unit in ("M", "Y")
    return value_of(day, unit) if exact else f"{day}~" if unit == "W" else value_of(day, unit)


@rule("{number} (?:bis|oder|und|-|–) {count} {unit}", r"{number}(?:-|–){count} {unit}", anchors=False)
def range_of_lengths(found: re.Match[str], _: Context) -> Timex:
    """'zwei bis drei Jahre'."""
    return Timex("DURATION", duration(None, UNIT_LETTERS[found["unit"]]), vague=True)


@rule("«{number}» (?:statt|auf|anstatt|gegen) (?={count} {units})", anchors=False)
def first_of_two_lengths(found: re.Match[str], _: Context) -> Timex:
    """The '50' of '50 statt 30 Jahre'."""
    return Timex("DURATION", duration(number(found["number"]), PLURAL_UNITS[found["units"]]))


@rule(
    "(?:seit|vor|nach|um|über|innerhalb von|binnen|in|für|mit|während) «{units}»",
    "{units} (?:lang|später|zuvor)",
    "lange (?P<units>jahre|zeit)",
    anchors=False,
)
def open_length(found: re.Match[str], _: Context) -> Timex:
    """'seit Jahren', 'Monate später', 'lange Jahre'."""
    unit = PLURAL_UNITS.get(found["units"])
    return Timex("DURATION", duration(None, unit) if unit else "PX", vague=True)


@rule("(?:(?:den|das|die|der|dem|des) )ganze[nrsm]? {one_unit}", anchors=False)
def whole(found: re.Match[str], _: Context) -> Timex:
    """'den ganzen Tag'."""
    return Timex("DURATION", duration(1, SINGULAR_UNITS[found["one_unit"]]))


@rule(
    "(?:{article} |" + ONE + " )?(?:halbe[nrsm]?) {one_unit}",
    "(?P<quarters>viertel|drei ?viertel) ?(?P<one_unit>stunde|jahr)[ens]?",
    anchors=False,
)
def half(found: re.Match[str], _: Context) -> Timex:
    """'ein halbes Jahr', 'eine Viertelstunde', 'eine Dreiviertelstunde'."""
    quarters = found.groupdict("").get("quarters")
    if quarters:
        count = 3 if quarters.startswith("drei") else 1
        return Timex("DURATION", f"PT{15 * count}M" if found["one_unit"] == "stunde" else f"P{3 * count}M")
    return Timex("DURATION", duration(0.5, SINGULAR_UNITS[found["one_unit"]]))


@rule("(?P<n>{count})-?(?P<adjective>" + LENGTH_ADJECTIVES + ")", anchors=False)
def adjective_of_length(found: re.Match[str], context: Context) -> Timex | None:
    """'dreitägigen', '90-minütige'; 'der 45-Jährige' is an age, and 'Dreißigjähriger Krieg' a name."""
    name = re.sub("e[nmrs]?$", "", found["adjective"])
    unit = UNIT_ADJECTIVES[name]
    if capitalised(found, context) and not context.begins_sentence(found.start()):
        return None
    count = number(found["n"])
    age = (
        unit == "Y"
        and found["n"][0].isdigit()
        and count < 100
        and not LASTING.match(found.string, found.end())
    )
    return Timex("DURATION", duration(count, unit), markable=not age)


@rule(
    "«{number}-(?P<units>tage|jahre|monate|stunden|minuten|wochen|jahres|tages|monats)»-",
    anchors=False,
)
def length_in_a_compound(found: re.Match[str], _: Context) -> Timex:
    """The '14-Tage' of '14-Tage-Frist'."""
    return Timex("DURATION", duration(number(found["number"]), UNIT_LETTERS[found["units"]]))


@rule("(?P<adverb>" + any_of(UNIT_ADVERBS, "(?:e[nmrs]?)?") + ")", anchors=False)
def adverb_of_length(found: re.Match[str], _: Context) -> Timex:
    """'jahrelang', 'monatelanger'."""
    stem = re.sub("e[nmrs]?$", "", found["adverb"])
    return Timex("DURATION", duration(None, UNIT_ADVERBS[stem]), vague=True)


@rule(
    "«{number} jahren?» (?:alt|jung)",
    r"(?:mit|ab) «(?P<number>\d\d?|{word:number}) jahren»",
    "(?:im alter|ab dem alter) von «{number} jahren»",
    anchors=False,
)
def age(found: re.Match[str], _: Context) -> Timex:
    """'45 Jahre alt', 'im Alter von 45 Jahren'."""
    return Timex("DURATION", duration(number(found["number"]), "Y"), markable=False)
