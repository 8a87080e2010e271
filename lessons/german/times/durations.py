"""The values of durations: how many of which unit."""

from __future__ import annotations

from lessons.german.times.tables import PLURAL_UNITS, SINGULAR_UNITS

UNIT_LETTERS = {**SINGULAR_UNITS, **PLURAL_UNITS}
# Halves that are whole numbers of a smaller unit.
HALF_UNITS = {"TH": "PT30M", "TM": "PT30S", "D": "PT12H", "Y": "P6M"}


def duration(count: float | int | None, unit: str) -> str:
    """The TIMEX3 value of a duration; None counts an open number.

    >>> duration(3, "Y"), duration(None, "TM"), duration(0.5, "Y")
    ('P3Y', 'PTXM', 'P6M')
    """
    if count == 0.5 and unit in HALF_UNITS:
        return HALF_UNITS[unit]
    amount = "X" if count is None else f"{count:g}" if isinstance(count, float) else str(count)
    return f"PT{amount}{unit[1:]}" if unit.startswith("T") else f"P{amount}{unit}"
