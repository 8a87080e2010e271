"""A drill: its kind, its seed, and the items that these two make of a lesson.

>>> from lessons.content import find_lesson, load_lesson
>>> drill = make_drill(load_lesson(find_lesson("geneva_2021")), "article", count=2, seed=4711)
>>> [item.id for item in drill.items]
['drill-article-4711-1', 'drill-article-4711-2']
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lessons.content import Lesson, LessonError
from lessons.content.names import require
from lessons.drills import (
    articles,
    compounds,
    events,
    expressions,
    gaps,
    listening,
    meanings,
    plurals,
    separable,
    speakers,
)
from lessons.drills.material import Material
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class

Raw = dict[str, Any]
Make = Callable[[Material, int], list[Raw]]

KINDS: dict[str, Make] = {
    "article": articles.article,
    "plural": plurals.plural,
    "compound": compounds.compound,
    "gap": gaps.gap,
    "text": gaps.text,
    "gloss": meanings.gloss,
    "definition": meanings.definition,
    "guess": meanings.guess,
    "separable": separable.separable,
    "expression": expressions.expression,
    "order": events.order,
    "who": speakers.who,
    "dictation": listening.dictation,
    "heard": listening.told_apart,
}
# The grammar pages that help with the items of a kind.
PAGES = {"article": ["gender"], "plural": ["plural"], "separable": ["separable-verbs"]}
SEEDS = range(1000, 10_000)  # those that are drawn: four digits are easily copied
LARGEST = 10**9
MOST = 60  # words or facts that one drill may ask for


@dataclass(frozen=True)
class Drill:
    """Items of one kind; the same lesson, kind, count, seed and text make the same items again."""

    kind: str
    seed: int
    count: int
    items: tuple[Item, ...]


def make_drill(lesson: Lesson, kind: str, count: int = 8, seed: int | None = None, text: str = "") -> Drill:
    """A drill on about `count` words or facts; without a seed, a new one.

    `text` is the text that the learner reads (at first the lesson's first).  What nobody has reviewed yet is
    not asked.  Raises LessonError for an unknown kind, and if the lesson has nothing for it.
    """
    _check(kind, count, seed)
    chosen = random.choice(SEEDS) if seed is None else seed
    material = Material(lesson.reviewed, text or next(iter(lesson.texts)), random.Random(f"{kind}/{chosen}"))
    raw = KINDS[kind](material, count)
    if not raw:
        raise LessonError(f"The lesson {lesson.name} has nothing for the drill “{kind}”.")
    items = [_item(entry, kind, f"{chosen}-{place}") for place, entry in enumerate(raw, start=1)]
    return Drill(kind, chosen, count, tuple(items))


def can_draw(lesson: Lesson, kind: str) -> bool:
    """Whether the lesson has something for a kind of drill."""
    try:
        return bool(make_drill(lesson, kind, count=1, seed=0).items)
    except LessonError:
        return False


def _check(kind: str, count: int, seed: int | None) -> None:
    require(kind, KINDS, "There is no drill")
    if not 1 <= count <= MOST:
        raise LessonError(f"A drill asks for 1 to {MOST} things, not {count}.")
    if seed is not None and not 0 <= seed < LARGEST:
        raise LessonError(f"The seed of a drill is a number from 0 to {LARGEST - 1}, not {seed}.")


def _item(raw: Raw, kind: str, number: str) -> Item:
    """The item that an entry makes; its shuffle hangs on its id, so it is repeatable too."""
    common = {"id": f"drill-{kind}-{number}", "section": "drill", "grammar": PAGES.get(kind, [])}
    return item_class(raw["type"]).model_validate({**raw, **common})
