"""The tasks in which a word of the lesson comes: a card leads to them.

>>> from lessons.content import find_lesson, load_lesson
>>> lesson = load_lesson(find_lesson("_template"))
>>> [task["number"] for task in tasks_with(lesson, "Ausweis")]
['2.2', '2.3', '1.1']
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TypedDict

from lessons.content import Lesson
from lessons.content.interface import phrasebook
from lessons.content.model import NotebookInfo, Word
from lessons.drills.forms import places
from lessons.exercises.item import Item, NoKeyError
from lessons.exercises.registry import in_lines
from lessons.language.segmentation import words_of
from lessons.language.stems import content_words, stem
from lessons.learner.overview import item_number

MOST = 3  # tasks that a card names


class TaskLink(TypedDict):
    """What leads to a task: its notebook, its id, the number that a learner sees, its prompt in German."""

    notebook: str
    id: str
    number: str
    prompt: str


@dataclass(frozen=True)
class WordedTask:
    """A task with the link to it and what it says in German."""

    item: Item
    link: TaskLink
    lines: tuple[str, ...]


@lru_cache(maxsize=256)
def tasks_with(lesson: Lesson, lemma: str) -> tuple[TaskLink, ...]:
    """The first tasks in which a word of the lesson comes, those about words before others.

    Raises LessonError.
    """
    word = next(each for each in lesson.words if each.lemma == lemma)
    found = [task for task in all_tasks(lesson) if any(has_word(word, line) for line in task.lines)]
    found.sort(key=lambda task: task.item.skill != "vocabulary")
    return tuple(task.link for task in found[:MOST])


@lru_cache(maxsize=4)
def all_tasks(lesson: Lesson) -> tuple[WordedTask, ...]:
    """The tasks of all notebooks.  Raises LessonError."""
    return tuple(
        WordedTask(item, task_link(info, place, item), tuple(german_lines(item)))
        for info in lesson.info.notebooks
        for place, item in enumerate(lesson.items(info.id))
    )


def task_link(info: NotebookInfo, place: int, item: Item) -> TaskLink:
    """The link to the item at a place (from 0) of a notebook."""
    number = item_number(info, place)
    return {"notebook": info.id, "id": item.id, "number": number, "prompt": str(item.prompt)}


def german_lines(item: Item) -> Iterator[str]:
    """What a task says in German: its prompt, and its question and its answer in lines."""
    yield str(item.prompt)
    if lines := in_lines(item.type):
        yield from lines.question(item)
        with suppress(NoKeyError):
            yield from lines.answer(item, phrasebook("labels"))


def has_word(word: Word, line: str) -> bool:
    """Whether a word, or all that carries the meaning of an expression, stands in a line."""
    if word.pos != "expression":
        return bool(places(word, line))
    there = {stem(each) for each in words_of(line)}
    return there.issuperset(map(stem, content_words(word.lemma)))
