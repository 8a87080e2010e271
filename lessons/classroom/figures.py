"""What a class's answers say about its tasks: how hard, which mistake, how well they tell students apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from lessons.classroom.marking import ClassResult, Task

HARD = 0.6  # mean share of the points below which a task is worth a word in class
COMMON = 0.25  # share of the class that makes the same mistake, from which it is worth one
LEAST_CLASS = 10  # students from which a correlation says anything
WEAK = 0.1  # a task that tells strong and weak students apart no better is looked at: its key may be wrong


@dataclass(frozen=True)
class CommonMistake:
    """A wrong option, pair or text, and how many students had it."""

    said: str
    count: int


@dataclass(frozen=True)
class TaskFigures:
    """A task's figures over those who answered it.

    `mean` is the mean share of its points, `right` the share of fully right answers. `discrimination` is the
    correlation of its points with those of all other tasks (the corrected item-total correlation of classical
    test theory), None in a class of fewer than ten or where everybody has the same.
    """

    task: Task
    answered: int
    mean: float
    right: float
    discrimination: float | None
    mistakes: tuple[CommonMistake, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is worth discussing, as names of sentences; none if it is not."""
        if not self.answered:
            return ()
        found = ["hard"] if self.mean < HARD else []
        if self.mistakes and self.mistakes[0].count >= max(2, COMMON * self.answered):
            found.append("common_mistake")
        if self.discrimination is not None and self.discrimination < WEAK and self.mean < 1:
            found.append("weak")
        return tuple(found)


def task_figures(result: ClassResult) -> list[TaskFigures]:
    """The figures of all tasks, in their order."""
    totals = {student.handed.student: student.points for student in result.students}
    return [figures_of(task, result, totals) for task in result.tasks]


def figures_of(task: Task, result: ClassResult, totals: dict[str, float]) -> TaskFigures:
    """One task's figures."""
    pairs = [(each.handed.student, each.marked.get(task.item.id)) for each in result.students]
    found = [(student, marked) for student, marked in pairs if marked]
    scores = [marked.mark.score for _, marked in found]
    rest = [totals[student] - marked.points for student, marked in found]
    counted = Counter(said for _, marked in found for said in marked.outcome.mistakes)
    return TaskFigures(
        task,
        len(found),
        sum(scores) / len(scores) if scores else 0.0,
        sum(score >= 1 for score in scores) / len(scores) if scores else 0.0,
        correlation(scores, rest),
        tuple(CommonMistake(said, count) for said, count in counted.most_common(3)),
    )


def worth_discussing(figures: Sequence[TaskFigures], most: int = 8) -> list[TaskFigures]:
    """The tasks to talk about, those with the fewest points first."""
    found = [each for each in figures if each.reasons]
    return sorted(found, key=lambda each: (-len(each.reasons), each.mean))[:most]


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's correlation; None of fewer than `LEAST_CLASS` pairs, or where one side never changes.

    >>> round(correlation([0, 1] * 5, [1, 3] * 5), 2), correlation([1, 2], [1, 2])
    (1.0, None)
    """
    if len(one) < LEAST_CLASS:
        return None
    means = sum(one) / len(one), sum(other) / len(other)
    pairs = [(a - means[0], b - means[1]) for a, b in zip(one, other, strict=True)]
    spread = sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs)
    return sum(a * b for a, b in pairs) / sqrt(spread) if spread > 1e-12 else None
