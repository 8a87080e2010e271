"""How well do the questions of a lesson stand up to guessing?  Nobody should do better than chance.

Every item that is answered by choosing (single and multiple choice, guessed meanings, true or false) is
answered by tricks that need no text: the longest option, words of the question, careful words, position and
so on.  Matching is guessed by shared words.  The aim is at most 5 points above chance, of 100; with few items
luck alone moves a trick by about the points in the column ±.

    python -m benchmarks.guessability [LESSON] [--items] [--drills]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from math import sqrt
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it runs without an installed package
from benchmarks.guessing import (
    CLASSIC,
    VERDICT_TRICKS,
    chance,
    choosable,
    earned,
    giveaways,
    stems,
    tricks_for,
)
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.drills import KINDS, make_drill
from lessons.exercises.item import Item
from lessons.exercises.types.matching.item import Matching

Pick = Callable[[Iterable[Item]], list[Item]]

AIM = 5.0  # points above chance
TELLING = 2  # classic tricks that agree on the right answer


def main(words: list[str] | None = None) -> int:
    """Print the tables; the status is 1 if a combined guess is above the aim in the whole lesson."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lesson", nargs="?", default="geneva_2021")
    parser.add_argument("--items", action="store_true", help="name the items that give themselves away")
    parser.add_argument("--drills", action="store_true", help="measure generated drills too")
    chosen = parser.parse_args(words)
    lesson = load_lesson(find_lesson(chosen.lesson))
    groups = {info.id: lesson.items(info.id) for info in lesson.info.notebooks}
    if chosen.drills:
        groups |= {f"drill {kind}": drilled(lesson, kind) for kind in KINDS}
    groups = {name: items for name, items in groups.items() if items}
    for line in report(groups):
        print(line)
    if chosen.items:
        print(*telling(lesson.all_items()), sep="\n")
    return int(above(choices(lesson.all_items()), "combined") > AIM)


def drilled(lesson: Lesson, kind: str) -> list[Item]:
    """Items of ten drills of a kind."""
    return [item for seed in range(10) for item in make_drill(lesson, kind, 8, seed).items]


def choices(items: Iterable[Item]) -> list[Item]:
    """The items with options."""
    return [item for item in choosable(items) if item.type != "true_false"]


def verdicts(items: Iterable[Item]) -> list[Item]:
    """The items that ask true, false or not in the text."""
    return [item for item in choosable(items) if item.type == "true_false"]


def report(groups: dict[str, list[Item]]) -> Iterable[str]:
    """Three tables: options, verdicts, matching; in points of 100, each trick by how far above chance."""
    everything = [item for items in groups.values() for item in items]
    yield from table("options", groups, choices, [*tricks_of(choices(everything))])
    yield from table("true or false", groups, verdicts, [*VERDICT_TRICKS])
    yield "matching              items  chance  by shared words"
    for name, items in groups.items():
        pairs = [item for item in items if isinstance(item, Matching)]
        if pairs:
            blind, guessed = mean(map(blind_match, pairs)), mean(map(word_match, pairs))
            yield f"{name:21} {len(pairs):5}  {100 * blind:6.1f}  {100 * (guessed - blind):+.1f}"


def table(title: str, groups: dict[str, list[Item]], pick: Pick, names: list[str]) -> Iterable[str]:
    """One line for each notebook and one for all: how many items, chance, and each trick above chance."""
    yield f"{title:21} items  chance     ±  " + "  ".join(names)
    together = [item for items in groups.values() for item in items]
    for name, items in {**groups, "all": together}.items():
        there = pick(items)
        if there:
            cells = "  ".join(f"{above(there, trick):+{len(trick)}.1f}" for trick in names)
            blind = f"{100 * mean(map(chance, there)):6.1f}  {luck(there):4.0f}"
            yield f"{name:21} {len(there):5}  {blind}  {cells}"
    yield ""


def tricks_of(items: list[Item]) -> list[str]:
    """The names of the tricks for items with options."""
    return list(tricks_for(items[0])) if items else []


def above(items: list[Item], trick: str) -> float:
    """How many points above chance a trick earns on average."""
    return (
        100 * mean(earned(item, tricks_for(item)[trick]) - chance(item) for item in items) if items else 0.0
    )


def luck(items: list[Item]) -> float:
    """The standard error of a blind guess over these items, in points."""
    return 100 * sqrt(sum(share * (1 - share) for share in map(chance, items))) / len(items)


def blind_match(item: Matching) -> float:
    """What blind matching earns: each left side finds its own among all on the right."""
    return 1 / len(item.right_side)


def word_match(item: Matching) -> float:
    """What matching by shared words earns; where no word is shared, chance."""
    scores = []
    for number, key in item.solution().items():
        left = stems(item.pairs[int(number) - 1].left)
        shared = {other: len(left & stems(thing.right)) for other, thing in item.right_side.items()}
        best = [other for other, count in shared.items() if count == max(shared.values())]
        scores.append((key in best) / len(best))
    return mean(scores)


def telling(items: Iterable[Item]) -> Iterable[str]:
    """The items whose right option several classic tricks find, with the names of these tricks."""
    for item in choices(items):
        found = [name for name in giveaways(item) if name in CLASSIC]
        if len(found) >= TELLING:
            yield f"{item.id}: {', '.join(found)}"


if __name__ == "__main__":
    sys.exit(main())
