"""What an answer costs: how often the file is opened, how many items are summed up, how long it takes.

    python -m benchmarks.answers

Connections are calls of `sqlite3.connect`, sums calls of `hashlib.sha256`; all are medians, times those
of the processor from the browser's message to the last thing that Python does about it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

ANSWERS = 15
NOTEBOOK = "01_reading"
ANSWER, ANSWER_BESIDE = "an answer", "an answer; progress, sheet, review, again open"


class Counted:
    """A function that counts its calls while `counting` is on."""

    def __init__(self, module: Any, name: str):
        self.calls, self.real = 0, getattr(module, name)
        setattr(module, name, self)

    def __call__(self, *values: Any, **named: Any) -> Any:
        """Count the call and make it."""
        self.calls += 1
        return self.real(*values, **named)


CONNECTIONS, SUMS = Counted(sqlite3, "connect"), Counted(hashlib, "sha256")


@contextmanager
def measured(into: list[tuple[int, int, float]]) -> Iterator[None]:
    """Connections, sums and milliseconds of what happens within."""
    before, start = (CONNECTIONS.calls, SUMS.calls), time.process_time()
    yield
    taken = 1000 * (time.process_time() - start)
    into.append((CONNECTIONS.calls - before[0], SUMS.calls - before[1], taken))


def main() -> None:
    """Measure each case, and print one line for each."""
    print(f"{'':46} connections   sums      ms")
    for name in CASES:
        connections, sums, taken = cost(name)
        print(f"{name:46} {connections:11.0f} {sums:6.0f} {taken:7.1f}")


def cost(name: str) -> tuple[float, float, float]:
    """Connections, sums and milliseconds of a case, measured in a folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["LESSONS_HOME"] = home
        figures: list[tuple[int, int, float]] = []
        CASES[name](opened(), figures)
    return tuple(statistics.median(each) for each in zip(*figures, strict=True))


def opened() -> Any:
    """The lesson, with a wrong answer to one of its items, so that there is something to show."""
    from lessons import open_lesson

    lesson = open_lesson("geneva_2021")
    answer(lesson.ask("01-headline"), "d", 0)
    return lesson


def answer(card: Any, key: Any, nonce: int) -> None:
    """What the browser sends for an answer."""
    card.receive(card, {"do": "answer", "answer": key, "nonce": nonce}, [])


def alone(lesson: Any, figures: list) -> None:
    """One task and nothing else."""
    card = lesson.ask("01-headline")
    answers(card, figures)


def beside_pages(lesson: Any, figures: list) -> None:
    """One task, with everything open that shows how a learner stands."""
    pages = [lesson.progress(), lesson.results(), lesson.review(), lesson.again()]
    answers(lesson.ask("01-headline"), figures)
    assert len(pages) == 4


def answers(card: Any, figures: list) -> None:
    """One answer after another to a task, each another than the last."""
    for number in range(ANSWERS):
        with measured(figures):
            answer(card, "abcd"[number % 4], number)


def rated(lesson: Any, figures: list) -> None:
    """A review card shown and rated, the next one drawn."""
    review = lesson.review().cards
    for number in range(ANSWERS):
        card = review.state["card"]
        with measured(figures):
            review.receive(review, {"do": "show", "card": card["id"], "nonce": 2 * number}, [])
            rating = {"do": "rate", "card": card["id"], "turn": card["turn"], "rating": 3}
            review.receive(review, {**rating, "nonce": 2 * number + 1}, [])


def quizzed(lesson: Any, figures: list) -> None:
    """All tasks of a notebook put on a page."""
    with measured(figures):
        lesson.quiz(NOTEBOOK)


def reader_beside(lesson: Any, figures: list) -> None:
    """A reader opened where all tasks of a notebook are at work."""
    tasks = lesson.quiz(NOTEBOOK)
    lesson.read()  # once, so that the analysis is there
    with measured(figures):
        lesson.read()
    assert tasks.cards


def switched(lesson: Any, figures: list) -> None:
    """Another text chosen beside all tasks of a notebook."""
    tasks, reader = lesson.quiz(NOTEBOOK), lesson.read()
    for text in ("b1", "b2") * 3:
        with measured(figures):
            reader.receive(reader, {"do": "text", "text": text}, [])
    assert tasks.cards


CASES: dict[str, Callable[[Any, list], None]] = {
    ANSWER: alone,
    ANSWER_BESIDE: beside_pages,
    "a review card shown and rated": rated,
    f"a quiz ({NOTEBOOK}) put on the page": quizzed,
    "a reader opened beside that quiz": reader_beside,
    "another text chosen beside that quiz": switched,
}

if __name__ == "__main__":
    main()
