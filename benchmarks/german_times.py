"""Time expressions: extents and values against KRAUTS, beside HeidelTime's answers to the same texts.

Data: KRAUTS (https://github.com/JannikStroetgen/KRAUTS, CC BY-NC), a folder of `*.tml` files as
`timex/KRAUTS_Dolomiten-42` in the evaluation folder; HeidelTime's answers in a folder of the same name that
ends in `_Heideltime`, or in the one named.  An answer is right if it overlaps the gold (relaxed) or has its
very extent (strict); with value, if its value is the gold's too.

    python -m benchmarks.german_times --eval FOLDER [--heideltime FOLDER] [--errors 30]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

from benchmarks.scoring import table
from lessons.german import pipeline, prepare
from lessons.german.times import AnnotatedText, Timex, read_timeml, to_timeml

LAYERS = ["german_sentences", "german_tags", "german_lemmas", "german_separable", "german_times"]
GOLD = "timex/KRAUTS_Dolomiten-42"
AIMS = {"strict": 0.80, "relaxed": 0.85}
KINDS = ("relaxed extent", "strict extent", "relaxed value", "strict value")


@dataclass(frozen=True)
class Mark:
    """A marked expression; its place counts no white space, which systems may change."""

    start: int
    end: int
    value: str
    words: str

    def overlaps(self, other: Mark) -> bool:
        """Whether the two share a letter."""
        return self.start < other.end and other.start < self.end

    def same_place(self, other: Mark) -> bool:
        """Whether the two have the very same extent."""
        return (self.start, self.end) == (other.start, other.end)


def marks(text: str, times: Sequence[Timex]) -> list[Mark]:
    """The expressions of a text as marks."""
    ink = [0, *accumulate(not letter.isspace() for letter in text)]
    return [Mark(ink[t.start], ink[t.end], t.value, text[t.start : t.end]) for t in times]


def pairs(gold: Sequence[Mark], found: Sequence[Mark]) -> Iterator[tuple[Mark, Mark | None]]:
    """Each gold mark with the answer that covers it, the exact one first; an answer serves once."""
    free = list(found)
    for mark in gold:
        near = [each for each in free if mark.overlaps(each)]
        best = next((each for each in near if mark.same_place(each)), near[0] if near else None)
        if best:
            free.remove(best)
        yield mark, best


def answer(document: AnnotatedText) -> list[Mark]:
    """Our own answer, by way of the TimeML that we write."""
    nlp = pipeline("built-in")
    with nlp.select_pipes(enable=LAYERS):
        doc = nlp(prepare(nlp, document.text, document.published))
    times = [span._.timex for span in doc.spans["times"]]
    written = read_timeml(to_timeml(document.text, times, document.published))
    return marks(written.text, written.times)


def documents(folder: Path) -> Iterator[tuple[str, AnnotatedText]]:
    """The TimeML documents of a folder with their file names."""
    for path in sorted(folder.glob("*.tml")):
        yield path.name, read_timeml(path.read_text(encoding="utf-8"), path.name)


def answers(gold: Path, heideltime: Path | None) -> Iterator[tuple[str, list[Mark], list[Mark]]]:
    """Name, gold marks and answered marks of each document: ours, or those in HeidelTime's folder."""
    for name, document in documents(gold):
        found = answer(document)
        if heideltime:
            theirs = read_timeml((heideltime / name).read_text(encoding="utf-8"), name)
            found = marks(theirs.text, theirs.times)
        yield name, marks(document.text, document.times), found


def scores(gold: Path, heideltime: Path | None = None) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each kind, over all documents."""
    right = dict.fromkeys(KINDS, 0)
    asked = answered = 0
    for _, wanted, found in answers(gold, heideltime):
        asked += len(wanted)
        answered += len(found)
        for mark, best in pairs(wanted, found):
            for kind in _kinds(mark, best):
                right[kind] += 1
    return {kind: _scores(right[kind], answered, asked) for kind in KINDS}


def _kinds(mark: Mark, best: Mark | None) -> list[str]:
    """In which senses the answer is right."""
    if best is None:
        return []
    strict, value = mark.same_place(best), mark.value == best.value
    senses = (True, strict, value, strict and value)
    return [kind for kind, holds in zip(KINDS, senses, strict=True) if holds]


def _scores(right: int, answered: int, asked: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision, recall = right / max(1, answered), right / max(1, asked)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measure(eval_folder: Path, heideltime: Path | None = None) -> list[dict]:
    """One row for each kind: extent alone and with value, relaxed and strict; HeidelTime is the reference."""
    gold = eval_folder / GOLD
    beside = heideltime or gold.with_name(gold.name + "_Heideltime")
    reference = scores(gold, beside) if beside.is_dir() else {}
    rows = []
    for kind, (precision, recall, f1) in scores(gold).items():
        sense, what = kind.split()
        row = {"layer": f"times, {what}, {sense}", "on": gold.name, "precision": precision, "recall": recall}
        theirs = reference[kind][2] if reference else None
        rows.append({**row, "f1": f1, "reference": theirs, "aim": AIMS[sense] if what == "value" else None})
    return rows


def errors(eval_folder: Path) -> Iterator[str]:
    """What was missed, wrongly found, or has another extent or value, one line each."""
    for name, wanted, found in answers(eval_folder / GOLD, None):
        left = list(found)
        for mark, best in pairs(wanted, found):
            if best:
                left.remove(best)
            if best is None:
                yield f"{name}\tmissed\t{mark.words}\t{mark.value}"
            elif not mark.same_place(best) or mark.value != best.value:
                yield f"{name}\tdiffers\t{mark.words}\t{mark.value}\t{best.words}\t{best.value}"
        for mark in left:
            yield f"{name}\textra\t{mark.words}\t{mark.value}"


def main() -> None:
    """Print the figures and, if asked for, errors to read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    parser.add_argument("--heideltime", type=Path, help="HeidelTime's answers, if not beside the gold")
    parser.add_argument("--errors", type=int, default=0, help="print so many errors")
    arguments = parser.parse_args()
    print(table(measure(arguments.eval, arguments.heideltime)))
    for line in islice(errors(arguments.eval), arguments.errors):
        print(line)


if __name__ == "__main__":
    main()
