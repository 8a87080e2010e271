"""What a sheet of paper says besides the lesson's own words: the block `paper` of data/interface.yaml."""

from __future__ import annotations

from lessons.content.interface import interface
from lessons.markup.wording import Wording


def wording(language: str) -> Wording:
    """What a sheet says, with help in a language."""
    return Wording({**interface()["labels"], **interface()["paper"]}, language)
