"""Precision, recall and F1 as rows of one table, and the command line that the benchmarks share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

Measure = Callable[[Path], list[dict]]


@dataclass
class Counts:
    """How many were right, wrongly found and missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, gold: Collection, found: Collection) -> None:
        """Count one sentence's or one document's answers."""
        gold, found = set(gold), set(found)
        self.right += len(gold & found)
        self.extra += len(found - gold)
        self.missed += len(gold - found)

    def row(self, layer: str, on: str, reference: float | None, aim: float | None) -> dict:
        """The counts as a row of the table of figures."""
        precision = self.right / max(1, self.right + self.extra)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        scores = {"precision": precision, "recall": recall, "f1": f1}
        return {"layer": layer, "on": on, **scores, "reference": reference, "aim": aim}


def counted(layer: str, compared: Callable[[Path], Iterator[tuple]], path: Path, *marks: float) -> dict:
    """A row for a layer on one treebank; each sentence is compared as (sentence, doc, gold, found)."""
    counts = Counts()
    for _, _, gold, found in compared(path):
        counts.add(gold, found)
    return counts.row(layer, path.stem, *marks)


def accuracy(layer: str, on: str, pairs: Iterable[tuple], reference: float | None, aim: float | None) -> dict:
    """A row for a layer that answers once for every token: its share of right answers is all three scores."""
    answers = [gold == found for gold, found in pairs]
    share = sum(answers) / max(1, len(answers))
    scores = {"precision": share, "recall": share, "f1": share}
    return {"layer": layer, "on": on, **scores, "reference": reference, "aim": aim}


def table(rows: Iterable[dict]) -> str:
    """The rows as a table for people, one line each."""
    lines = [f"{'layer':26} {'on':24} {'prec.':>7} {'recall':>7} {'F1':>7} {'ref.':>7} {'aim':>7}"]
    for row in rows:
        keys = ("precision", "recall", "f1", "reference", "aim")
        figures = (f"{row[key]:7.3f}" if row.get(key) is not None else f"{'–':>7}" for key in keys)
        lines.append(f"{row['layer']:26} {row['on'][:24]:24} {' '.join(figures)}")
    return "\n".join(lines)


def run(
    measure: Measure,
    errors: Callable[[Path], Iterator[str]],
    data_sets: Callable[[Path], list[Path]],
    description: str,
) -> None:
    """The command line of one benchmark: print its table and, if asked for, errors to read."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    parser.add_argument("--errors", type=int, default=0, help="print so many errors per data set")
    arguments = parser.parse_args()
    print(table(measure(arguments.eval)))
    for path in data_sets(arguments.eval) if arguments.errors else []:
        for line in islice(errors(path), arguments.errors):
            print(path.stem, line, sep="\t")
