"""A text with numbered gaps: `Er warnt {1} zu hohen {2}.`"""

from __future__ import annotations

import re

from lessons.exercises.item import Fault
from lessons.exercises.shown import Piece
from lessons.language.segmentation import words_of
from lessons.language.spelling import caseless, exact

GAP = re.compile(r"\{(\d+)\}")


def pieces(text: str) -> list[Piece]:
    """The text cut at its gaps, ready to be shown.

    >>> pieces("Er warnt {1} Krieg.")
    [{'text': 'Er warnt '}, {'gap': '1'}, {'text': ' Krieg.'}]
    """
    cut = GAP.split(text)
    named = [{"gap" if place % 2 else "text": part} for place, part in enumerate(cut)]
    return [piece for piece in named if piece.get("text") != ""]


def numbers(text: str) -> list[str]:
    """The numbers of the gaps, in the order of the text.

    >>> numbers("{1} und {2}")
    ['1', '2']
    """
    return GAP.findall(text)


def around(text: str, number: str) -> tuple[str, str]:
    """What stands before and after a gap, up to the next gap.

    >>> around("Er warnt {1} hohen {2}.", "1")
    ('Er warnt ', ' hohen ')
    """
    cut = GAP.split(text)
    place = next(at for at in range(1, len(cut), 2) if cut[at] == number)
    return cut[place - 1], cut[place + 1]


def without_neighbours(given: str, before: str, after: str) -> str:
    """What was typed into a gap, without words around the gap that were typed once more.

    >>> without_neighbours("im Jahr 2008", "Es war im Jahr ", " noch so")
    '2008'
    >>> without_neighbours("Jahr", "im Jahr", "")  # something is always left over
    'Jahr'
    """
    typed = exact(given).split()
    left, right = (list(map(caseless, words_of(text))) for text in (before, after))
    plain = [caseless(word) for word in typed]
    start = _shared(plain, left)
    end = _shared(plain[start:][::-1], right[::-1])
    return " ".join(typed[start : len(typed) - end])


def _shared(typed: list[str], left: list[str]) -> int:
    """How many words at the start of what was typed end the text before it; one is always left over."""
    counts = range(min(len(typed) - 1, len(left)), 0, -1)
    return next((count for count in counts if typed[:count] == left[-count:]), 0)


def gap_faults(text: str, count: int) -> list[Fault]:
    """The text must have the gaps 1 to `count`, each once and in this order."""
    wanted = [str(number) for number in range(1, count + 1)]
    found = numbers(text)
    if found == wanted:
        return []
    has = " ".join(f"{{{number}}}" for number in found) or "no gap"
    needs = " ".join(f"{{{number}}}" for number in wanted)
    return [(("text",), f"has {has}; expected {needs}, as many as `gaps` lists")]
