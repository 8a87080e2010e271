"""What was read of the learner's file: each thing once, and again when somebody else has written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from lessons.learner.store import Store
from lessons.learner.trouble import StoreError

T = TypeVar("T")


class Memory:
    """What the file says, by names that those who read it choose."""

    def __init__(self, store: Store):
        self.store = store
        self._known: dict[Hashable, Any] = {}
        self._strange_writes = 0
        self._inside = 0  # how many `at_once` are open within each other
        self._looked = False  # whether the outermost of them has looked whether somebody else has written
        self._waiting: list[Callable[[], None]] = []

    def recall(self, name: Hashable, read: Callable[[], T]) -> T:
        """What `read` found; it is called again after `forget`, or when another kernel has written since.

        Raises `StoreError` if `read` does.
        """
        if not self.has(name):
            self._known[name] = read()
        return self._known[name]

    def has(self, name: Hashable) -> bool:
        """Whether a thing was read, and nobody else has written since."""
        if not (self._inside and self._looked):
            self.store.database.look()
            self._looked = True
        if self._strange_writes != self.store.database.strange_writes:
            self._strange_writes = self.store.database.strange_writes
            self._known.clear()
        return name in self._known

    def put(self, name: Hashable, value: Any) -> None:
        """Know a thing without reading it."""
        self._known[name] = value

    def forget(self, *names: Hashable) -> None:
        """Let things be read again, for they were changed."""
        for name in names:
            self._known.pop(name, None)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Let all that is read and written within go through one opening of the file, and look at it once."""
        if not self._inside:
            self._looked = False
        self._inside += 1
        try:
            with self.store.database.kept_open():
                try:
                    yield
                finally:
                    self._catch_up()
        finally:
            self._inside -= 1

    def later(self, write: Callable[[], None]) -> None:
        """Write what can be made good if it is lost: once everybody was told, before the file is closed."""
        self._waiting.append(write)
        if not self._inside:
            self._catch_up()

    def _catch_up(self) -> None:
        while self._waiting and self._inside <= 1:
            with suppress(StoreError):
                self._waiting.pop(0)()
