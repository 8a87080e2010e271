"""A small readable language for patterns, regular expressions with named pieces, and the rules written in it.

"vor «{count} {unit}»" matches "vor drei Jahren" and marks "drei Jahren".  `{unit}` is a piece and a group of
that name, `{first:day}` the piece `day` under the name `first`; « and » enclose what is marked (else it is
all of it); a space stands for any white space within a paragraph.  A rule is a function under one or more
templates that turns what they match into a `Timex`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lessons.german.times import numerals, surroundings, tables
from lessons.german.times.context import Context
from lessons.german.times.timex import Timex

# Bounded, so that a page of blanks costs no more than a page of words.
SPACE = r"(?:(?=\s)[^\S\n]{0,8}\n?[^\S\n]{0,8})"
ADJECTIVE_ENDING = "e[nmrs]?"


def any_of(entries: Iterable[str], ending: str = "") -> str:
    """A pattern for any of these words, the longest first, each with an ending.

    >>> any_of(["tag", "tage"], "n?")
    '(?:tage|tag)n?'
    """
    return "(?:" + "|".join(sorted(entries, key=len, reverse=True)) + ")" + ending


PIECES = {
    "article": any_of(["der", "die", "das", "den", "dem", "des"]),
    # Days and months
    "weekday": any_of(tables.WEEKDAYS, "s?"),
    "weekday_short": any_of(tables.WEEKDAY_SHORT, r"\b\.?"),
    "month": any_of(tables.MONTHS, "s?"),
    "month_short": any_of(tables.MONTH_SHORT, r"\."),
    "season": any_of(tables.SEASONS, "s?"),
    "holiday": any_of([*tables.FIXED_HOLIDAYS, *tables.EASTER_HOLIDAYS], "(?:e?s)?"),
    "day": r"(?:0?[1-9]|[12]\d|3[01])\.",
    "year": r"(?:1\d{3}|20\d\d)",
    "decade_word": any_of(tables.DECADE_WORDS),
    "day_part": any_of(tables.DAY_PARTS),
    "day_part_adverb": any_of(tables.DAY_PART_ADVERBS),
    "relative_day": any_of(tables.RELATIVE_DAYS),
    # Units and how many of them
    "unit": any_of([*tables.SINGULAR_UNITS, *tables.PLURAL_UNITS]),
    "one_unit": any_of(tables.SINGULAR_UNITS),
    "units": any_of(tables.PLURAL_UNITS),
    "number": numerals.NUMBER,
    "count": f"(?:{numerals.NUMBER}|{numerals.ONE}|{numerals.VAGUE_COUNT})",
    "vague_count": numerals.VAGUE_COUNT,
    "ordinal": any_of(tables.ORDINALS, ADJECTIVE_ENDING),
    # Where they lie
    "direction": any_of(tables.DIRECTIONS, ADJECTIVE_ENDING),
    "of_year": f"(?:{any_of(tables.DIRECTIONS, ADJECTIVE_ENDING)} jahres|vorjahre?s)",
    "narrative": any_of(tables.NARRATIVE_DIRECTIONS, ADJECTIVE_ENDING),
    "neighbour": any_of(tables.NEIGHBOURS, "(?:e?s)?"),
    "afterwards": any_of(tables.AFTERWARDS),
    "portion": any_of(tables.PORTIONS),
    "edge": any_of(tables.EDGES, ADJECTIVE_ENDING),
    "today_adjective": any_of(tables.TODAY_ADJECTIVES, ADJECTIVE_ENDING),
    "between": any_of(surroundings.BETWEEN, ADJECTIVE_ENDING),
    "about": any_of(re.escape(word) for word in surroundings.APPROXIMATE),
    "to": r"(?:bis(?: zum)?|auf|zum|und|oder|/|-|–)",
}


def compile_template(template: str) -> re.Pattern[str]:
    """The pattern that a template stands for, bounded by the edges of words.

    Raises `KeyError` for a piece that there is not.

    >>> compile_template("vor «{count} {unit}»").search("erst vor drei jahren")["extent"]
    'drei jahren'
    """
    marked = template if "«" in template else f"«{template}»"
    literals = marked.replace("«", "(?P<extent>").replace("»", ")").replace(" ", SPACE)
    names: set[str] = set()
    source = re.sub(r"\{([a-z_]+:)?([a-z_]+)\}", lambda found: _piece(found, names), literals)
    return re.compile(rf"\b(?:{source})(?!(?<=\w)\w)")


def _piece(found: re.Match[str], names: set[str]) -> str:
    """The group for "{day}" or "{first:day}"; a name that is taken stays with the group that has it."""
    name = (found[1] or found[2]).rstrip(":")
    pattern = PIECES[found[2]].replace(" ", SPACE)
    if name in names:
        return f"(?:{pattern})"
    names.add(name)
    return f"(?P<{name}>{pattern})"


Reading = Callable[[re.Match[str], Context], Timex | None]


@dataclass(frozen=True)
class TimeRule:
    """A reading of what its pattern matches; `anchors` says whether later expressions may count from it."""

    pattern: re.Pattern[str]
    read: Reading
    unresolved: str
    anchors: bool


RULES: list[TimeRule] = []


def rule(
    *templates: str, unresolved: str = "XXXX-XX-XX", anchors: bool = True
) -> Callable[[Reading], Reading]:
    """Enter a function as the reading of these templates.

    It returns None where the words mean no time after all; `unresolved` is the value of what needs a date
    of publication and has none.
    """

    def enter(read: Reading) -> Reading:
        RULES.extend(TimeRule(compile_template(each), read, unresolved, anchors) for each in templates)
        return read

    return enter
