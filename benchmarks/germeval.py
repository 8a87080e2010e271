"""Reading GermEval 2014: sentences of German news and Wikipedia with their names.

Data: https://sites.google.com/site/germeval2014ner/data (CC BY 4.0), as `names/germeval2014_dev.tsv` in the
evaluation folder.  The outer layer counts: persons, places, organisations and others.  What GermEval marks as
derived ("deutsche", LOCderiv) or as part of a word ("SPD-Politiker", ORGpart) is no name here, and no
currency is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc

from lessons.german import pipeline
from lessons.german.wordlists import words

KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}
TAGGING = ["german_sentences", "german_tags"]


class Sentence(NamedTuple):
    """A sentence of the gold data: its words and one label for each, as in `lessons.german.names.tagger`."""

    words: list[str]
    labels: list[str]


def read(eval_folder: Path) -> list[Sentence]:
    """Every sentence, in the order of the file."""
    text = (eval_folder / "names" / "germeval2014_dev.tsv").read_text(encoding="utf-8")
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return [sentence for sentence in map(_sentence, blocks) if sentence.words]


def _sentence(lines: list[str]) -> Sentence:
    columns = [line.split("\t") for line in lines if line and not line.startswith("#\t")]
    return Sentence([row[1] for row in columns], closed([_label(row[1], row[2]) for row in columns]))


def closed(labels: list[str]) -> list[str]:
    """The labels with the ends of names marked, as the tagger has them.

    >>> closed(["B-PER", "I-PER", "B-LOC", "O"])
    ['B-PER', 'E-PER', 'S-LOC', 'O']
    """
    ends = {"B": "S", "I": "E"}
    following = [*labels[1:], "O"]
    return [
        label if label == "O" or after.startswith("I-") else ends[label[0]] + label[1:]
        for label, after in zip(labels, following, strict=True)
    ]


def _label(word: str, label: str) -> str:
    """The label in the layer's own terms: "B-OTH" is B-MISC, "B-LOCderiv" is O, and so is a currency."""
    place, _, kind = label.partition("-")
    if kind == "OTH" and word in words("currencies.txt"):
        return "O"
    return f"{place}-{KINDS[kind]}" if kind in KINDS else "O"


def tagged(sentences: list[Sentence]) -> Iterator[Doc]:
    """Each sentence as a document with the built-in engine's tags."""
    nlp = pipeline("built-in")
    with nlp.select_pipes(enable=TAGGING):
        for sentence in sentences:
            starts = [position == 0 for position in range(len(sentence.words))]
            yield nlp(Doc(nlp.vocab, words=sentence.words, sent_starts=starts))
