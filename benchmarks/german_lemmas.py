"""Lemmas of content words and parts of speech, on Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.  PUD counts; HanTa has seen part of GSD.

    python benchmarks/german_lemmas.py --eval FOLDER [--errors 30]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.conllu import Word, as_doc, sentences, treebanks
from lessons.german import pipeline
from spacy.tokens import Token

CONTENT = {"NOUN", "VERB", "ADJ"}
REFERENCE, AIM = 0.947, 0.955


def measure(eval_folder: Path) -> list[dict]:
    """One row per treebank: how many lemmas of nouns, verbs and adjectives are right; and the parts of speech."""
    rows = []
    for path in treebanks(eval_folder):
        pairs = list(compare(path))
        content = [(gold, token) for gold, token in pairs if gold.upos in CONTENT]
        right = sum(gold.lemma == token.lemma_ for gold, token in content)
        tagged = sum(gold.upos == token.pos_ for gold, token in pairs)
        rows.append(_row("lemma of content words", path, right / len(content), REFERENCE, AIM))
        rows.append(_row("universal part of speech", path, tagged / len(pairs), 0.925, None))
    return rows


def _row(layer: str, path: Path, share: float, reference: float, aim: float | None) -> dict:
    scores = dict.fromkeys(("precision", "recall", "f1"), share)
    return {"layer": layer, "on": path.stem, **scores, "reference": reference, "aim": aim}


def compare(path: Path) -> Iterator[tuple[Word, Token]]:
    """Each gold token of a treebank beside ours."""
    nlp = pipeline("built-in")
    for sentence in sentences(path):
        with nlp.select_pipes(enable=["german_sentences", "german_tags", "german_lemmas"]):
            yield from zip(sentence, nlp(as_doc(nlp, sentence)), strict=True)


def errors(path: Path) -> Iterator[str]:
    """What was wrong, one line each: gold part of speech, form, gold lemma, our lemma, our tag."""
    for gold, token in compare(path):
        if gold.upos in CONTENT and gold.lemma != token.lemma_:
            yield f"{gold.upos}\t{gold.form}\t{gold.lemma}\t{token.lemma_}\t{token.tag_}"


def main() -> None:
    """Print the figures, and some errors if asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    parser.add_argument("--errors", type=int, default=0, help="print so many errors per treebank")
    arguments = parser.parse_args()
    for row in measure(arguments.eval):
        print(row)
    for path in treebanks(arguments.eval) if arguments.errors else []:
        for line, _ in zip(errors(path), range(arguments.errors), strict=False):
            print(path.stem, line, sep="\t")


if __name__ == "__main__":
    main()
