"""Names of persons, places, organisations and others, on GermEval 2014 dev (see `benchmarks/germeval.py`).

    python -m benchmarks.german_names --eval FOLDER [--errors 30]

A name counts when its words and its kind are right; what GermEval calls derived or a part is no name.
The shipped model is trained on these very sentences, so the figures come from five others: each fifth of the
file is read by a model trained on the other four.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.german_names_train import features_of, train
from benchmarks.germeval import Sentence, read, tagged
from benchmarks.scoring import Counts, run
from lessons.german.names.joined import whole_names
from lessons.german.names.tagger import KINDS, best_labels, spans

FOLDS = 5
REFERENCE, AIM = 0.57, 0.65

Name = tuple[int, int, str]


def measure(eval_folder: Path) -> list[dict]:
    """A row for persons, places and organisations, as the reference counts, one with others, one per kind."""
    answers = cross_validated(eval_folder)
    rows = [
        _row(answers, KINDS[:3], "names", REFERENCE, AIM),
        _row(answers, KINDS, "names with MISC", 0.53, AIM),
    ]
    rows += [_row(answers, (kind,), f"names: {kind}", None, None) for kind in KINDS]
    return rows


def _row(
    answers: list, kinds: tuple[str, ...], layer: str, reference: float | None, aim: float | None
) -> dict:
    counts = Counts()
    for _, gold, found in answers:
        counts.add(*([name for name in names if name[2] in kinds] for names in (gold, found)))
    return counts.row(layer, "GermEval 2014, 5-fold", reference, aim)


@cache
def cross_validated(eval_folder: Path) -> list[tuple[Sentence, list[Name], list[Name]]]:
    """Every sentence with its gold names and those that a model found which had not seen it."""
    sentences = read(eval_folder)
    documents = list(tagged(sentences))
    found = features_of(documents)
    edges = [len(sentences) * fold // FOLDS for fold in range(FOLDS + 1)]
    answers = []
    for begin, end in pairwise(edges):
        rest = [number for number in range(len(sentences)) if not begin <= number < end]
        model = train([found[number] for number in rest], [sentences[number].labels for number in rest])
        for number in range(begin, end):
            gold = spans(sentences[number].labels)
            tags = [token.tag_ for token in documents[number]]
            names = whole_names(sentences[number].words, tags, spans(_labels(model, found[number])))
            answers.append((sentences[number], gold, names))
    return answers


def _labels(model: tuple[dict[str, int], np.ndarray, np.ndarray], sentence: list[list[str]]) -> list[str]:
    index, weights, steps = model
    rows = ([index[name] for name in word if name in index] for word in sentence)
    return best_labels(np.array([weights[row].sum(axis=0) for row in rows]), steps)


def errors(eval_folder: Path) -> Iterator[str]:
    """What was missed (-) and what was wrongly found (+), one line each with the words around it."""
    for sentence, gold, found in cross_validated(eval_folder):
        for start, end, kind in sorted(set(gold) ^ set(found)):
            sign = "-" if (start, end, kind) in gold else "+"
            before, after = sentence.words[max(0, start - 4) : start], sentence.words[end : end + 3]
            name = " ".join(sentence.words[start:end])
            yield f"{sign} {kind}\t{' '.join(before)} [{name}] {' '.join(after)}"


if __name__ == "__main__":
    run(measure, errors, lambda folder: [folder], __doc__)
