"""The headings of a text as they stand in its file: one headline, and a space after each mark."""

from __future__ import annotations

import re
from pathlib import Path

from lessons.content.fault import Fault
from lessons.content.yaml_file import read_text

MARKED = re.compile(r"#{1,2} \S")
EXPECTED = 'expected "# " before the headline and "## " before a sub-heading'


def odd_heading(folder: Path, name: str) -> Fault | None:
    """The first line of a text that looks like a heading and is none, or is a second headline."""
    headline = 0
    for number, line in enumerate(read_text(folder / name, name).splitlines(), 1):
        if line.startswith("#") and not MARKED.match(line):
            return Fault(name, number, "", f"begins with “{line.split()[0][:12]}”", EXPECTED)
        if line.startswith("# ") and headline:
            return Fault(
                name, number, "", f"is a second headline (the first is in line {headline})", EXPECTED
            )
        if line.startswith("# "):
            headline = number
    return None
