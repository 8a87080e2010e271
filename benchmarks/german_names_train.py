"""Train the tagger of names on GermEval 2014 dev and write `tables/names_model.tsv`.

    python -m benchmarks.german_names_train --eval FOLDER

A linear-chain conditional random field, trained in whole batches with Adam; in each round most features are
hidden, so that none is relied upon alone (dropout, Srivastava and others 2014), and the weights of the second
half of the rounds are averaged.  The same data always give the same table.  The data are described in
`benchmarks/germeval.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from spacy.tokens import Doc

from benchmarks.germeval import read, tagged
from lessons.german.names.features import features
from lessons.german.names.tagger import FORBIDDEN, FORBIDDEN_FIRST, FORBIDDEN_LAST, LABELS

MODEL = Path(str(files("lessons.german") / "tables" / "names_model.tsv"))
PENALTY, ROUNDS, RATE, HIDDEN = 0.5, 80, 0.15, 0.7
FEWEST = 4  # a feature seen less often says little
SMALLEST = 0.03  # a weight below this is not worth a place in the table
HEADING = """# The weights of the tagger of names: feature, then each label with its weight.
# Trained by benchmarks/german_names_train.py on GermEval 2014 (dev), CC BY 4.0, by Darina Benikova,
# Chris Biemann and Marc Reznicek: https://sites.google.com/site/germeval2014ner/data
"""

Features = list[list[list[str]]]  # of each sentence, of each word


class Batch:
    """All sentences as arrays, the longest first: which features each word has, and who stands where."""

    def __init__(self, found: Features, index: dict[str, int]):
        self.order = sorted(range(len(found)), key=lambda number: -len(found[number]))
        words = [word for number in self.order for word in found[number]]
        known = [[index[name] for name in word if name in index] for word in words]
        self.columns = np.array(list(chain.from_iterable(known)))
        self.begins = np.cumsum([0, *map(len, known)])
        self.shape = len(words), len(index)
        lengths = np.array([len(found[number]) for number in self.order])
        self.sentence = np.repeat(np.arange(len(lengths)), lengths)
        first = np.cumsum(lengths) - lengths
        self.at = [first[lengths > step] + step for step in range(lengths[0])]
        self.last = first + lengths - 1

    def seen(self, chance: np.random.Generator) -> csr_matrix:
        """The features of each word (word by feature), most hidden, the others raised to make up for it."""
        kept = (chance.random(len(self.columns)) >= HIDDEN).astype(np.float32) / (1 - HIDDEN)
        return csr_matrix((kept, self.columns, self.begins), self.shape)


def train(found: Features, labels: Sequence[Sequence[str]]) -> tuple[dict[str, int], np.ndarray, np.ndarray]:
    """The features' rows, their weights, and the weights of one label after another."""
    times = Counter(name for sentence in found for word in sentence for name in word)
    index = {name: row for row, name in enumerate(sorted(n for n, count in times.items() if count >= FEWEST))}
    batch = Batch(found, index)
    gold = np.array([LABELS.index(label) for number in batch.order for label in labels[number]])
    weights, steps = np.zeros((len(index), len(LABELS))), np.zeros((len(LABELS), len(LABELS)))
    averages = [np.zeros_like(weights), np.zeros_like(steps)]
    movers = [Adam(weights), Adam(steps)]
    gold_words, gold_steps = np.eye(len(LABELS))[gold], count_steps(batch, gold)
    chance = np.random.default_rng(0)
    for round_ in range(ROUNDS):
        seen = batch.seen(chance)
        likely, likely_steps = expectations(batch, seen @ weights, steps + FORBIDDEN)
        rate = RATE * (1 - 0.9 * round_ / ROUNDS)
        movers[0].move(seen.T @ (likely - gold_words) + PENALTY * weights, rate)
        movers[1].move(likely_steps - gold_steps + PENALTY * steps, rate)
        for average, values in zip(averages, (weights, steps), strict=True):
            average += values * (round_ >= ROUNDS // 2) / (ROUNDS - ROUNDS // 2)
    return index, averages[0], averages[1] + FORBIDDEN


class Adam:
    """Adam's rule for moving weights against their gradient (Kingma and Ba 2015)."""

    def __init__(self, weights: np.ndarray):
        self.weights = weights
        self.mean, self.square, self.times = np.zeros_like(weights), np.zeros_like(weights), 0

    def move(self, gradient: np.ndarray, rate: float) -> None:
        """Change the weights in place."""
        self.times += 1
        self.mean = 0.9 * self.mean + 0.1 * gradient
        self.square = 0.99 * self.square + 0.01 * gradient**2
        mean, square = self.mean / (1 - 0.9**self.times), self.square / (1 - 0.99**self.times)
        self.weights -= rate * mean / (np.sqrt(square) + 1e-8)


def count_steps(batch: Batch, gold: np.ndarray) -> np.ndarray:
    """How often each label follows each label."""
    counts = np.zeros((len(LABELS), len(LABELS)))
    for here in batch.at[1:]:
        np.add.at(counts, (gold[here - 1], gold[here]), 1)
    return counts


def expectations(batch: Batch, scores: np.ndarray, steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How likely each word has each label, and how often each label is to follow each (forward, backward)."""
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    forward[batch.at[0]] = scores[batch.at[0]] + FORBIDDEN_FIRST
    for here in batch.at[1:]:
        forward[here] = log_dot(forward[here - 1], steps) + scores[here]
    backward[batch.last] = FORBIDDEN_LAST
    for here in reversed(batch.at[1:]):
        backward[here - 1] = log_dot(scores[here] + backward[here], steps.T)
    zeros = np.zeros((len(LABELS), 1))
    totals = log_dot((forward + backward)[batch.at[0]], zeros)[batch.sentence]
    likely_steps = np.zeros_like(steps)
    for here in batch.at[1:]:
        likely_steps += count_pairs(forward[here - 1], scores[here] + backward[here] - totals[here])
    return np.exp(forward + backward - totals), likely_steps * np.exp(steps)


def log_dot(logs: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """The logarithm of the product of two matrices of which the logarithms are given, without overflow."""
    largest = logs.max(axis=1, keepdims=True)
    return np.log(np.maximum(np.exp(logs - largest) @ np.exp(steps), 1e-300)) + largest


def count_pairs(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """For each two labels the sum over all words of the exponential of both their figures."""
    high, higher = before.max(axis=1, keepdims=True), after.max(axis=1, keepdims=True)
    return (np.exp(before - high) * np.exp(high + higher)).T @ np.exp(after - higher)


def features_of(documents: Iterable[Doc]) -> Features:
    """The features of every sentence, by the built-in engine's tags."""
    return [features([token.text for token in doc], [token.tag_ for token in doc]) for doc in documents]


def table_lines(index: dict[str, int], weights: np.ndarray, steps: np.ndarray) -> list[str]:
    """The model as lines of the table."""
    rows = [(f"after {label}", row) for label, row in zip(LABELS, np.maximum(steps, -99), strict=True)]
    rows += [(name, weights[row]) for name, row in index.items()]
    lines = []
    for name, row in rows:
        pairs = [
            f"{label} {weight:.2f}"
            for label, weight in zip(LABELS, row, strict=True)
            if abs(weight) >= SMALLEST
        ]
        if pairs:
            lines.append("\t".join([name, *pairs]))
    return lines


def main() -> None:
    """Train on all the data and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    sentences = read(parser.parse_args().eval)
    model = train(features_of(tagged(sentences)), [sentence.labels for sentence in sentences])
    text = HEADING + "".join(f"{line}\n" for line in table_lines(*model))
    MODEL.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
