"""Difficulty of sentences, against the ratings of learners in TextComplexityDE.

Data: https://github.com/babaknaderi/TextComplexityDE (MIT), 500 of its sentences from Wikipedia as
`complexity/textcomplexityde_dev.csv` in the evaluation folder, rated from 1 to 7 by learners at levels A, B.

    python -m benchmarks.german_difficulty --eval FOLDER [--errors 30]

The figure is Spearman's rank correlation.  The weights that ship were fitted to these very sentences, so each
fifth of them, drawn by chance, is rated with weights fitted to the other four; the mean of ten rounds counts.
"Other articles": the same with whole articles held back, which is harder.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.scoring import table
from lessons.german import pipeline
from lessons.german.difficulty import measures

PENALTY = 5.0
FOLDS, ROUNDS = 5, 10
REFERENCE, AIM = 0.75, 0.80
LAYERS = ["german_sentences", "german_tags", "german_lemmas", "german_separable"]


@cache
def read(eval_folder: Path) -> tuple[list[dict[str, str]], list[dict[str, float]], np.ndarray]:
    """The rows of the file, the measures of each sentence, and the ratings."""
    path = eval_folder / "complexity" / "textcomplexityde_dev.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    nlp = pipeline("built-in")
    with nlp.select_pipes(enable=LAYERS):
        found = [measures(nlp(row["Sentence"])[:]) for row in rows]
    return rows, found, np.array([float(row["MOS_Complexity"]) for row in rows])


def fit(values: np.ndarray, ratings: np.ndarray) -> tuple[float, np.ndarray]:
    """Intercept and weights of a ridge regression, in the measures' own units."""
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = (values - mean) / spread
    gram = scaled.T @ scaled + PENALTY * np.eye(values.shape[1])
    weights = np.linalg.solve(gram, scaled.T @ (ratings - ratings.mean())) / spread
    return ratings.mean() - weights @ mean, weights


def spearman(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's rank correlation, ties sharing their mean rank."""
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def ranks(values: np.ndarray) -> np.ndarray:
    """The rank of each value; equal values get the mean of theirs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return ((2 * last - counts + 1) / 2)[which]


def rated_by_others(values: np.ndarray, ratings: np.ndarray, group: np.ndarray) -> np.ndarray:
    """The figure of each sentence from weights that were fitted without its group."""
    figures = np.zeros(len(ratings))
    for held_back in np.unique(group):
        out = group == held_back
        intercept, weights = fit(values[~out], ratings[~out])
        figures[out] = intercept + values[out] @ weights
    return figures


def measure(eval_folder: Path) -> list[dict]:
    """Two rows: sentences of the same articles held back, and whole articles held back."""
    rows, found, ratings = read(eval_folder)
    values = np.array([list(one.values()) for one in found])
    rounds = [
        spearman(rated_by_others(values, ratings, _chance(len(rows), seed)), ratings)
        for seed in range(ROUNDS)
    ]
    articles = np.unique([row["Article"] for row in rows], return_inverse=True)[1] % FOLDS
    other_articles = spearman(rated_by_others(values, ratings, articles), ratings)
    letters = spearman(np.array([len(row["Sentence"]) for row in rows]), ratings)
    return [
        _row("sentence difficulty", float(np.mean(rounds)), AIM),
        _row("... other articles", other_articles, None),
        _row("... by characters alone", letters, None),
    ]


def _chance(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).permutation(count) % FOLDS


def _row(layer: str, correlation: float, aim: float | None) -> dict:
    scores = {"precision": None, "recall": None, "f1": correlation}
    return {"layer": layer, "on": "TextComplexityDE, 5-fold", **scores, "reference": REFERENCE, "aim": aim}


def errors(eval_folder: Path) -> Iterator[str]:
    """The sentences rated worst, the worst first: learners' rating, ours, the sentence."""
    rows, found, ratings = read(eval_folder)
    values = np.array([list(one.values()) for one in found])
    figures = rated_by_others(values, ratings, _chance(len(rows), 0))
    for number in np.argsort(-np.abs(figures - ratings)):
        yield f"{ratings[number]:.1f}\t{figures[number]:.1f}\t{rows[number]['Sentence']}"


def main() -> None:
    """Print the figures and, if asked for, the sentences rated worst."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    parser.add_argument("--errors", type=int, default=0, help="print so many errors")
    arguments = parser.parse_args()
    print(table(measure(arguments.eval)))
    for line, _ in zip(errors(arguments.eval), range(arguments.errors), strict=False):
        print(line)


if __name__ == "__main__":
    main()
