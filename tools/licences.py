"""Lists the licence of each package that is installed for a lesson or its tests, and whether it fits.

    python tools/licences.py

A package for lessons must let itself be used by a project under the MIT licence: GPL and AGPL do not.  What
only the tests use, as a program of its own, may be under any licence.  Exit status 1: one does not fit.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements"
# SPDX identifiers, and the words of packages without one; those under LGPL and MPL are used as they are.
FITS = re.compile(
    r"0?BSD|3-Clause BSD|MIT|Apache|ISC|PSF|Python Software Foundation|CNRI-Python|Zlib|CC0-1\.0|CC-BY-4\.0"
    r"|CC-BY-SA-4\.0|MPL|Mozilla Public License|LGPL"
)
# What their metadata does not say stands in the file LICENSE of these packages.
READ = {
    "axe-playwright-python": "MIT",
    "german-nouns": "CC-BY-SA-4.0",
    "locate": "MIT",
}


@dataclass(frozen=True)
class Licence:
    """A package's licence in its own words; empty for a package that this kind of computer does not need."""

    package: str
    part: str  # lesson or test
    words: str

    @property
    def fits(self) -> bool:
        """Whether the package may be used: of several licences to choose from, one is enough."""
        if not self.words or self.part == "test":
            return True
        return is_met(self.words)


def is_met(words: str) -> bool:
    """Whether an SPDX expression, or a package's own words, can be met.

    >>> is_met("MIT AND (GPL-2.0-only OR BSD-2-Clause)"), is_met("MIT AND GPL-2.0-only")
    (True, False)
    """
    if inner := re.search(r"\(([^()]* (?:OR|AND) [^()]*)\)", words):
        words = words.replace(inner.group(), "MIT" if is_met(inner.group(1)) else "none")
        return is_met(words)
    choices = [choice.split(" AND ") for choice in words.split(" OR ")]
    return any(all(FITS.match(each) for each in choice) for choice in choices)


def licences() -> Iterator[Licence]:
    """The licence of each pinned package."""
    for part in ("lesson", "test"):
        text = (REQUIREMENTS / f"{part}.txt").read_text(encoding="utf-8")
        for package in re.findall(r"^([\w.-]+)==", text, re.MULTILINE):
            yield Licence(package, part, READ.get(package) or stated(package))


def stated(package: str) -> str:
    """What an installed package says of its licence; "unknown" if it says nothing.

    >>> stated("pydantic")
    'MIT'
    """
    try:
        said = metadata(package)
    except PackageNotFoundError:
        return ""
    classes = [each.rsplit(" :: ", 1)[1] for each in said.get_all("Classifier", []) if "License ::" in each]
    line = next(iter((said.get("License") or "").splitlines()), "")
    return said.get("License-Expression") or " OR ".join(classes) or line or "unknown"


def main() -> int:
    """Print a line for each package, and what does not fit."""
    found = list(licences())
    for each in found:
        print(f"{each.package:28} {each.part:7} {each.words or 'not for this computer'}")
    unfit = [each.package for each in found if not each.fits]
    print(f"{len(found)} packages; {', '.join(unfit) or 'none'} of a licence that does not fit.")
    return int(bool(unfit))


if __name__ == "__main__":
    sys.exit(main())
