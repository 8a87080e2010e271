"""Fields of the vocabulary in which several forms may be right: `Komas / Komata`.

A remark in square brackets, as in `Kommandos / Kommanden [österr.]`, is for the reader and no form: where a
form is compared it is left out, where it is shown it stays.
"""

from __future__ import annotations

import re

REMARK = re.compile(r"\s*\[[^\]]*\]")
SLASH, COMMA = (re.compile(rf"{sign}(?![^\[]*\])") for sign in "/,")  # not those within a remark
NONE = frozenset({"–", "-", "—"})  # how a noun without a plural says so


def alternatives(field: str) -> list[str]:
    """The forms of a field, the usual one first; none where there is none.

    >>> alternatives("Kommandos / Kommanden [österr.]"), alternatives("–")
    (['Kommandos', 'Kommanden'], [])
    """
    return [REMARK.sub("", form) for form in with_remarks(field)]


def with_remarks(field: str) -> list[str]:
    """The forms of a field as they are shown, each with its remark.

    >>> with_remarks("Kommandos / Kommanden [österr.]")
    ['Kommandos', 'Kommanden [österr.]']
    """
    forms = [form.strip() for form in SLASH.split(field)]
    return [form for form in forms if form and form not in NONE]


def alternative_parts(forms: str) -> list[list[str]]:
    """The alternatives of each principal part of a verb.

    >>> alternative_parts("sendet aus, sandte aus / sendete aus, hat ausgesandt")
    [['sendet aus'], ['sandte aus', 'sendete aus'], ['hat ausgesandt']]
    """
    return [alternatives(part) for part in principal(forms)]


def principal(forms: str) -> list[str]:
    """The principal parts as they stand in the field.

    >>> principal("liegt, lag, hat gelegen / ist gelegen [südd., österr.]")
    ['liegt', 'lag', 'hat gelegen / ist gelegen [südd., österr.]']
    """
    return [part.strip() for part in COMMA.split(forms)] if forms else []
