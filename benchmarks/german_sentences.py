"""Where sentences start, in running text put together from Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.  Twenty sentences at a time are joined by blanks; the first start of each text counts for
nothing.

    python -m benchmarks.german_sentences --eval FOLDER [--errors 30]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from benchmarks.conllu import treebanks
from benchmarks.scoring import Counts, run
from lessons.german import pipeline

TOGETHER = 20


def measure(eval_folder: Path) -> list[dict]:
    """One row per treebank."""
    rows = []
    for path in treebanks(eval_folder):
        counts = Counts()
        for _, gold, found in compare(path):
            counts.add(gold, found)
        rows.append(counts.row("sentence starts", path.stem, None, None))
    return rows


def compare(path: Path) -> Iterator[tuple[str, set[int], set[int]]]:
    """Each text with the offsets at which sentences start, gold and ours."""
    nlp = pipeline("built-in")
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
    for first in range(0, len(texts), TOGETHER):
        part = texts[first : first + TOGETHER]
        text = " ".join(part)
        with nlp.select_pipes(enable=["german_sentences"]):
            found = {sentence.start_char for sentence in nlp(text).sents}
        gold = set(accumulate((len(sentence) + 1 for sentence in part[:-1]), initial=0))
        yield text, gold - {0}, found - {0}


def errors(path: Path) -> Iterator[str]:
    """The places where a start was missed or wrongly found."""
    for text, gold, found in compare(path):
        for kind, places in (("missed", gold - found), ("extra", found - gold)):
            for place in sorted(places):
                yield f"{kind}\t{text[max(0, place - 50) : place]}|{text[place : place + 50]}"


if __name__ == "__main__":
    run(measure, errors, treebanks, __doc__)
