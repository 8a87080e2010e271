"""Finding the time expressions of a text: every rule is tried, the longest match at a place is read first."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from lessons.german.times import rules  # noqa: F401  (enters the rules)
from lessons.german.times.context import Context, UnknownDateError
from lessons.german.times.edtf import edtf_of
from lessons.german.times.registry import RULES, Rule
from lessons.german.times.timex import Timex
from lessons.german.times.triggers import windows

Candidate = tuple[int, int, int, int, re.Match[str], Rule]


def find_times(text: str, published: datetime.date | None = None) -> list[Timex]:
    """The time expressions of a German text in order, resolved against its date of publication.

    >>> [(each.value, each.edtf) for each in find_times("im Sommer 2020", datetime.date(2021, 6, 17))]
    [('2020-SU', '2020-22')]
    """
    context, times = Context(text, published), []
    for candidate in _candidates(_lower(text)):
        start, end, _, _, found, rule = candidate
        if times and start < times[-1].end:
            continue
        context.position = start
        timex = _read(found, rule, context)
        if timex:
            times.append(_finished(timex, start, end))
            if rule.anchors:
                context.remember(times[-1])
    return times


def _candidates(lower: str) -> Iterator[Candidate]:
    """Every match of every rule: from left to right, the longest first, then the one with most context."""
    found = []
    for first, last in windows(lower):
        for order, rule in enumerate(RULES):
            for match in rule.pattern.finditer(lower, first, last):
                start, end = match.span("extent")
                width = match.end() - match.start()
                found.append((start, end, width, order, match, rule))
    return iter(sorted(found, key=lambda each: (each[0], -each[1], -each[2], each[3])))


def _read(found: re.Match[str], rule: Rule, context: Context) -> Timex | None:
    """What a rule makes of its match; a date out of the calendar's reach is none."""
    try:
        return rule.read(found, context)
    except UnknownDateError:
        return Timex("DATE", rule.unresolved, vague=True)
    except (ValueError, OverflowError):
        return None


def _finished(timex: Timex, start: int, end: int) -> Timex:
    """The expression with its place and, unless the rule gave one, its EDTF date."""
    edtf = timex.edtf or (edtf_of(timex.value) if timex.type in ("DATE", "TIME") else "")
    return replace(timex, start=start, end=end, edtf=edtf)


def _lower(text: str) -> str:
    """The text in lower case, letter for letter, so that places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
