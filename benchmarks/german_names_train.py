"""Train the tagger of names on GermEval 2014 dev and write `tables/names_model.tsv`.

    python -m benchmarks.german_names_train --eval FOLDER

A linear-chain conditional random field, trained in whole batches with Adam; the same data always give the
same table.  It takes a minute on one core.  The data are described in `benchmarks/germeval.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from benchmarks.germeval import Sentence, read, tagged
from lessons.german.names.features import features
from lessons.german.names.tagger import FORBIDDEN, FORBIDDEN_FIRST, LABELS

MODEL = Path(str(files("lessons.german") / "tables" / "names_model.tsv"))
PENALTY, ROUNDS, RATE = 5.0, 80, 0.15
FEWEST = 2  # a feature seen once only says nothing
SMALLEST = 0.02  # a weight below this is not worth a place in the table
HEADING = """# The weights of the tagger of names: feature, then each label with its weight.
# Trained by benchmarks/german_names_train.py on GermEval 2014 (dev), CC BY 4.0, by Darina Benikova,
# Chris Biemann and Marc Reznicek: https://sites.google.com/site/germeval2014ner/data
"""

Features = list[list[list[str]]]  # of each sentence, of each word


class Batch:
    """All sentences as arrays: which features each word has, and which words stand at each position."""

    def __init__(self, found: Features, index: dict[str, int]):
        order = sorted(range(len(found)), key=lambda number: -len(found[number]))
        self.sentences = [found[number] for number in order]
        self.order = order
        known = [[index[name] for name in word if name in index] for one in self.sentences for word in one]
        self.columns = np.array([column for word in known for column in word])
        self.words = np.repeat(np.arange(len(known)), [len(word) for word in known])
        self.first = np.cumsum([0, *(len(word) for word in known)])[:-1]
        self.by_column = np.argsort(self.columns, kind="stable")
        self.column_first = np.searchsorted(self.columns[self.by_column], np.arange(len(index)))
        lengths = [len(one) for one in self.sentences]
        begins = np.cumsum([0, *lengths])[:-1]
        self.at = [
            np.array([begin + step for begin, length in zip(begins, lengths, strict=True) if length > step])
            for step in range(lengths[0])
        ]

    def scores(self, weights: np.ndarray) -> np.ndarray:
        """For each word and label the sum of its features' weights."""
        return np.add.reduceat(weights[self.columns], self.first, axis=0)

    def gather(self, per_word: np.ndarray) -> np.ndarray:
        """For each feature and label the sum over the words that have the feature."""
        return np.add.reduceat(per_word[self.words[self.by_column]], self.column_first, axis=0)


def train(found: Features, labels: Sequence[Sequence[str]]) -> tuple[dict[str, int], np.ndarray, np.ndarray]:
    """The features' rows, their weights, and the weights of one label after another."""
    seen = Counter(name for sentence in found for word in sentence for name in word)
    index = {name: row for row, name in enumerate(sorted(n for n, times in seen.items() if times >= FEWEST))}
    batch = Batch(found, index)
    gold = np.array([LABELS.index(label) for number in batch.order for label in labels[number]])
    weights, steps = np.zeros((len(index), len(LABELS))), np.zeros((len(LABELS), len(LABELS)))
    movers = [Adam(weights), Adam(steps)]
    gold_words = np.eye(len(LABELS))[gold]
    gold_steps = count_steps(batch, gold)
    for round_ in range(ROUNDS):
        likely, likely_steps = expectations(batch, batch.scores(weights), steps + FORBIDDEN)
        rate = RATE * (1 - 0.9 * round_ / ROUNDS)
        movers[0].move(batch.gather(likely - gold_words) + PENALTY * weights, rate)
        movers[1].move(likely_steps - gold_steps + PENALTY * steps, rate)
    return index, weights, steps + FORBIDDEN


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
        forward[here] = log_sum(forward[here - 1][:, :, None] + steps, axis=1) + scores[here]
    for here in reversed(batch.at[1:]):
        backward[here - 1] = log_sum(steps + (scores[here] + backward[here])[:, None, :], axis=2)
    totals = np.repeat(log_sum((forward + backward)[batch.at[0]], axis=1), [len(s) for s in batch.sentences])
    likely_steps = np.zeros_like(steps)
    for here in batch.at[1:]:
        pairs = forward[here - 1][:, :, None] + steps + (scores[here] + backward[here])[:, None, :]
        likely_steps += np.exp(pairs - totals[here][:, None, None]).sum(axis=0)
    return np.exp(forward + backward - totals[:, None]), likely_steps


def log_sum(values: np.ndarray, axis: int) -> np.ndarray:
    """The logarithm of the sum of exponentials, without overflow."""
    largest = values.max(axis=axis, keepdims=True)
    return (largest + np.log(np.exp(values - largest).sum(axis=axis, keepdims=True))).squeeze(axis)


def features_of(sentences: list[Sentence]) -> Features:
    """The features of every sentence, with the built-in engine's tags."""
    return [
        features([token.text for token in doc], [token.tag_ for token in doc]) for doc in tagged(sentences)
    ]


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
    model = train(features_of(sentences), [sentence.labels for sentence in sentences])
    text = HEADING + "".join(f"{line}\n" for line in table_lines(*model))
    MODEL.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
