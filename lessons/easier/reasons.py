"""What a change is called and why it is proposed, in German and English."""

from __future__ import annotations

from lessons.content.interface import interface, phrase
from lessons.easier.change import TextChange
from lessons.fields import Phrase

BLOCK = "easier"


def why(change: TextChange) -> Phrase:
    """Why the change is proposed.

    >>> from lessons.easier.change import Edit
    >>> why(TextChange("two_clauses", (Edit(3, 4, (".",)),), "semicolon", ";", True)).help("en")
    'The semicolon separates two sentences that can stand alone.'
    """
    return phrase(f"why_{change.rule}", BLOCK, about=change.about)


def kind(change: TextChange) -> dict[str, str]:
    """What kind of change it is, by language."""
    return interface()[BLOCK][f"kind_{change.kind}"]
