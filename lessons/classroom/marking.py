"""Marks what a class handed in, by the same code that marks a learner's answers in a notebook."""

from __future__ import annotations

import json
from collections.abc import Collection as Names
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Literal

from lessons.classroom.collect import Collection, Given, HandedIn, Skipped
from lessons.classroom.handed_out import HandedOut, by_question
from lessons.classroom.settings import ClassSettings
from lessons.classroom.spoken import ReportWords, Shown, question
from lessons.content import Lesson
from lessons.content.model import NotebookInfo
from lessons.content.names import require
from lessons.exercises.item import Answer, AnswerError, Item, Mark
from lessons.fields import GERMAN
from lessons.learner.overview import item_number

Standing = Literal["asked", "outdated", "altered", "foreign"]
Points = dict[str, tuple[float, float]]  # by skill: what was earned, and the most there could be


@dataclass(frozen=True)
class Task:
    """An item in its notebook, with the number that students see and what a right answer earns."""

    item: Item
    notebook: NotebookInfo
    number: str
    points: float

    @cached_property
    def title(self) -> str:
        """Its number, and what it asks."""
        return f"{self.number} {question(self.item)}"


@dataclass(frozen=True)
class Outcome:
    """An answer with its mark, once for all who gave it; `item` has its things in the order that they saw."""

    item: Item
    answer: Answer
    mark: Mark
    shown: Shown
    words: ReportWords

    @cached_property
    def said(self) -> list[str]:
        """The answer in words."""
        return self.shown.spoken(self.answer)

    @cached_property
    def mistakes(self) -> tuple[str, ...]:
        """What is wrong in it, in words: each wrong option, pair or text; of a text of one's own, nothing."""
        wrong = [key for key, part in self.mark.parts.items() if part.status != "right"]
        if self.item.type == "free_writing":
            return ()
        if isinstance(self.answer, dict):
            return tuple(" ".join(self.shown.spoken({key: self.answer.get(key, "")})) for key in wrong)
        if self.item.type == "ordering":
            return tuple(self.words.sentence("misplaced", what=self.shown.name(key)) for key in wrong)
        return tuple(self.shown.names.get(key, " ".join(self.said)) for key in wrong)


@dataclass(frozen=True)
class Marked:
    """A student's answer to a task, with what it was worth."""

    task: Task
    given: Given
    outcome: Outcome

    @property
    def mark(self) -> Mark:
        """The mark of the answer."""
        return self.outcome.mark

    @property
    def points(self) -> float:
        """The points that the answer earns, by what the task is worth."""
        return self.mark.score * self.task.points


@dataclass(frozen=True)
class Student:
    """A student with the answers that count, by item.

    `outdated` are items whose question has changed since it was handed out, `altered` those whose question
    was never asked so, `foreign` items that were not handed out.
    """

    handed: HandedIn
    name: str  # told apart from others of the same name
    marked: dict[str, Marked]
    outdated: tuple[str, ...]
    altered: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    @cached_property
    def points(self) -> float:
        """The points that all answers earn together."""
        return round(sum(each.points for each in self.marked.values()), 2)


@dataclass(frozen=True)
class ClassResult:
    """A class: its tasks (of notebooks in which anybody answered), its students, and the files left out."""

    lesson: Lesson
    settings: ClassSettings
    tasks: tuple[Task, ...]
    students: tuple[Student, ...]
    skipped: tuple[Skipped, ...]
    words: ReportWords

    def most(self, student: Student) -> float:
        """The points that a student could have: questions that have changed since do not count."""
        return sum(task.points for task in self.tasks if task.item.id not in student.outdated)

    def share(self, student: Student) -> float:
        """The share of the points that a student could have, from 0 to 1."""
        most = self.most(student)
        return student.points / most if most else 0.0

    @cached_property
    def skills(self) -> dict[str, Points]:
        """Each student's points by skill, and the most there could be; students by their signs."""
        return {each.handed.student: self._by_skill(each) for each in self.students}

    def _by_skill(self, student: Student) -> Points:
        found: Points = {task.item.skill: (0.0, 0.0) for task in self.tasks}
        for task in self.tasks:
            marked = student.marked.get(task.item.id)
            points, most = found[task.item.skill]
            counts = task.points if task.item.id not in student.outdated else 0.0
            found[task.item.skill] = points + (marked.points if marked else 0.0), most + counts
        return found

    def grade(self, student: Student) -> str:
        """The student's grade; empty without a scale, and where no point could be earned."""
        return self.settings.grade(self.share(student)) if self.most(student) else ""


def mark_class(
    lesson: Lesson,
    settings: ClassSettings,
    found: Collection,
    notebooks: Names[str] = (),
    language: str = GERMAN,
    handed: HandedOut | None = None,
    text: str = "",
) -> ClassResult:
    """Mark all answers to some notebooks, or to all that anybody answered; told in a language.

    Of what was `handed` out every item counts, whatever a student's file says, or where the class reads one
    `text` every item for its readers.  Raises LessonError.
    """
    handed = handed or HandedOut()
    for name in notebooks:
        known = [info.id for info in lesson.info.notebooks]
        require(name, known, f"The lesson {lesson.name} has no notebook")
    tasks = [
        Task(item, info, item_number(info, place), settings.points_of(item, info.id))
        for info in lesson.info.notebooks
        for place, item in enumerate(handed.items(lesson, info.id, info.id in notebooks, text))
    ]
    words = ReportWords(language)
    marker = Marker(tasks, settings, words, handed)
    tasks = marker.choose(notebooks, found.students)
    names = numbered_names([each.name for each in found.students])
    students = [marker.student(each, name) for each, name in zip(found.students, names, strict=True)]
    return ClassResult(lesson, settings, tuple(tasks), tuple(students), tuple(found.skipped), words)


class Marker:
    """Marks answers to tasks; the same answer to the same question is marked once."""

    def __init__(self, tasks: list[Task], settings: ClassSettings, words: ReportWords, handed: HandedOut):
        self.count, self.words, self.handed = settings.count, words, handed
        self.tasks = {task.item.id: task for task in tasks}
        self.asked = {task.item.id: by_question(task.item, settings.seed) for task in tasks}
        self._shown: dict[str, Shown] = {}
        self._outcomes: dict[tuple[str, str], Outcome] = {}

    def choose(self, notebooks: Names[str], students: list[HandedIn]) -> list[Task]:
        """Of the tasks those of some notebooks, or of all from which anybody answered a question as asked."""
        answered = {
            given.item for each in students for given in each.answers if self.standing(given) == "asked"
        }
        chosen = set(notebooks) or {task.notebook.id for id, task in self.tasks.items() if id in answered}
        self.tasks = {id: task for id, task in self.tasks.items() if task.notebook.id in chosen}
        return list(self.tasks.values())

    def standing(self, given: Given) -> Standing:
        """How the question of an answer stands to what was asked."""
        known = self.handed.questions
        if given.item not in self.asked:
            return "foreign" if known and not self.handed.knew(given.item) else "outdated"
        if given.question in self.asked[given.item]:
            return "asked"
        return "altered" if known and not self.handed.knew(given.item, given.question) else "outdated"

    @cached_property
    def never_asked(self) -> set[str]:
        """The items that were handed out, but with other questions only than they have now."""
        knew = self.handed.knew
        return {
            id for id, asked in self.asked.items() if knew(id) and not any(knew(id, each) for each in asked)
        }

    def student(self, handed: HandedIn, name: str) -> Student:
        """A student's answers with their marks."""
        found: dict[Standing, list[Given]] = {}
        for given in handed.answers:
            found.setdefault(self.standing(given), []).append(given)

        def items(standing: Standing) -> tuple[str, ...]:
            return tuple(each.item for each in found.get(standing, ()))

        marked = {each.item: self.marked(each) for each in self.to_tasks(found.get("asked", ()))}
        gone = {*items("outdated"), *self.never_asked}
        outdated = tuple(item for item in self.tasks if item in gone and item not in marked)
        return Student(handed, name, marked, outdated, items("altered"), items("foreign"))

    def to_tasks(self, asked: Sequence[Given]) -> Sequence[Given]:
        """Answers to the tasks; of two to a task the one without its key, as the edition asks it, last."""
        mine = [each for each in asked if each.item in self.tasks]
        return sorted(mine, key=lambda each: -list(self.asked[each.item]).index(each.question))

    def marked(self, given: Given) -> Marked:
        """One answer with its mark."""
        answer = given.first if self.count == "first" else given.last
        key = (given.question, json.dumps(answer, sort_keys=True))
        if key not in self._outcomes:
            item = self.asked[given.item][given.question]
            shown = self._shown.setdefault(given.question, Shown(item.public()))
            self._outcomes[key] = Outcome(item, answer, mark_at_all(item, answer), shown, self.words)
        return Marked(self.tasks[given.item], given, self._outcomes[key])


def mark_at_all(item: Item, answer: Answer) -> Mark:
    """The mark for an answer; none of its points for one that no page can have sent."""
    try:
        return item.mark(answer)
    except (AnswerError, TypeError, ValueError):
        return Mark(0.0, note="empty")


def numbered_names(names: list[str]) -> list[str]:
    """Names of which none stands twice; where several have one name, nobody has it without a number.

    >>> numbered_names(["Mia", "Jan", "Mia (2)", "Mia"])
    ['Mia (1)', 'Jan', 'Mia (2)', 'Mia (3)']
    """
    told: dict[str, None] = {}
    for name in names:
        numbered = (f"{name} ({number})" for number in count(1))
        free = (each for each in numbered if each not in told and each not in names)
        told[next(free) if names.count(name) > 1 else name] = None
    return list(told)
