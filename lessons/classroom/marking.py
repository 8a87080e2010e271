"""Marks what a class handed in, by the same code that marks a learner's answers in a notebook."""

from __future__ import annotations

import json
from collections.abc import Collection as Names
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count

from lessons.classroom.collect import Collection, Given, HandedIn, Skipped
from lessons.classroom.settings import ClassSettings
from lessons.classroom.spoken import ReportWords, Shown, question
from lessons.content import Lesson
from lessons.content.model import NotebookInfo
from lessons.content.names import require
from lessons.exercises.item import Answer, AnswerError, Item, Mark
from lessons.fields import GERMAN
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.overview import item_number

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
        """Its mark."""
        return self.outcome.mark

    @property
    def points(self) -> float:
        """What it earns."""
        return self.mark.score * self.task.points


@dataclass(frozen=True)
class Student:
    """A student with the answers that count, by item; `outdated` are items whose question was another."""

    handed: HandedIn
    name: str  # told apart from others of the same name
    marked: dict[str, Marked]
    outdated: tuple[str, ...]

    @cached_property
    def points(self) -> float:
        """What all answers earn."""
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
        """The student's grade; empty without a scale."""
        return self.settings.grade(self.share(student))


def mark_class(
    lesson: Lesson,
    settings: ClassSettings,
    found: Collection,
    notebooks: Names[str] = (),
    language: str = GERMAN,
) -> ClassResult:
    """Mark all answers to some notebooks, or to all that anybody answered; told in a language.

    Raises LessonError.
    """
    for name in notebooks:
        known = [info.id for info in lesson.info.notebooks]
        require(name, known, f"The lesson {lesson.name} has no notebook")
    tasks = [
        Task(item, info, item_number(info, place), settings.points_of(item, info.id))
        for info in lesson.info.notebooks
        for place, item in enumerate(lesson.items(info.id))
    ]
    answered = {given.item for each in found.students for given in each.answers}
    chosen = set(notebooks) or {task.notebook.id for task in tasks if task.item.id in answered}
    tasks = [task for task in tasks if task.notebook.id in chosen]
    words = ReportWords(language)
    marker = Marker(tasks, settings, words)
    names = told_apart([each.name for each in found.students])
    students = [marker.student(each, name) for each, name in zip(found.students, names, strict=True)]
    return ClassResult(lesson, settings, tuple(tasks), tuple(students), tuple(found.skipped), words)


class Marker:
    """Marks answers to tasks; the same answer to the same question is marked once."""

    def __init__(self, tasks: list[Task], settings: ClassSettings, words: ReportWords):
        self.count, self.words = settings.count, words
        self.tasks = {task.item.id: task for task in tasks}
        self.asked = {
            task.item.id: {
                Fingerprints(item).asked: item for item in (task.item.mixed_by(settings.seed), task.item)
            }
            for task in tasks
        }
        self._shown: dict[str, Shown] = {}
        self._outcomes: dict[tuple[str, str], Outcome] = {}

    def student(self, handed: HandedIn, name: str) -> Student:
        """A student's answers with their marks."""
        answers = [given for given in handed.answers if given.item in self.tasks]
        outdated = tuple(each.item for each in answers if each.question not in self.asked[each.item])
        marked = {each.item: self.marked(each) for each in answers if each.item not in outdated}
        return Student(handed, name, marked, outdated)

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


def told_apart(names: list[str]) -> list[str]:
    """Names of which none stands twice.

    >>> told_apart(["Mia", "Jan", "Mia (2)", "Mia"])
    ['Mia', 'Jan', 'Mia (2)', 'Mia (3)']
    """
    told: dict[str, None] = {}
    for name in names:
        numbered = chain([name], (f"{name} ({number})" for number in count(2)))
        told[next(each for each in numbered if each not in told)] = None
    return list(told)
