"""The rules, one module for each kind of time expression; importing the package enters them all."""

from lessons.german.times.rules import (  # noqa: F401
    clock,
    days,
    holidays,
    lengths,
    months,
    pointers,
    relative,
    sets,
    weekdays,
    years,
)
