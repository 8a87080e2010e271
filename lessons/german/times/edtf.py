"""TIMEX3 values as EDTF (ISO 8601-2) dates."""

from __future__ import annotations

import datetime
import re

# Sub-year groupings of EDTF: seasons, quarters, halves of a year.
GROUPINGS = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "WI": "24",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}


def edtf_of(value: str) -> str:
    """The EDTF date of a TIMEX3 DATE or TIME value, or "" if it has none.

    >>> edtf_of("2020-SU"), edtf_of("199"), edtf_of("2021-W24"), edtf_of("2021-06-16TEV"), edtf_of("P3Y")
    ('2020-22', '199X', '2021-06-14/2021-06-20', '2021-06-16', '')
    """
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return value
    if re.fullmatch(r"\d{1,3}", value):
        return value.ljust(4, "X")
    if re.fullmatch(r"\d{4}/\d{4}", value):
        return value
    if match := re.fullmatch(r"BC(\d{4})", value):
        return f"-{int(match[1]) - 1:04}" if match[1] != "0001" else "0000"
    if match := re.fullmatch(r"(\d{4})-(\w\w)", value):
        return f"{match[1]}-{GROUPINGS[match[2]]}" if match[2] in GROUPINGS else ""
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(int(match[1]), int(match[2]), bool(match[3]))
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)T(.+)", value):
        return f"{match[1]}T{match[2]}:00" if re.fullmatch(r"([01]\d|2[0-3]):\d\d", match[2]) else match[1]
    return ""


def _week(year: int, week: int, weekend: bool) -> str:
    """The days of a week or of its weekend as an interval."""
    first = datetime.date.fromisocalendar(year, week, 6 if weekend else 1)
    return f"{first}/{datetime.date.fromisocalendar(year, week, 7)}"
