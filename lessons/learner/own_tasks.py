"""Which tasks of a lesson are for the readers of a text, and how hard each of them is.

A task is as hard as its own words, or as the text that has to be read for it, whichever is harder.  Whoever
reads an easier text need not do what rests on another one, nor what is far above it: such tasks are optional.
They stay within reach, and nothing counts them as still to be done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from lessons.content import Lesson
from lessons.content.model import TextInfo
from lessons.content.texts import Text
from lessons.exercises.item import ABOUT_LANGUAGE, Item
from lessons.fields import Level

LEVELS = get_args(Level)
STRETCH = 1  # levels that a task may be above the text that somebody reads
ENOUGH = 5  # tasks that make a way; with fewer for a text, its readers are led to all


def level_with(item: Item, text: Text | None, own: bool) -> Level:
    """How hard an item is that a text proves, the learner's own or another.

    Words and grammar can be practised without reading the own text once more.
    """
    reads = text is not None and not (own and item.skill in ABOUT_LANGUAGE)
    return max(item.level, text.level) if reads else item.level


def own_items(lesson: Lesson, notebook: str, text: str) -> list[Item]:
    """The items of a notebook that are for the readers of a text.

    >>> from lessons.content import find_lesson, load_lesson
    >>> lesson = load_lesson(find_lesson("geneva_2021"))
    >>> "05-form-singular" in {item.id for item in own_items(lesson, "05_reported_speech", "a2")}
    False
    """
    return own_among(lesson.items(notebook), lesson, text)


def own_among(items: Sequence[Item], lesson: Lesson, text: str) -> list[Item]:
    """Of some items those that are for the readers of a text; all where these are few.

    Of what a class was handed none is left out.
    """
    infos = {info.id: info for info in lesson.info.texts}
    read = lesson.info.texts[0] if infos[text].optional else infos[text]  # an added text stands for the first
    own = [item for item in items if is_for(item, read)]
    return list(items) if lesson.edition or len(own) < ENOUGH else own


def is_for(item: Item, read: TextInfo) -> bool:
    """Whether an item rests on a text, or on none, and is not far above it."""
    rests = not item.evidence or read.id in item.evidence
    written = item.level if "level" in item.model_fields_set else read.level
    return rests and LEVELS.index(written) - LEVELS.index(read.level) <= STRETCH
