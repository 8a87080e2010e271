"""An EDTF date as it is drawn.

A day is a point; a month, a season or a year is "at some time within"; an interval lasts; an open end fades;
an approximate date has soft edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lessons.dates import read_date

Kind = Literal["day", "within", "lasts"]


@dataclass(frozen=True)
class When:
    """A date made ready for drawing: from day `first` to the end of day `last`, None where it is open."""

    text: str
    kind: Kind
    first: float | None
    last: float | None
    soft_first: bool = False
    soft_last: bool = False

    @property
    def start(self) -> float:
        """The first day that is known."""
        return self.last - 1 if self.first is None else self.first

    @property
    def end(self) -> float:
        """The end of the last day that is known."""
        return self.first + 1 if self.last is None else self.last

    def reach(self, now: float) -> float:
        """The end of what is drawn: what lasts and has no end goes on until now."""
        lasting = self.kind == "lasts" and self.last is None
        return max(self.end, now) if lasting else self.end

    @property
    def middle(self) -> float:
        """The middle of what is known."""
        return (self.start + self.end) / 2


def when(text: str) -> When:
    """A date as it is drawn.  Raises DateError.

    >>> when("2021-06-16").kind, when("2020-22").kind, when("2014-04/..").last is None
    ('day', 'within', True)
    """
    span, parts = read_date(text), text.strip().split("/")
    first = None if span.first is None else float(span.first.ordinal)
    last = None if span.last is None else float(span.last.ordinal + 1)
    kind: Kind = "day" if span.is_day and len(parts) == 1 else "within" if len(parts) == 1 else "lasts"
    if first is None:  # "some time before"
        kind = "within"
    return When(text, kind, first, last, _soft(parts[0]), _soft(parts[-1]))


def _soft(part: str) -> bool:
    return part.endswith(("~", "%", "?"))
