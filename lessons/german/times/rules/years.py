"""Years, decades and centuries."""

from __future__ import annotations

import re

from lessons.german.times.calendars import shift, value_of
from lessons.german.times.context import Context
from lessons.german.times.numerals import ordinal
from lessons.german.times.rules.shared import OF_YEAR, PORTION, capitalised, direction, modifier, years_off
from lessons.german.times.surroundings import COUNTERS, DATERS, QUANTITIES
from lessons.german.times.tables import DECADE_WORDS, SINGULAR_UNITS
from lessons.german.times.templates import any_of, rule
from lessons.german.times.timex import Timex

COUNTED_BEFORE = re.compile(r"(?<!\w)" + any_of(map(re.escape, COUNTERS)) + r"\s*$")
# "1.2000", "Typ-2000", "07134/2000".
JOINED_BEFORE = re.compile(r"(?:\d[.,:]|[a-zäöüß][-/]|\b\d{1,3}[-/]|\d{5}/)$")
DATED_BEFORE = re.compile(r"(?<!\w)" + any_of(map(re.escape, DATERS)) + r"\s*$")
COUNTED_AFTER = re.compile(r"[.,:]\d|\s*[%‰€$°]|-[a-zäöüß]|\s+" + any_of(QUANTITIES, r"\b"))
# "2000 im Jahr 2011": what has a year of its own is none.
YEAR_AFTER = re.compile(r"\s+(?:im|in den) (?:jahre?|vorjahr|vergangenen|letzten|vorigen)\b")
NOUN_AFTER = re.compile(r"\s+(?:[a-zäöüß]+e[nr]?\s+)?[A-ZÄÖÜ]")
EDGE = "(?:{edge} )?"
NUMBERED = r"(?:\d{1,2}\.|{ordinal}|[ivx]{1,5}\.)"
CENTURY = r"(?:jahrhunderts?|(?:jh|jhs|jhd|jhds|jhdt|jhdts|jahrh)\b\.?)"
ROMAN = {"i": 1, "v": 5, "x": 10}


@rule(r"jahr(?:es|e)? (?P<year>\d{3,4})(?! ?v\.)", "{portion} (?:des jahres )?{year}", "{year}")
def year(found: re.Match[str], context: Context) -> Timex | None:
    """'2014', 'Jahr 2014', 'Ende 2013'; not the number of '2000 Euro'."""
    if found["extent"] == found["year"] and not _is_no_quantity(found, context):
        return None
    return Timex("DATE", found["year"].zfill(4), mod=modifier(found))


def _is_no_quantity(found: re.Match[str], context: Context) -> bool:
    """Whether a number is a year: nothing is counted, and a round number stands before no noun."""
    start, end = found.span("year")
    before, after = found.string[max(0, start - 16) : start], found.string[end : end + 24]
    if COUNTED_AFTER.match(after) or YEAR_AFTER.match(after) or JOINED_BEFORE.search(before):
        return False
    if DATED_BEFORE.search(before):
        return True
    is_round = int(found["year"]) % 50 == 0 or int(found["year"]) < 1100
    before_noun = bool(NOUN_AFTER.match(context.text, end))
    if COUNTED_BEFORE.search(before):
        return not (is_round or before_noun)
    return not (is_round and before_noun)


@rule(
    r"{year} ?(?P<joint>[–/-]) ?(?P<second>\d\d)(?!\.?\d)",
    r"{year} ?(?P<joint>/) ?(?:1\d|20)(?P<second>\d\d)",
)
def double_year(found: re.Match[str], _: Context) -> Timex | None:
    """'2014/15' or '2014/2015', a season or school year that two years share; '1914–18'."""
    first, joint = int(found["year"]), found["joint"]
    years = (int(found["second"]) - first) % 100
    month_perhaps = joint == "-" and int(found["second"]) <= 12
    if years != 1 and (joint == "/" or month_perhaps or not 1 < years < 50):
        return None
    return Timex("DATE", f"{first}/{first + years}")


@rule(r"(?P<digits>\d{1,4}) (?P<era>[vn])\. ?chr\.?", anchors=False)
def ancient_year(found: re.Match[str], _: Context) -> Timex:
    """'44 v. Chr.' and '9 n. Chr.'."""
    era = "BC" if found["era"] == "v" else ""
    return Timex("DATE", f"{era}{int(found['digits']):04}")


@rule(
    PORTION + "(?:{article} )?" + EDGE + r"(?P<digits>(?:1\d|20)?\d0)er(?:-| )?jahren?",
    PORTION + "{article} " + EDGE + r"(?P<digits>(?:1\d|20)?\d0)ern?(?!-)",
)
def decade_in_figures(found: re.Match[str], context: Context) -> Timex | None:
    """'den 90er-Jahren', 'Anfang der 1980er Jahre', 'den 80ern'; not 'die 30er Zone', 'der 60er' (a bus)."""
    digits, noun = found["digits"], NOUN_AFTER.match(context.text, found.end())
    if "jahr" not in found["extent"] and (noun or _begins_with_subject(found, context)):
        return None
    if len(digits) == 2:
        digits = ("20" if digits < "20" else "19") + digits
    return Timex("DATE", digits[:3], mod=modifier(found))


def _begins_with_subject(found: re.Match[str], context: Context) -> bool:
    """Whether the words begin a sentence with "Der" or "Das", which then is no plural."""
    return found["extent"].startswith(("der ", "das ")) and context.begins_sentence(found.start("extent"))


@rule(
    PORTION + "(?:{article} )?" + EDGE + "{decade_word}(?:-| )?jahren?",
    PORTION + "{article} (?:{edge} |wilden |goldenen |roaring )?{decade_word}n?",
)
def decade_in_words(found: re.Match[str], context: Context) -> Timex | None:
    """'die sechziger Jahre', 'Ende der Neunziger'."""
    if "jahr" not in found["extent"] and not capitalised(found, context, "decade_word"):
        return None
    tens = DECADE_WORDS[found["decade_word"]]
    return Timex("DATE", f"{20 if tens < 2 else 19}{tens}", mod=modifier(found))


def _ordinal_or_roman(words: str) -> int:
    """The number of a century.

    >>> _ordinal_or_roman("18."), _ordinal_or_roman("xix."), _ordinal_or_roman("zwanzigsten")
    (18, 19, 20)
    """
    digits = [ROMAN[letter] for letter in words.rstrip(".")] if re.fullmatch(r"[ivx]+\.", words) else []
    if not digits:
        return ordinal(words)
    return sum(-here if here < after else here for here, after in zip(digits, [*digits[1:], 0], strict=True))


@rule(
    PORTION
    + "(?:{article} )?"
    + EDGE
    + f"(?P<which>{NUMBERED}) (?P<before>vorchristlichen )?{CENTURY}"
    + r"(?: (?P<era>[vn])\. ?chr\.?)?",
    anchors=False,
)
def century(found: re.Match[str], _: Context) -> Timex | None:
    """'19. Jahrhundert', 'Ende des neunzehnten Jahrhunderts', '18. Jh.', 'XIX. Jahrhundert'."""
    number = _ordinal_or_roman(found["which"])
    if not 1 <= number <= 21:
        return None
    return Timex(
        "DATE",
        f"{'BC' if found['before'] or found['era'] == 'v' else ''}{number - 1:02}",
        mod=modifier(found),
    )


@rule(f"«(?:{{article}} )?(?P<which>{NUMBERED})» ?{{to}} ?(?:dem )?(?={NUMBERED} {CENTURY})", anchors=False)
def century_before_another(found: re.Match[str], _: Context) -> Timex | None:
    """The '2.' of '2. und 3. Jahrhundert'."""
    number = _ordinal_or_roman(found["which"])
    return Timex("DATE", f"{number - 1:02}") if 1 <= number <= 21 else None


@rule(
    "{portion} (?:{article} )?(?:{direction} )?(?P<long>jahrzehnts|jahrhunderts|jahrtausends)",
    unresolved="XXXX",
    anchors=False,
)
def portion_of_long_unit(found: re.Match[str], context: Context) -> Timex:
    """'Anfang des Jahrhunderts', 'Ende dieses Jahrzehnts'."""
    unit = SINGULAR_UNITS[found["long"]]
    way = direction(found["direction"]) if found["direction"] else 0
    return Timex("DATE", value_of(shift(context.today, way, unit), unit), mod=modifier(found))


@rule("{portion}" + OF_YEAR, unresolved="XXXX")
def portion_of_year(found: re.Match[str], context: Context) -> Timex:
    """'Ende vergangenen Jahres', 'Mitte des laufenden Jahres'."""
    return Timex("DATE", str(context.today.year + years_off(found["of_year"])), mod=modifier(found))
