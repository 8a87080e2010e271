"""Patterns that stand for several texts: `Niemand hat (ein|) Interesse`, with or without `ein`."""

from __future__ import annotations

import re
from itertools import islice, product
from math import prod

CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")  # in brackets, with at least one upright stroke
MOST = 200  # texts that one pattern may stand for


def variants(pattern: str) -> list[str]:
    """All texts that a pattern stands for, those with the first choices first.

    >>> variants("(man habe|sie hätten) gewarnt"), variants("hat (ein|) Interesse (heute)")
    (['man habe gewarnt', 'sie hätten gewarnt'], ['hat ein Interesse (heute)', 'hat Interesse (heute)'])
    """
    cut = CHOICE.split(pattern)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(cut)]
    return [" ".join("".join(parts).split()) for parts in islice(product(*choices), MOST)]


def pattern_fault(pattern: str) -> str:
    """What is wrong with a pattern, if anything is.

    >>> pattern_fault("(man|sie habe")
    'needs both brackets around a choice: “(man|sie habe”'
    """
    if "|" in CHOICE.sub("", pattern):
        return f"needs both brackets around a choice: “{pattern}”"
    count = prod(choice.count("|") + 1 for choice in CHOICE.findall(pattern))
    return f"stands for {count} texts; {MOST} are the most" if count > MOST else ""
