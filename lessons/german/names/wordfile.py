"""Large word tables that are read where they lie: lines sorted by word, found by halving, nothing loaded."""

from __future__ import annotations

import mmap
from functools import lru_cache
from pathlib import Path


class WordFile:
    """A text file with lines "word TAB value", sorted by the bytes of the word, `#` lines on top.

    Such a file costs no memory and no time at the start, a person can read it, and a look-up takes some
    twenty steps.
    """

    def __init__(self, path: Path):
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = 0
        while self._data[self._start : self._start + 1] == b"#":
            self._start = self._next_line(self._start)
        self.value = lru_cache(maxsize=16384)(self._value)

    def _next_line(self, position: int) -> int:
        end = self._data.find(b"\n", position)
        return len(self._data) if end < 0 else end + 1

    def _value(self, word: str) -> str:
        """What the file says of the word, or "" where it does not have it."""
        key = word.encode()
        low, high = self._start, len(self._data)
        while low < high:
            line = max(self._data.rfind(b"\n", low, (low + high) // 2) + 1, low)
            following = self._next_line(line)
            found, _, value = self._data[line:following].rstrip(b"\r\n").partition(b"\t")
            if found == key:
                return value.decode()
            low, high = (following, high) if found < key else (low, line)
        return ""


def write_table(path: Path, heading: str, values: dict[str, str]) -> None:
    """Write a table in the order that `WordFile` reads, below a heading of comment lines."""
    lines = [f"# {line}".rstrip() for line in heading.strip().splitlines()]
    lines += [f"{word}\t{values[word]}" for word in sorted(values, key=str.encode)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
