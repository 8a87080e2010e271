"""Times of the clock."""

from __future__ import annotations

import re

from lessons.german.times.context import Context
from lessons.german.times.numerals import number
from lessons.german.times.surroundings import QUANTITIES
from lessons.german.times.tables import word_list
from lessons.german.times.templates import PIECES, any_of, rule
from lessons.german.times.timex import Timex

HOUR, MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
CLOCK = f"(?P<hour>{HOUR})(?:[.:](?P<minute>{MINUTE})(?:[.:](?P<second>{MINUTE}))?)?"
PLAIN_CLOCK = f"{HOUR}(?:[.:]{MINUTE})?"
JOINT = "(?:bis|und|oder|-|–|/)"
HOUR_WORD = "(?P<word>" + PIECES["number"] + "|eins|ein)(?! ?" + any_of(QUANTITIES, r"\b") + ")"
ADVERB = "(?: {day_part_adverb})?"
AT = "(?:um|gegen|bis|ab|seit|vor|nach)"
OFFSET = "(?:(?P<offset>kurz|knapp|viertel|{minutes:number})(?: minuten)? (?P<side>vor|nach)) "
PART = "(?P<part>halb|drei ?viertel|viertel) "
# "Viertel neun" is a quarter of the ninth hour.
PART_MINUTES = {"": 0, "halb": -30, "dreiviertel": -15, "viertel": -45}
# "Acht Uhr abends", "am Abend um acht Uhr": the words beside it tell which half of the day is meant.
HALF = r"\w*?(?P<half>nachmittag|abend|(?<!vor)mittag|(?<!mitter)nacht)s?\b"
# The hours that lie twelve hours later beside these words: from the first to before the last.
SECOND_HALF = {"nachmittag": (0, 12), "abend": (0, 12), "mittag": (0, 4), "nacht": (9, 13)}
HALF_BEFORE = re.compile(rf"\b{HALF},?\s+(?:(?:so|kurz|noch|schon|erst)\s+)?(?:um|gegen|ab|bis|nach|vor)\s+$")
HALF_AFTER = re.compile(rf"\s+(?:(?:am|in\s+der)\s+(?:\w+en\s+)?)?{HALF}")
# What follows the minutes of "17 Uhr 42" where they count no noun.
NO_NOUN = any_of(
    word_list("ab an am auf aus bei bis durch ein im in los mit nach oder und vom von vor weg zu zum zur")
)
# A line of a live ticker begins with its time, perhaps in brackets or after "+++".
LINE_BEGINS = r"(?:(?<![^\n])|(?<=[+]{3}\x20)|(?<=(?<![^\n])[\[(]))"
TICKER_TEXT = re.compile(r"(?P<sign>[\])]?\s?(?:[-–:|]|[+]{3})?)\s?(?:[„“\"»]\s?)?[A-ZÄÖÜ]")
COUNTED = re.compile(r"\s+" + any_of(QUANTITIES, r"\b"))


def clock_time(found: re.Match[str], context: Context, minutes: int, second: str = "") -> Timex | None:
    """The time so many minutes after midnight, of the day that the text spoke of and the half of it told."""
    minutes = _in_its_half(minutes, _half(found))
    if not 0 <= minutes <= 24 * 60:
        return None
    clock = f"{minutes // 60:02}:{minutes % 60:02}" + (f":{second}" if second else "")
    return Timex("TIME", f"{context.day()}T{clock}")


def _half(found: re.Match[str]) -> str:
    """The word beside a time of the clock that tells the half of the day, "" if there is none."""
    start, end = found.span("extent")
    adverb = found.groupdict("").get("day_part_adverb") or ""
    end -= len(adverb) + bool(adverb)
    told = HALF_AFTER.match(found.string, end) or HALF_BEFORE.search(found.string[max(0, start - 40) : start])
    return told["half"] if told else ""


def _in_its_half(minutes: int, half: str) -> int:
    """The minutes after midnight where a word tells the half of the day.

    >>> [_in_its_half(hour * 60, "nacht") // 60 for hour in (2, 11, 12)], _in_its_half(60, "mittag") // 60
    ([2, 23, 24], 13)
    """
    first, last = SECOND_HALF.get(half, (0, 0))
    return minutes + 12 * 60 if first <= minutes // 60 < last else minutes


@rule(
    CLOCK + rf" ?uhr(?: (?P<after>{MINUTE})(?= {NO_NOUN}\b|(?! ?\w)))?" + ADVERB,
    CLOCK + r"(?<=[.:]\d\d) ?h",
    "(?:um|ab) «" + CLOCK + r"»(?<=:\d\d)(?! ?(?:uhr|h\b|[:-]))",
    anchors=False,
)
def oclock(found: re.Match[str], context: Context) -> Timex | None:
    """'20 Uhr', '20.30 Uhr', '20 Uhr 30', '9 Uhr abends', '20.15 h', 'um 20:15'."""
    groups = found.groupdict("")
    minute = int(groups["minute"] or groups.get("after") or 0)
    return clock_time(found, context, int(groups["hour"]) * 60 + minute, groups["second"])


@rule("«" + CLOCK + f"» ?{JOINT} ?(?=(?:{PLAIN_CLOCK} ?{JOINT} ?){{0,3}}{PLAIN_CLOCK} ?uhr)", anchors=False)
def hour_before_oclock(found: re.Match[str], context: Context) -> Timex | None:
    """The '9' of '9 bis 11 Uhr', and the first three of '8.30-12 und 14.30-16.30 Uhr'."""
    return clock_time(found, context, int(found["hour"]) * 60 + int(found["minute"] or 0))


@rule(
    HOUR_WORD + " uhr" + ADVERB,
    AT + " «" + PART + HOUR_WORD + "(?: uhr)?" + ADVERB + "»",
    AT + " «" + OFFSET + "(?:" + PART + ")?" + HOUR_WORD + "(?: uhr)?" + ADVERB + "»",
    "(?P<part>halb|drei ?viertel) " + HOUR_WORD + ADVERB,
    "(?P<offset>kurz) (?P<side>vor|nach) " + HOUR_WORD + ADVERB,
    "(?:punkt|schlag) «" + HOUR_WORD + "»",
    anchors=False,
)
def hour_in_words(found: re.Match[str], context: Context) -> Timex | None:
    """'acht Uhr', 'um halb neun', 'gegen Viertel nach acht', 'um fünf vor dreiviertel zehn'."""
    groups = found.groupdict("")
    hour = 1 if groups["word"] in ("ein", "eins") else number(groups["word"])
    if not isinstance(hour, int) or not 0 <= hour <= 24 or _counts_a_noun(found, context):
        return None
    offset = groups.get("offset", "")
    shift = 0 if offset in ("", "kurz", "knapp") else 15 if offset == "viertel" else number(offset)
    sign = -1 if groups.get("side") == "vor" else 1
    minutes = hour * 60 + PART_MINUTES[groups.get("part", "").replace(" ", "")] + sign * shift
    # "Halb eins" follows "zwölf": half past noon, if it is not told otherwise.
    return clock_time(found, context, minutes + 12 * 60 if minutes < 60 <= hour * 60 else minutes)


def _counts_a_noun(found: re.Match[str], context: Context) -> bool:
    """Whether without "um" or "Uhr" the number belongs to a noun: "kurz vor drei Spielen"."""
    bare = found.start() == found.start("extent") and "uhr" not in found["extent"]
    return bare and bool(re.match(r"\s+(?:[a-zäöüß]+e[nrs]?\s+)?[A-ZÄÖÜ]", context.text[found.end() :][:30]))


@rule(LINE_BEGINS + f"(?P<hour>{HOUR})(?P<mark>[.:])(?P<minute>{MINUTE})(?! ?uhr)", anchors=False)
def ticker_time(found: re.Match[str], context: Context) -> Timex | None:
    """'07:32 Bahn steht still', '+++ 22.36 Feuer +++', '[16:20] Der Gipfel ...': a full stop needs a sign."""
    start, end = found.span("extent")
    text = TICKER_TEXT.match(context.text, end)
    if not text or COUNTED.match(found.string, end):
        return None
    if found["mark"] == "." and not text["sign"].strip() and context.text[start - 2 : start] != "+ ":
        return None
    return clock_time(found, context, int(found["hour"]) * 60 + int(found["minute"]))


@rule("mitternacht", anchors=False)
def midnight(_: re.Match[str], context: Context) -> Timex:
    """'Mitternacht'."""
    return Timex("TIME", f"{context.day()}T24:00")
