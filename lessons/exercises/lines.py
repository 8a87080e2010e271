"""What the types share that say an item in lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lessons.exercises.gaps import pieces

GAP = "______"


def card_lines(texts: Iterable[str]) -> list[str]:
    """A line for each text of a list.

    >>> card_lines(["Genf", "Wien"])
    ['• Genf', '• Wien']
    """
    return [f"• {text}" for text in texts]


def pair_line(left: str, right: str) -> str:
    """Two things that belong together, in one line.

    >>> pair_line("Genf", "Schweiz")
    'Genf – Schweiz'
    """
    return f"{left} – {right}"


def gap_line(text: str, answers: Mapping[str, str] | None = None) -> str:
    """A text with its gaps, empty or filled.

    >>> gap_line("Er warnt {1} Krieg."), gap_line("Er warnt {1} Krieg.", {"1": "vor"})
    ('Er warnt ______ Krieg.', 'Er warnt vor Krieg.')
    """
    filled = answers or {}
    return "".join(
        piece["text"] if "text" in piece else filled.get(piece["gap"], GAP) for piece in pieces(text)
    )
