"""What a time expression is: where it stands, its type and value as in TIMEX3, and its EDTF date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


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
