"""The rules: each is a function under one or more templates, and turns what they match into a Timex."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lessons.german.times.context import Context
from lessons.german.times.templates import compile_template
from lessons.german.times.timex import Timex

Reading = Callable[[re.Match[str], Context], Timex | None]


@dataclass(frozen=True)
class Rule:
    """A reading of what its pattern matches; `anchors` says whether later expressions may count from it."""

    pattern: re.Pattern[str]
    read: Reading
    unresolved: str
    anchors: bool


RULES: list[Rule] = []


def rule(
    *templates: str, unresolved: str = "XXXX-XX-XX", anchors: bool = True
) -> Callable[[Reading], Reading]:
    """Enter a function as the reading of these templates.

    It returns None where the words mean no time after all; `unresolved` is the value of what needs a date
    of publication and has none.
    """

    def enter(read: Reading) -> Reading:
        RULES.extend(Rule(compile_template(each), read, unresolved, anchors) for each in templates)
        return read

    return enter
