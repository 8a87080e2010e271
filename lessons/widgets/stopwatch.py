"""How long somebody looked at each of several things, in all."""

from __future__ import annotations

from collections.abc import Callable, Hashable

LONGEST_PAUSE = 180.0  # seconds: whoever does nothing for longer has been away


class Stopwatch:
    """The time of one thing runs at a time; what was spent on others is kept until it is asked for.

    >>> now = [0.0]
    >>> watch = Stopwatch(lambda: now[0])
    >>> for thing in ("a", "b", "a"):
    ...     watch.look(thing)
    ...     now[0] += 100
    >>> watch.seconds("a", "b"), watch.seconds("b")
    (300, 100)
    >>> watch.forget("a")
    >>> watch.seconds("a", "b")
    100
    """

    def __init__(self, clock: Callable[[], float]):
        self.clock, self.since = clock, clock()
        self.spent: dict[Hashable, float] = {}
        self.at: Hashable = None

    def look(self, at: Hashable) -> None:
        """Look at something else, or at nothing (None)."""
        self.beat()
        self.at = at

    def beat(self) -> None:
        """A sign of life: the time since the last one counts, up to a pause."""
        now = self.clock()
        if self.at is not None:
            self.give(self.at, min(now - self.since, LONGEST_PAUSE))
        self.since = now

    def give(self, thing: Hashable, seconds: float) -> None:
        """Count time for something."""
        self.spent[thing] = self.spent.get(thing, 0.0) + seconds

    def seconds(self, *things: Hashable) -> int:
        """What was spent on some things."""
        self.beat()
        return round(sum(self.spent.get(each, 0.0) for each in things))

    def forget(self, *things: Hashable) -> None:
        """What was spent on some things is written down elsewhere."""
        for each in things:
            self.spent.pop(each, None)
