"""Where a learner stands in each notebook: what is answered, what is right, what to look at again.

An answered item is right at the last try, or to be looked at again, or not marked yet. Asking for the
solution counts as a try that is not right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lessons.content import Lesson
from lessons.content.model import NotebookInfo
from lessons.exercises.item import Item
from lessons.learner.attempt import History
from lessons.learner.fingerprints import fingerprints_of
from lessons.learner.learner import Learner
from lessons.learner.own_tasks import own_items


@dataclass(frozen=True)
class Standing:
    """A notebook's items, and what was tried at each of them as it is now, by the item's id.

    Those in `own` are for the learner's text: only they are counted.
    """

    notebook: NotebookInfo
    items: tuple[Item, ...]
    own: tuple[Item, ...]
    tries: dict[str, History]

    @property
    def own_tries(self) -> list[History]:
        """What was tried at the learner's own items."""
        return [self.tries[item.id] for item in self.own if item.id in self.tries]

    @property
    def answered(self) -> int:
        """How many items have an answer."""
        return len(self.own_tries)

    @property
    def extra(self) -> int:
        """How many optional items have an answer."""
        return len(self.tries) - self.answered

    @property
    def marked(self) -> int:
        """How many items have an answer that is marked: none where their keys are not here."""
        return sum(bool(history.last.status) for history in self.own_tries)

    @property
    def right(self) -> int:
        """How many items were right at the last try."""
        return sum(history.last.right for history in self.own_tries)

    @property
    def revisit(self) -> list[Item]:
        """The items whose last try was marked and not right, without those that ask for a guess."""
        open_ones = {id for id, each in self.tries.items() if each.last.status and not each.last.right}
        return [item for item in self.items if item.id in open_ones and not item.guess]

    def number(self, item: Item) -> str:
        """The number that a learner sees: notebook and place in it, such as 1.4."""
        return item_number(self.notebook, self.items.index(item))


@dataclass(frozen=True)
class SkillStanding:
    """Of a skill's items: how many there are, are answered, were right at the first try and at the last.

    `marked` of those that are answered have their key here.
    """

    skill: str
    total: int
    answered: int
    first: int
    last: int
    marked: int


def by_skill(standings: list[Standing]) -> list[SkillStanding]:
    """The standings of all notebooks, sorted by skill, in the order in which skills first come."""
    pairs = [(item, each.tries.get(item.id)) for each in standings for item in each.own]
    skills = dict.fromkeys(item.skill for item, _ in pairs)
    return [
        skill_standing(skill, [tries for item, tries in pairs if item.skill == skill]) for skill in skills
    ]


def skill_standing(skill: str, tries: list[History | None]) -> SkillStanding:
    """What the tries at each item of a skill come to."""
    answered = [each for each in tries if each]
    first = sum(each.first.right for each in answered)
    last = sum(each.last.right for each in answered)
    marked = sum(bool(each.last.status) for each in answered)
    return SkillStanding(skill, len(tries), len(answered), first, last, marked)


def item_number(notebook: NotebookInfo, place: int) -> str:
    """The number of the item at a place (from 0) of a notebook.

    >>> item_number(NotebookInfo(id="01_reading", title="Lesen", minutes=40), 3)
    '1.4'
    """
    return f"{notebook_number(notebook)}.{place + 1}"


def notebook_number(notebook: NotebookInfo) -> str:
    """The number of a notebook, such as 1 for `01_reading`."""
    return notebook.id.split("_")[0].lstrip("0") or "0"


def overview(lesson: Lesson, learner: Learner) -> list[Standing]:
    """How a learner stands in each notebook of a lesson.  Raises LessonError and StoreError."""
    with learner.memory.at_once():
        return [standing(info, lesson, learner) for info in lesson.info.notebooks]


def to_revisit(lesson: Lesson, learner: Learner) -> list[tuple[Item, str]]:
    """The items whose last try was not right, with the numbers that a learner sees.  Raises as `overview`."""
    return [(item, each.number(item)) for each in overview(lesson, learner) for item in each.revisit]


def resume_point(standings: list[Standing]) -> tuple[Standing, Item] | None:
    """Where a learner goes on: the first task without an answer after the one answered last, else the first.

    None before the first answer, and when every task has one.
    """
    tasks = [(each, item) for each in standings for item in each.own]
    answered = [place for place, (each, item) in enumerate(tasks) if item.id in each.tries]
    if not answered:
        return None
    last = max(answered, key=lambda place: _last_row(*tasks[place]))
    onward = [*tasks[last:], *tasks[:last]]
    return next(((each, item) for each, item in onward if item.id not in each.tries), None)


def _last_row(standing: Standing, item: Item) -> int:
    return standing.tries[item.id].last.row


def standing(info: NotebookInfo, lesson: Lesson, learner: Learner) -> Standing:
    """How a learner stands in one notebook; answers to questions that were changed since do not count."""
    sums, items = fingerprints_of(lesson), lesson.items(info.id)
    found = {item.id: learner.answers.history(lesson.name, item, sums[item.id]) for item in items}
    tries = {id: history for id, history in found.items() if history}
    return replace(untouched(info, lesson, learner), tries=tries)


def untouched(info: NotebookInfo, lesson: Lesson, learner: Learner) -> Standing:
    """The same of a learner of whom nothing is known but the text."""
    own = own_items(lesson, info.id, learner.text(lesson))
    return Standing(info, tuple(lesson.items(info.id)), tuple(own), {})
