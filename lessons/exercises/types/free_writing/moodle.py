"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import Essay
from lessons.exercises.types.free_writing.item import FreeWriting
from lessons.exercises.types.free_writing.paper import points
from lessons.markup.elements import element
from lessons.markup.phrasebook import Phrasebook


def question(item: FreeWriting, say: Phrasebook) -> Essay:
    """The checklist to read, the limits, and the model answer for whoever marks: a person, not Moodle."""
    checklist = element("ul", *[element("li", point) for point in points(item, say)])
    return Essay(checklist, item.min_words, item.max_words, item.model_answer)
