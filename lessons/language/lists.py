"""Lists in words, in any language: *Biden, Putin und Peskow*; the rules come from Babel (CLDR)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

STYLES = {"and": "standard", "or": "or"}


def in_a_list(names: Iterable[str], last: Literal["and", "or"] = "and", locale: str = "de") -> str:
    """Names as a list in a sentence.

    >>> in_a_list(["Biden", "Putin", "Peskow"]), in_a_list(["der", "die", "das"], "or", "en_GB")
    ('Biden, Putin und Peskow', 'der, die or das')
    """
    from babel.lists import format_list  # here, for few notebooks list anything

    return format_list(list(names), style=STYLES[last], locale=locale)
