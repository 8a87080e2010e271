"""The types of item: the name written after `type:`, and the class that knows it.

Only the types that a file uses are imported, so that a notebook starts quickly.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from lessons.exercises.item import Item

TYPES = {
    "single_choice": "SingleChoice",
    "multiple_choice": "MultipleChoice",
    "true_false": "TrueFalse",
    "gap_fill": "GapFill",
    "word_bank": "WordBank",
    "matching": "Matching",
    "ordering": "Ordering",
    "grouping": "Grouping",
    "short_answer": "ShortAnswer",
    "mark_words": "MarkWords",
    "transform": "Transform",
    "place_on_timeline": "PlaceOnTimeline",
    "who_said": "WhoSaid",
    "free_writing": "FreeWriting",
    "guess_gloss": "GuessGloss",
}


@cache
def item_class(name: str) -> type[Item]:
    """The class for a type's name; its module has the same name.  Raises KeyError for an unknown one.

    >>> item_class("single_choice").__name__
    'SingleChoice'
    """
    return getattr(import_module(f"lessons.exercises.{name}"), TYPES[name])
