"""Which tasks of a lesson are for the readers of a text, how hard each is, and how long they all take.

A task is as hard as its own words, or as the text that has to be read for it, whichever is harder.  A
lesson is made for its first text: whoever reads that one does all that rests on it.  Whoever reads an
easier text need not do what rests on another one, nor what is harder than it: such tasks are optional.
They stay within reach, and nothing counts them as still to be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from lessons.content import Lesson
from lessons.content.model import NotebookInfo
from lessons.content.texts import Text
from lessons.exercises.item import ABOUT_LANGUAGE, Item
from lessons.fields import Level

STEP = 5  # minutes, to which a shorter time is rounded
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
    own = [item for item in items if is_for(item, lesson, text)]
    return list(items) if lesson.edition or len(own) < ENOUGH else own


def is_for(item: Item, lesson: Lesson, text: str) -> bool:
    """Whether an item rests on a text, or on none, and is no harder than that text, unless it is the first.

    What was added to a lesson stands for its first text.
    """
    first, infos = lesson.info.texts[0], {info.id: info for info in lesson.info.texts}
    read = first if infos[text].optional else infos[text]
    rests = not item.evidence or read.id in item.evidence
    is_harder = "level" in item.model_fields_set and item.level > read.level
    return rests and (read is first or not is_harder)


def minutes_for(info: NotebookInfo, lesson: Lesson, text: str) -> int:
    """About how many minutes a notebook takes the readers of a text, at the lesson's own pace.

    >>> from lessons.content import find_lesson, load_lesson
    >>> lesson = load_lesson(find_lesson("geneva_2021"))
    >>> info = lesson.notebook("02_vocabulary")
    >>> minutes_for(info, lesson, "b2") == info.minutes > minutes_for(info, lesson, "a2")
    True
    """
    all_of_them = len(own_items(lesson, info.id, lesson.info.texts[0].id))
    share = len(own_items(lesson, info.id, text)) / all_of_them if all_of_them else 1
    return max(STEP, round(info.minutes * share / STEP) * STEP) if share < 1 else info.minutes
