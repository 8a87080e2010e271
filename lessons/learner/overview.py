"""Where a learner stands in each notebook: what is answered, what is right, what to look at again.

An answered item is either right at the last try or to be looked at again. Asking for the solution counts as a
try that is not right.
"""

from __future__ import annotations

from dataclasses import dataclass

from lessons.content import Lesson
from lessons.content.model import NotebookInfo
from lessons.exercises.item import Item
from lessons.learner.store import Attempt, Store, fingerprint


@dataclass(frozen=True)
class Standing:
    """A notebook's items, and all tries at each of them as it is now, by the item's id."""

    notebook: NotebookInfo
    items: tuple[Item, ...]
    tries: dict[str, list[Attempt]]

    @property
    def answered(self) -> int:
        """How many items have an answer."""
        return len(self.tries)

    @property
    def right(self) -> int:
        """How many items were right at the last try; with those to revisit they make up the answered."""
        return sum(is_right(tries[-1]) for tries in self.tries.values())

    @property
    def revisit(self) -> list[Item]:
        """The items whose last try was not right."""
        return [
            item for item in self.items if item.id in self.tries and not is_right(self.tries[item.id][-1])
        ]

    def number(self, item: Item) -> str:
        """The number that a learner sees: notebook and place in it, such as 1.4."""
        return item_number(self.notebook, self.items.index(item))


@dataclass(frozen=True)
class SkillStanding:
    """Of a skill's items: how many there are, are answered, were right at the first try and at the last."""

    skill: str
    total: int
    answered: int
    first: int
    last: int


def is_right(attempt: Attempt) -> bool:
    """Whether a try solved its item; a solution that was shown did not."""
    return attempt.status == "right"


def by_skill(standings: list[Standing]) -> list[SkillStanding]:
    """The standings of all notebooks, sorted by skill, in the order in which skills first come."""
    pairs = [(item, each.tries.get(item.id, [])) for each in standings for item in each.items]
    skills = dict.fromkeys(item.skill for item, _ in pairs)
    return [
        skill_standing(skill, [tries for item, tries in pairs if item.skill == skill]) for skill in skills
    ]


def skill_standing(skill: str, tries: list[list[Attempt]]) -> SkillStanding:
    """What the tries at each item of a skill come to."""
    answered = [each for each in tries if each]
    first = sum(is_right(each[0]) for each in answered)
    last = sum(is_right(each[-1]) for each in answered)
    return SkillStanding(skill, len(tries), len(answered), first, last)


def item_number(notebook: NotebookInfo, place: int) -> str:
    """The number of the item at a place (from 0) of a notebook.

    >>> item_number(NotebookInfo(id="01_reading", title="Lesen", minutes=40), 3)
    '1.4'
    """
    return f"{notebook.id.split('_')[0].lstrip('0') or '0'}.{place + 1}"


def overview(lesson: Lesson, store: Store) -> list[Standing]:
    """How a learner stands in each notebook of a lesson.  Raises LessonError and StoreError."""
    summary = store.summary(lesson.name)
    return [standing(info, lesson.items(info.id), summary) for info in lesson.info.notebooks]


def standing(
    info: NotebookInfo, items: list[Item], summary: dict[tuple[str, str], list[Attempt]]
) -> Standing:
    """How a learner stands in one notebook; answers to items that were edited since do not count."""
    keys = {item.id: (item.id, fingerprint(item)) for item in items}
    tries = {id: summary[key] for id, key in keys.items() if key in summary}
    return Standing(info, tuple(items), tries)
