"""Sizes beyond ours: a large lesson, a million answers, a thousand articles, a very long text.

    python -m benchmarks.sizes [lesson] [answers] [articles] [text] [--articles 1000]

Without a name all are measured; the exit status is 1 if a figure is above its limit.  Each part is measured
in a process of its own.  Seconds are processor time, the best of three where that can be repeated;
milliseconds of an answer are those on the clock, in the median.  `benchmarks.large_lesson` makes the lesson.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, best, fresh, peak, print_all, seconds
from benchmarks.large_lesson import PARAGRAPHS, PUBLISHED, compounds, make, told

ANSWERS, CLICKS = 1_000_000, 20
LONG = 1_100_000  # characters
WORDS, MB = 250, 200  # of an article; the limit of memory


def main() -> int:
    """Measure and print; 1 if something is too much."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", choices=[[], *PARTS])
    parser.add_argument("--articles", type=int, default=1000)
    chosen = parser.parse_args()
    held = True
    for name in chosen.what or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            os.environ |= {"LESSONS_HOME": f"{folder}/home", "LESSONS_DATA": folder}
            make(Path(folder))
            held = print_all(PARTS[name](Path(folder), chosen.articles)) and held
    return int(not held)


def lesson_figures(folder: Path, _articles: int) -> Iterator[Figure]:
    """A lesson with 2,000 items, 1,000 words and 300 paragraphs: checked, analysed, opened."""
    yield from fresh(checked, folder)
    yield from fresh(annotated)
    yield from fresh(opened)


def checked(folder: Path) -> list[Figure]:
    """What `lessons check` takes.  Raises AssertionError if it finds a fault in what was made."""
    from lessons.content.check import check_lesson

    faults: list[Any] = []
    taken = seconds(lambda: faults.extend(check_lesson(folder / "large")))
    assert not faults, faults[0]
    return [Figure("large lesson: checked", taken, "s", 5), Figure("  memory", peak(), "MB", MB)]


def annotated() -> list[Figure]:
    """What the analysis of its text takes."""
    from lessons.commands.cli import main as lessons

    with contextlib.redirect_stdout(io.StringIO()):
        taken = seconds(lambda: lessons(["annotate", "large"]))
    return [Figure("large lesson: its text analysed", taken, "s", 20), Figure("  memory", peak(), "MB", 500)]


def opened() -> list[Figure]:
    """What a learner waits for."""
    from lessons import open_lesson

    shown: list[Any] = []
    opening = seconds(lambda: shown.append(open_lesson("large")))
    lesson = shown[0]
    waits: dict[str, Callable[[], object]] = {
        "first task": lambda: lesson.ask("01-001"),
        "a quiz of 100 tasks": lambda: lesson.quiz("02_part"),
        "its text in the reader": lesson.read,
        "its vocabulary": lesson.words,
        "progress": lesson.progress,
        "a drill on articles": lambda: lesson.drill("article"),
    }
    figures = [Figure("large lesson: opened", opening, "s", 1)]
    figures += [Figure(f"  {name}", seconds(action), "s", 3) for name, action in waits.items()]
    return [*figures, Figure("  memory", peak(), "MB", MB)]


def answer_figures(_folder: Path, _articles: int) -> Iterator[Figure]:
    """A file with a million answers: the first opening of a day, an answer, a page of progress."""
    fresh(fill)
    yield from fresh(first_of_the_day)
    yield from fresh(answering)
    yield from fresh(progress)


def fill(count: int = ANSWERS) -> None:
    """Write a million marked answers to the items of the lesson, as they would stand after years."""
    from lessons.content import find_lesson, load_lesson
    from lessons.learner import Store
    from lessons.learner.fingerprints import fingerprints_of
    from lessons.learner.store import INSERT

    lesson, store = load_lesson(find_lesson("large")), Store()
    store.set("help", "en")  # makes the file
    items = [(item, fingerprints_of(lesson)[item.id]) for item in lesson.all_items()]
    known = [(item.id, sums.asked, json.dumps(item.solution()), sums.key) for item, sums in items]

    def rows() -> Iterator[tuple]:
        for number in range(count):
            id, asked, answer, key = known[number % len(known)]
            tries, right = number // len(known) + 1, number % 3 > 0
            status = "right" if right else "wrong"
            yield (
                lesson.name,
                id,
                asked,
                tries,
                answer,
                "2026-11-27T10:00:00.000+00:00",
                float(right),
                status,
                key,
            )

    with closing(sqlite3.connect(store.path)) as connection:
        connection.executemany(INSERT, rows())
        connection.commit()


def first_of_the_day() -> list[Figure]:
    """The file is looked through, and copied."""
    from lessons.learner import Store

    begun = time.perf_counter()
    taken = seconds(Store().settings)
    waited = time.perf_counter() - begun
    return [
        Figure("1,000,000 answers: first opening of a day", taken, "s", 5),
        Figure("  on the clock", waited, "s", 10),
        Figure("  memory", peak(), "MB", MB),
    ]


def answering() -> list[Figure]:
    """Answers to one task, the first apart: what is known of the file is then read."""
    from lessons import open_lesson
    from lessons.learner import Store

    lesson = open_lesson("large")
    cards: list[Any] = []
    first = seconds(lambda: cards.append(lesson.ask("01-001")))
    waits = [answer_wait(cards[0], number) for number in range(CLICKS)]
    Store().set("help", "en")  # as another notebook would
    after = answer_wait(cards[0], CLICKS)
    assert cards[0].state["tries"] == ANSWERS // 2000 + CLICKS + 1
    return [
        Figure("1,000,000 answers: first task", first, "s", 1),
        Figure("  an answer", statistics.median(waits), "ms", 50),
        Figure("  an answer after another notebook wrote", after, "ms"),
        Figure("  memory", peak(), "MB", MB),
    ]


def answer_wait(card: Any, number: int) -> float:
    """Milliseconds from the browser's message with an answer to the last thing that is done about it."""
    begun = time.perf_counter()
    card.receive(card, {"do": "answer", "answer": "abc"[number % 3], "nonce": number}, [])
    return 1000 * (time.perf_counter() - begun)


def progress() -> list[Figure]:
    """The page that tells where a learner stands: opened, and opened again."""
    from lessons import open_lesson

    lesson = open_lesson("large")
    first = seconds(lesson.progress)
    return [
        Figure("1,000,000 answers: a page of progress", first, "s", 1),
        Figure("  opened again", best(lesson.progress), "s", 1),
        Figure("  memory", peak(), "MB", MB),
    ]


def article_figures(folder: Path, articles: int) -> Iterator[Figure]:
    """Many articles analysed in one run: memory after the first tenth and at the end."""
    yield from fresh(analysed, folder, articles)


def analysed(folder: Path, count: int) -> list[Figure]:
    """`lessons analyse` of so many articles, each with other words."""
    import psutil

    from lessons.commands import cli

    texts, memory = write_articles(folder / "articles", count), []
    process, result = psutil.Process(), folder / "results"
    arguments = ["analyse", str(texts), "--published", PUBLISHED, "--format", "json", "-o", str(result)]

    class Told(io.StringIO):
        def write(self, text: str) -> int:
            memory.append(process.memory_info().rss / 1e6)
            return len(text)

    with contextlib.redirect_stderr(Told()):
        taken = seconds(lambda: cli.main(arguments))
    assert len(list(result.iterdir())) == count
    tenth = memory[len(memory) // 10]
    return [
        Figure(f"{count:,} articles of {WORDS} words analysed", taken, "s"),
        Figure("  memory after a tenth of them", tenth, "MB", 500),
        Figure("  memory at the end", memory[-1], "MB", 1.2 * tenth),
    ]


def write_articles(folder: Path, count: int) -> Path:
    """Articles of made names and compounds, the same ones each time."""
    folder.mkdir()
    dice, nouns = random.Random(1), compounds()
    for number in range(count):
        dice.shuffle(nouns)
        lines, words = [f"# Rundgang {number}"], 0
        while words < WORDS:
            lines.append(" ".join(told(dice.randint(1, PARAGRAPHS), nouns)))
            words += len(lines[-1].split())
        (folder / f"{number:04}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return folder


def text_figures(folder: Path, _articles: int) -> Iterator[Figure]:
    """A text that spaCy would not take: one sentence, or an analysis."""
    yield from fresh(long_text, folder)


def long_text(folder: Path) -> list[Figure]:
    """What `lessons analyse` says, how many lines that is, and how long it takes."""
    from lessons.commands import cli

    paragraph = " ".join(told(1, compounds()))
    text = folder / "long.txt"
    text.write_text("\n\n".join([paragraph] * (LONG // len(paragraph))), encoding="utf-8")
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        taken = seconds(lambda: cli.main(["analyse", str(text), "--published", PUBLISHED]))
    lines = said.getvalue().strip().splitlines()
    print(f"  {lines[0][:150]}")
    return [
        Figure(f"a text of {LONG:,} characters: lines of the answer", len(lines), "", 1),
        Figure("  time", taken, "s", 5),
    ]


PARTS: dict[str, Callable[[Path, int], Iterator[Figure]]] = {
    "lesson": lesson_figures,
    "answers": answer_figures,
    "articles": article_figures,
    "text": text_figures,
}

if __name__ == "__main__":
    sys.exit(main())
