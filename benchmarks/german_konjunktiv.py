"""Konjunktiv: which finite verbs are, against `Mood=Sub` in Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.

    python -m benchmarks.german_konjunktiv --eval FOLDER [--errors 30]
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from benchmarks.conllu import Word, as_doc, sentences, treebanks
from benchmarks.scoring import counted, run
from lessons.german import pipeline

REFERENCE, AIM = 0.941, 0.95
LAYERS = ["german_sentences", "german_tags", "german_lemmas", "german_separable", "german_konjunktiv"]


def measure(eval_folder: Path) -> list[dict]:
    """One row per treebank."""
    return [counted("Konjunktiv", compare, path, REFERENCE, AIM) for path in treebanks(eval_folder)]


def compare(path: Path) -> Iterator[tuple[list[Word], Doc, set[int], set[int]]]:
    """Each sentence with the positions of its Konjunktiv forms, gold and ours."""
    nlp = pipeline("built-in")
    for sentence in sentences(path):
        with nlp.select_pipes(enable=LAYERS):
            doc = nlp(as_doc(nlp, sentence))
        gold = {index for index, word in enumerate(sentence) if word.features.get("Mood") == "Sub"}
        yield sentence, doc, gold, {token.i for token in doc if token._.konjunktiv}


def errors(path: Path) -> Iterator[str]:
    """What was missed or wrongly found, one line each."""
    for sentence, doc, gold, found in compare(path):
        text = " ".join(word.form for word in sentence)
        for kind, places in (("missed", gold - found), ("extra", found - gold)):
            for place in places:
                yield f"{kind}\t{doc[place].text}\t{doc[place].tag_} {doc[place].lemma_}\t{text}"


if __name__ == "__main__":
    run(measure, errors, treebanks, __doc__)
