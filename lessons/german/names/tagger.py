"""The tagger of names: a linear chain over the words of a sentence, its weights in a table that can be read.

`names_model.tsv` has a line for each feature: the feature, then "label weight" for each label that it speaks
for or against; the lines that start with "after" are for one label following another.
`benchmarks/german_names_train.py` made it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from lessons.german.names.features import features

KINDS = ("PER", "LOC", "ORG", "MISC")
# A name's first word, those inside, its end; a name of a single word; no name.
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BIES"))
NEVER = -1e4


def may_follow(before: str, label: str) -> bool:
    """Whether one label may follow another: a name that has begun goes on to its end, none ends unbegun.

    >>> may_follow("B-PER", "E-PER"), may_follow("O", "I-PER"), may_follow("B-PER", "O")
    (True, False, False)
    """
    if before[0] in "BI":
        return label[0] in "IE" and before[2:] == label[2:]
    return label[0] in "OBS"


FORBIDDEN = np.array([[0.0 if may_follow(a, b) else NEVER for b in LABELS] for a in LABELS])
FORBIDDEN_FIRST = FORBIDDEN[LABELS.index("O")]
FORBIDDEN_LAST = FORBIDDEN[:, LABELS.index("O")]


@cache
def model() -> tuple[dict[str, int], np.ndarray, np.ndarray]:
    """Each feature's row, the rows of weights, and the weights of one label after another; read once."""
    text = (files("lessons.german") / "tables" / "names_model.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    index = {feature: number for number, (feature, *_) in enumerate(lines)}
    weights = np.zeros((len(lines), len(LABELS)), dtype=np.float32)
    for row, (_, *pairs) in zip(weights, lines, strict=True):
        for label, weight in (pair.split(" ") for pair in pairs):
            row[LABELS.index(label)] = float(weight)
    steps = weights[[index.pop(f"after {label}") for label in LABELS]] + FORBIDDEN
    return index, weights, steps


def names_in(words: Sequence[str], tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names in a sentence: first word, word after the last, kind.

    >>> names_in(["Sie", "wohnt", "in", "Hamburg", "."], ["PPER", "VVFIN", "APPR", "NE", "$."])
    [(3, 4, 'LOC')]
    """
    if not any(word[:1].isupper() for word in words):
        return []
    index, weights, steps = model()
    scores = np.array(
        [
            weights[[index[feature] for feature in found if feature in index]].sum(axis=0)
            for found in features(words, tags)
        ]
    )
    return spans(best_labels(scores, steps))


def best_labels(scores: np.ndarray, steps: np.ndarray) -> list[str]:
    """The labels that score best together (Viterbi): `scores` word by label, `steps` label after label."""
    best = scores[0] + FORBIDDEN_FIRST
    came_from = []
    for score in scores[1:]:
        ways = best[:, None] + steps
        came_from.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + score
    path = [int((best + FORBIDDEN_LAST).argmax())]
    for previous in reversed(came_from):
        path.append(int(previous[path[-1]]))
    return [LABELS[number] for number in reversed(path)]


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that a row of labels marks.

    >>> spans(["B-PER", "E-PER", "O", "S-LOC"])
    [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    starts = [position for position, label in enumerate(labels) if label[0] in "BS"]
    ends = [position + 1 for position, label in enumerate(labels) if label[0] in "ES"]
    return [(start, end, labels[start][2:]) for start, end in zip(starts, ends, strict=True)]
