"""Times of the clock."""

from __future__ import annotations

import re

from lessons.german.times.context import Context
from lessons.german.times.numerals import number
from lessons.german.times.templates import PIECES, rule
from lessons.german.times.timex import Timex

CLOCK = r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?"
PLAIN_CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
JOINT = "(?:bis|und|oder|-|–|/)"
HOUR_WORD = "(?P<word>" + PIECES["number"] + "|eins|ein)"


def clock_time(context: Context, hour: int, minute: int = 0) -> Timex | None:
    """The time of a clock on the day that the text spoke of."""
    if hour > 24 or minute > 59:
        return None
    return Timex("TIME", f"{context.day()}T{hour:02}:{minute:02}")


@rule(CLOCK + " ?uhr(?: (?P<after>[0-5]\\d)(?! ?\\w))?", anchors=False)
def oclock(found: re.Match[str], context: Context) -> Timex | None:
    """'20 Uhr', '20.30 Uhr', '20 Uhr 30'."""
    return clock_time(context, int(found["hour"]), int(found["minute"] or found["after"] or 0))


@rule("«" + CLOCK + f"» ?{JOINT} ?(?=(?:{PLAIN_CLOCK} ?{JOINT} ?){{0,3}}{PLAIN_CLOCK} ?uhr)", anchors=False)
def hour_before_oclock(found: re.Match[str], context: Context) -> Timex | None:
    """The '9' of '9 bis 11 Uhr', and the first three of '8.30-12 und 14.30-16.30 Uhr'."""
    return clock_time(context, int(found["hour"]), int(found["minute"] or 0))


@rule(HOUR_WORD + " uhr", anchors=False)
def hour_in_words(found: re.Match[str], context: Context) -> Timex | None:
    """'acht Uhr'."""
    hour = 1 if found["word"].startswith("ein") and len(found["word"]) < 5 else number(found["word"])
    return clock_time(context, hour) if isinstance(hour, int) else None


@rule(
    "(?:um|gegen|bis|ab|seit) «(?P<part>halb|viertel vor|viertel nach|kurz vor|kurz nach) "
    + HOUR_WORD
    + "(?: uhr)?»",
    anchors=False,
)
def part_of_hour(found: re.Match[str], context: Context) -> Timex | None:
    """'um halb neun', 'gegen Viertel nach acht'."""
    hour = 1 if found["word"] in ("ein", "eins") else number(found["word"])
    if not isinstance(hour, int) or hour < 1:
        return None
    shifts = {"halb": (-1, 30), "viertel vor": (-1, 45), "viertel nach": (0, 15)}
    hours, minutes = shifts.get(found["part"], (0, 0))
    return clock_time(context, hour + hours, minutes)


@rule("mitternacht", anchors=False)
def midnight(_: re.Match[str], context: Context) -> Timex:
    """'Mitternacht'."""
    return Timex("TIME", f"{context.day()}T24:00")
