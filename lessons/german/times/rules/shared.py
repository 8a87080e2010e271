"""What several rules read off their match: the modifier, the direction, the year."""

from __future__ import annotations

import re

from lessons.german.times import tables
from lessons.german.times.calendars import year_of_month
from lessons.german.times.context import Context
from lessons.german.times.templates import ADJECTIVE_ENDING, compile_template

WEEKDAY = "(?:{weekday}|{weekday:weekday_short}),? (?:(?:den|dem|der) )?"
WEEKDAY_BEFORE = f"(?:{WEEKDAY})?"
# What joins a date to the next, which tells the year of both: "Vom 7. Juni bis 14. Juli 1916".
NEXT_DATE = compile_template(
    r" ?(?P<joint>bis|auf|bzw\.|und|oder|sowie|-|–|/|,) ?(?:einschließlich )?(?:(?:zum|am|im|den|dem|der) )?"
    r"(?:{portion} |\d?\d\. ?)?(?:{month}|{season})(?: {year})?"
)
# "Juli dieses Jahres", "Ende des vergangenen Jahres", "Sommer des Vorjahres".
OF_YEAR = " (?:des )?{of_year}"
PORTION = "(?:{portion} )?"


def table_form(word: str, table: dict[str, object]) -> str:
    """The word as the table has it: without the ending of an adjective or a genitive."""
    for ending in ("$", ADJECTIVE_ENDING + "$", "e?s$", r"\.$"):
        plain = re.sub(ending, "", word)
        if plain in table:
            return plain
    raise KeyError(word)


def direction(word: str) -> int:
    """How many units an adjective such as "vergangenen" counts from now.

    >>> direction("vergangenen"), direction("dieses"), direction("übernächste")
    (-1, 0, 2)
    """
    return tables.DIRECTIONS[table_form(word, tables.DIRECTIONS)]


def years_off(of_year: str) -> int:
    """How many years "vergangenen Jahres" or "Vorjahres" counts from now.

    >>> years_off("vergangenen jahres"), years_off("dieses jahres"), years_off("vorjahres")
    (-1, 0, -1)
    """
    return -1 if of_year.startswith("vorjahr") else direction(of_year.split()[0])


def month_number(name: str) -> int:
    """The number of a month's name, full or short.

    >>> month_number("märz"), month_number("sept."), month_number("dezembers")
    (3, 9, 12)
    """
    names = {**tables.MONTHS, **tables.MONTH_SHORT}
    return names[table_form(name, names)]


def modifier(found: re.Match[str]) -> str:
    """START, MID or END for "Anfang", "Mitte", "Ende", "frühen" and "späten"; "" if there is none."""
    groups = found.groupdict("")
    if groups.get("portion"):
        return tables.PORTIONS[groups["portion"]]
    return tables.EDGES[table_form(groups["edge"], tables.EDGES)] if groups.get("edge") else ""


def named_year(found: re.Match[str], month: int, context: Context) -> int:
    """The year that the match names, or the one that the tense and the text's last date suggest."""
    groups = found.groupdict("")
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("of_year"):
        return context.today.year + years_off(groups["of_year"])
    return year_before_next(found, month, context) or _unnamed_year(month, context)


def _unnamed_year(month: int, context: Context) -> int:
    """The year of a month that stands alone: that of the story, or the one to which the tense leans."""
    told = context.told_year()
    if told and context.published and told.year < context.today.year and month < told.month:
        told = None  # a story goes on: after "im Juli 2022", "am 31. März" is of another year
    return year_of_month(told, month, 0) if told else year_of_month(context.today, month, context.lean())


def year_before_next(found: re.Match[str], month: int, context: Context) -> int | None:
    """The year before a date that is joined to the next: the next one's, or the year before that.

    "Vom 20. Dezember bis 4. Januar 1990" began in 1989; "vom 3. Mai bis 20. Juli" ends in the year told by
    the tense.  None if no date follows, or one with neither a year nor "bis".
    """
    after = NEXT_DATE.match(found.string, found.end("extent"))
    if not after:
        return None
    while not after["year"] and (further := NEXT_DATE.match(found.string, after.end("extent"))):
        after = further  # "im März, April und Mai 1848"
    season = after["season"]
    last = tables.SEASON_BEGINS[season_letters(season)] if season else month_number(after["month"])
    if after["year"]:
        return int(after["year"]) - (month > last)
    if after["joint"] not in ("bis", "-", "–"):
        return None
    return _unnamed_year(last, context) - (month > last)


def season_letters(name: str) -> str:
    """The TIMEX3 letters of a season.

    >>> season_letters("sommers")
    'SU'
    """
    return tables.SEASONS[table_form(name, tables.SEASONS)]


def capitalised(found: re.Match[str], context: Context, group: str = "extent") -> bool:
    """Whether the group begins with a capital letter, as nouns do."""
    return context.text[found.start(group)].isupper()
