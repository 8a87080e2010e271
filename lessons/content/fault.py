"""A fault in a lesson's files, and the one sentence that tells a person about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A terminal would obey all but the last two, which no XML may have.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
ENDS = (".", "?", "!", "…")  # of a sentence that needs no full stop
FieldPath = tuple[str | int, ...]  # the way to a value in a file: (13, "options", 1, "feedback")


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong and where: as a string, one sentence for the person who writes the lesson.

    >>> print(Fault("actors.yaml", 14, "kind", "is “city”", "expected person or place"))
    actors.yaml, line 14, kind: is “city”; expected person or place.
    """

    file: str
    line: int | None
    field: str
    found: str
    expected: str = ""

    def __str__(self) -> str:
        place = [self.file, f"line {self.line}" if self.line else "", self.field]
        sentence = "; ".join(part for part in (self.found, self.expected) if part)
        end = "" if sentence.endswith(ENDS) else "."
        return written_out(f"{', '.join(part for part in place if part)}: {sentence}{end}")


class LessonError(Exception):
    """A lesson cannot be read; its text is one clear sentence, and a notebook shows only that.

    It is made from a sentence, or from a fault and a sentence beside it.
    """

    def __str__(self) -> str:
        return written_out(" ".join(map(str, self.args)))

    def _render_traceback_(self) -> list[str]:
        """What IPython prints instead of a traceback."""
        return [str(self)]


def written_out(text: str) -> str:
    """A text whose control characters are written out, for a terminal.

    >>> written_out("a\\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return CONTROL.sub(lambda found: f"\\x{ord(found.group()):02x}", text)


def field_name(path: FieldPath) -> str:
    """A path as a person reads it; things in a list are counted from 1.

    >>> field_name(("options", 1, "feedback"))
    'options[2].feedback'
    """
    name = ""
    for step in path:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".")
