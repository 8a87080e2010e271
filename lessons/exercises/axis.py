"""An axis of time in years, months or days, and where dates lie on it."""

from __future__ import annotations

import re
from typing import Literal, TypedDict

from pydantic import ConfigDict, Field

from lessons.dates import DateError, Day, read_date
from lessons.fields import Entry, Line

PATTERNS = {"year": r"\d{4}", "month": r"\d{4}-\d{2}", "day": r"\d{4}-\d{2}-\d{2}"}
EXAMPLES = {"year": "2014", "month": "2014-03", "day": "2014-03-18"}


class AxisError(ValueError):
    """A date that cannot be put on the axis; the message says why."""


ShownAxis = TypedDict("ShownAxis", {"from": str, "to": str, "step": str})  # as the browser is given an axis


class Axis(Entry):
    """From when to when the axis runs, and in which steps; `from` and `to` are written as its steps are."""

    model_config = ConfigDict(populate_by_name=True)

    start: Line = Field(alias="from")
    end: Line = Field(alias="to")
    step: Literal["year", "month", "day"] = "year"

    @property
    def tolerance(self) -> int:
        """How many steps beside the right date are still almost right: a tenth of the axis, at least one."""
        return max(1, (self.number(self.end) - self.number(self.start) + 1) // 10)

    def shown(self) -> ShownAxis:
        """The axis for the browser."""
        return {"from": self.start, "to": self.end, "step": self.step}

    def step_of(self, text: str) -> int:
        """The number of the step that the text names.  Raises `AxisError` off the axis."""
        number = self.number(text)
        if not self.number(self.start) <= number <= self.number(self.end):
            raise AxisError(f"{text} lies outside the axis from {self.start} to {self.end}.")
        return number

    def number(self, text: str) -> int:
        """The number of a step, wherever it lies.  Raises `AxisError` for another precision, or no date."""
        try:
            if not re.fullmatch(PATTERNS[self.step], text, re.ASCII):
                raise ValueError
            return self.number_of_day(read_date(text).first)
        except ValueError:
            raise AxisError(f"expected a date such as {EXAMPLES[self.step]}, not {text!r}.") from None

    def number_of_day(self, day: Day) -> int:
        """The number of the step in which a day lies."""
        if self.step == "day":
            return day.ordinal
        return day.year if self.step == "year" else day.year * 12 + day.month - 1

    def name_of(self, number: int) -> str:
        """How a step is written.

        >>> Axis(start="2020-01", end="2021-12", step="month").name_of(2020 * 12)
        '2020-01'
        """
        if self.step == "day":
            return str(Day.of(number))
        return f"{number:04}" if self.step == "year" else f"{number // 12:04}-{number % 12 + 1:02}"

    def span(self, edtf: str) -> tuple[int, int]:
        """The first and the last step of a date, cut off at the ends of the axis.

        >>> Axis(start="2008", end="2021").span("2014-04/..")
        (2014, 2021)
        """
        span = read_date(edtf)
        start, end = self.number(self.start), self.number(self.end)
        first = self.number_of_day(span.first) if span.first else start
        last = self.number_of_day(span.last) if span.last else end
        return max(first, start), min(last, end)

    def fault(self) -> str:
        """What is wrong with the axis itself, if anything is."""
        try:
            forward = self.number(self.start) < self.number(self.end)
        except AxisError as error:
            return str(error).removesuffix(".")
        return "" if forward else f"runs from {self.start} to {self.end}; expected an end after the start"

    def date_fault(self, edtf: str) -> str:
        """Why a date is of no use on this axis, if it is not."""
        try:
            first, last = self.span(edtf)
        except DateError as error:
            return str(error)
        if first > last:
            return f"is “{edtf}”; expected a date on the axis, from {self.start} to {self.end}"
        whole = (self.number(self.start), self.number(self.end))
        return (
            f"is “{edtf}”, the whole axis; expected a date that not every answer fits"
            if (first, last) == whole
            else ""
        )
