"""Orders that give nothing away: an item's fixed shuffle, unless it happens to be the solution."""

from __future__ import annotations

from collections.abc import Sequence


def unlike(shown: Sequence[str], solution: Sequence[str]) -> list[str]:
    """The texts in the order in which a learner sees them, turned or moved on if the solution reads the same.

    Texts that are no part of the solution may stand in between.

    >>> unlike(["Genf", "Rom", "Wien"], ["Genf", "Wien"]), unlike(["Wien", "Genf"], ["Genf", "Wien"])
    (['Wien', 'Rom', 'Genf'], ['Wien', 'Genf'])
    """
    orders = [list(shown), list(reversed(shown))]
    orders += [[*shown[start:], *shown[:start]] for start in range(1, len(shown))]
    harmless = (order for order in orders if [text for text in order if text in solution] != list(solution))
    return next(harmless, orders[0])
