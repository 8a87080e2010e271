"""Gender of nouns in their sentences, against `Gender` in Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.  A noun whose gender we do not know counts as missed, a wrong one as both.

    python -m benchmarks.german_nouns --eval FOLDER [--errors 30]
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.conllu import as_doc, sentences, treebanks
from benchmarks.scoring import Counts, run
from lessons.german import pipeline

GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
LAYERS = ["german_sentences", "german_tags", "german_lemmas"]


def measure(eval_folder: Path) -> list[dict]:
    """One row per treebank."""
    rows = []
    for path in treebanks(eval_folder):
        counts = Counts()
        for _, gold, found in compare(path):
            counts.add({gold}, {found} - {""})
        rows.append(counts.row("gender of nouns", path.stem, None, None))
    return rows


def compare(path: Path) -> Iterator[tuple[str, str, str]]:
    """Each noun that has a gold gender, with that gender and ours."""
    nlp = pipeline("built-in")
    for sentence in sentences(path):
        with nlp.select_pipes(enable=LAYERS):
            doc = nlp(as_doc(nlp, sentence))
        for word, token in zip(sentence, doc, strict=True):
            if word.upos == "NOUN" and word.features.get("Gender") in GENDERS:
                yield word.form, GENDERS[word.features["Gender"]], token._.gender


def errors(path: Path) -> Iterator[str]:
    """The nouns whose gender was wrong or not known."""
    return ("\t".join(answer) for answer in compare(path) if answer[1] != answer[2])


if __name__ == "__main__":
    run(measure, errors, treebanks, __doc__)
