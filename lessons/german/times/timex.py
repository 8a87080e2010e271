"""What a time expression is: its place, its type and value as in TIMEX3, and the same as an EDTF date."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

# Halves that are whole numbers of a smaller unit.
HALF_UNITS = {"TH": "PT30M", "TM": "PT30S", "D": "PT12H", "Y": "P6M"}
# Sub-year groupings of EDTF (ISO 8601-2): seasons, quarters, halves of a year.
GROUPINGS = {
    **{"SP": "21", "SU": "22", "FA": "23", "WI": "24"},
    **{"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"},
}
CLOCK = re.compile(r"([01]\d|2[0-3]):\d\d(?::\d\d)?")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: `text[start:end]`, with its value.

    `value` is a TIMEX3 value ("2021-06-16", "P3Y", "PAST_REF"), `edtf` the same as an EDTF date where there
    is one, else "".  `vague` says that the words leave the date open, `mod` is a TIMEX3 modifier ("START",
    "MID", "END", "APPROX"), and `markable` is False for words that the TimeML guidelines leave unmarked.
    """

    type: TimexType
    value: str
    edtf: str = ""
    vague: bool = False
    mod: str = ""
    markable: bool = True
    start: int = 0
    end: int = 0


def duration(count: float | int | None, unit: str) -> str:
    """The TIMEX3 value of a duration; None counts an open number.

    >>> duration(3, "Y"), duration(None, "TM"), duration(0.5, "Y")
    ('P3Y', 'PTXM', 'P6M')
    """
    if count == 0.5 and unit in HALF_UNITS:
        return HALF_UNITS[unit]
    amount = "X" if count is None else f"{count:g}" if isinstance(count, float) else str(count)
    return f"PT{amount}{unit[1:]}" if unit.startswith("T") else f"P{amount}{unit}"


def edtf_of(value: str) -> str:
    """The EDTF date of a TIMEX3 DATE or TIME value, or "" if it has none.

    >>> edtf_of("2020-SU"), edtf_of("199"), edtf_of("2021-W24"), edtf_of("2021-06-16TEV"), edtf_of("P3Y")
    ('2020-22', '199X', '2021-06-14/2021-06-20', '2021-06-16', '')
    """
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?|\d{4}/\d{4}", value):
        return value
    if re.fullmatch(r"\d{1,3}", value):
        return value.ljust(4, "X")
    if match := re.fullmatch(r"BC(\d{4})", value):
        return f"-{int(match[1]) - 1:04}" if match[1] != "0001" else "0000"  # EDTF has a year 0
    if match := re.fullmatch(r"(\d{4})-(\w\w)", value):
        return f"{match[1]}-{GROUPINGS[match[2]]}" if match[2] in GROUPINGS else ""
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(int(match[1]), int(match[2]), bool(match[3]))
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)T(.+)", value):
        return _time(match[1], match[2])
    return ""


def _week(year: int, week: int, weekend: bool) -> str:
    """The days of a week or of its weekend as an interval."""
    first = datetime.date.fromisocalendar(year, week, 6 if weekend else 1)
    return f"{first}/{datetime.date.fromisocalendar(year, week, 7)}"


def _time(day: str, time: str) -> str:
    """A day with its time of the clock; a part of a day, or 24:00, is only the day."""
    return f"{day}T{time}{'' if time.count(':') == 2 else ':00'}" if CLOCK.fullmatch(time) else day
