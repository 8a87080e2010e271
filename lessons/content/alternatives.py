"""Fields of the vocabulary in which several forms may be right: `Komas / Komata`.

A remark in square brackets, as in `Kommandos / Kommanden [österr.]`, is for the reader and no form.
"""

from __future__ import annotations

import re

REMARK = re.compile(r"\s*\[[^\]]*\]")
NONE = frozenset({"–", "-", "—"})  # how a noun without a plural says so


def alternatives(field: str) -> list[str]:
    """The forms of a field, the usual one first; none where there is none.

    >>> alternatives("Kommandos / Kommanden [österr.]"), alternatives("–")
    (['Kommandos', 'Kommanden'], [])
    """
    forms = [form.strip() for form in REMARK.sub("", field).split("/")]
    return [form for form in forms if form and form not in NONE]


def alternative_parts(forms: str) -> list[list[str]]:
    """The alternatives of each principal part of a verb.

    >>> alternative_parts("sendet aus, sandte aus / sendete aus, hat ausgesandt")
    [['sendet aus'], ['sandte aus', 'sendete aus'], ['hat ausgesandt']]
    """
    return [alternatives(part) for part in REMARK.sub("", forms).split(",")] if forms else []
