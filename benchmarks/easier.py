"""Easier texts: what `lessons easier` proposes for the project's texts, how much is sure, how easy it gets.

Difficulty is the lesson's own score of sentences (1 easy, 7 hard), before and after the sure changes.  The
texts are those of a lesson and the articles that tests draft lessons from.

    python -m benchmarks.easier
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from lessons.authoring.new import new_lesson
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.easier.change import Kind, TextChange
from lessons.easier.version import EasierVersion

ARTICLES = sorted((Path(__file__).parents[1] / "tests" / "drafting" / "articles").glob("*.txt"))


def lessons() -> Iterator[tuple[str, Lesson]]:
    """The lesson of the project, and one with each article as its only text of its level."""
    yield "geneva_2021", load_lesson(find_lesson("geneva_2021"))
    for article in ARTICLES:
        yield article.stem, load_lesson(new_lesson(article.stem, article))


def measure(name: str, lesson: Lesson) -> list[TextChange]:
    """The changes that are proposed for a lesson's hardest text; prints the text's line."""
    begun = time.perf_counter()
    version = EasierVersion(lesson)
    taken, (before, after) = time.perf_counter() - begun, version.scores()
    changes = [change for sentence in version.sentences for change in sentence.changes]
    sure = sum(change.sure for change in changes)
    words = sum(len(sentence.original.split()) for sentence in version.sentences)
    print(f"{name:20}{words:>7}{len(changes):>9}{sure:>6}{before:>8.2f}{after:>7.2f}{taken:>9.1f}")
    return changes


def main() -> None:
    """Print a line for each text, then one for each kind of change."""
    print(f"{'text':20}{'words':>7}{'changes':>9}{'sure':>6}{'before':>8}{'after':>7}{'seconds':>9}")
    with tempfile.TemporaryDirectory() as data:
        os.environ["LESSONS_DATA"] = data
        changes = [change for name, lesson in lessons() for change in measure(name, lesson)]
    every = Counter(change.kind for change in changes)
    sure = Counter(change.kind for change in changes if change.sure)
    print(f"\n{'kind':27}{'changes':>9}{'sure':>6}")
    for kind in get_args(Kind):
        print(f"{kind:27}{every[kind]:>9}{sure[kind]:>6}")
    print(f"{'all':27}{len(changes):>9}{sure.total():>6}")


if __name__ == "__main__":
    main()
