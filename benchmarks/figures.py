"""A figure with its limit, and what measuring needs: a fresh process, the best of some runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
RUNS = 3


@dataclass(frozen=True)
class Figure:
    """What was measured, how much it is in which unit, and how much it may be."""

    what: str
    value: float
    unit: str
    most: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is below its limit; one without a limit is."""
        return self.most is None or self.value <= self.most

    def __str__(self) -> str:
        limit = "" if self.most is None else f"  of {amount(self.most, self.unit)}"
        return (
            f"{self.what:<58}{amount(self.value, self.unit):>12}{limit}{'' if self.holds else '  TOO MUCH'}"
        )


def amount(value: float, unit: str) -> str:
    """A value as it is read, with its unit.

    >>> amount(0.1234, "s"), amount(7012.3, "words a second"), amount(61.26, "MB")
    ('0.12 s', '7,012 words a second', '61 MB')
    """
    digits = 0 if value >= 20 else 1 if value >= 2 else 2
    return f"{value:,.{0 if value == int(value) else digits}f} {unit}".strip()


def print_all(figures: Iterable[Figure]) -> bool:
    """Print each figure as soon as it is there; whether all of them hold."""
    held = True
    for each in figures:
        print(each, flush=True)
        held = held and each.holds
    return held


def fresh(function: Callable[..., T], *values: Any) -> T:
    """What a function gives in a process of its own, which has loaded nothing yet.  Raises what it raises."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *values).result()


def seconds(action: Callable[[], object]) -> float:
    """Processor time of an action, in seconds: other work on the machine does not count."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def best(action: Callable[[], object], runs: int = RUNS) -> float:
    """The least processor time of some runs, in seconds."""
    return min(seconds(action) for _ in range(runs))


def peak() -> float:
    """The most memory that this process has had, in MB.

    Linux says it of the program that runs now; `getrusage` counts what started it, too.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1000
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
