"""A text with numbered gaps: `Er warnt {1} zu hohen {2}.`"""

from __future__ import annotations

import re

from lessons.exercises.item import Fault

GAP = re.compile(r"\{(\d+)\}")


def pieces(text: str) -> list[dict[str, str]]:
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


def gap_faults(text: str, count: int) -> list[Fault]:
    """The text must have the gaps 1 to `count`, each once and in this order."""
    wanted = [str(number) for number in range(1, count + 1)]
    found = numbers(text)
    if found == wanted:
        return []
    has = " ".join(f"{{{number}}}" for number in found) or "no gap"
    needs = " ".join(f"{{{number}}}" for number in wanted)
    return [(("text",), f"has {has}, but the list `gaps` needs {needs}")]
