"""Separable verbs: pairs of particle and verb, against `compound:prt` in Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.  PUD counts; GSD leaves many pairs unmarked.  Neither marks a particle in front of its
finite verb ("Fest steht, ..."), so those are not compared.

    python -m benchmarks.german_separable --eval FOLDER [--errors 30]
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from benchmarks.conllu import Word, as_doc, sentences, treebanks
from benchmarks.scoring import counted, run
from lessons.german import pipeline

REFERENCE, AIM = 0.937, 0.95
Pair = tuple[int, int]


def measure(eval_folder: Path) -> list[dict]:
    """One row per treebank."""
    return [counted("separable verbs", compare, path, REFERENCE, AIM) for path in treebanks(eval_folder)]


def compare(path: Path) -> Iterator[tuple[list[Word], Doc, set[Pair], set[Pair]]]:
    """Each sentence with the gold pairs and ours, as (particle, verb)."""
    nlp = pipeline("built-in")
    for sentence in sentences(path):
        with nlp.select_pipes(
            enable=["german_sentences", "german_tags", "german_lemmas", "german_separable"]
        ):
            doc = nlp(as_doc(nlp, sentence))
        gold = {(index, word.head) for index, word in enumerate(sentence) if word.relation == "compound:prt"}
        pairs = {(token.i, token._.particle_of.i) for token in doc if token._.particle_of is not None}
        found = {(particle, verb) for particle, verb in pairs if particle > verb}
        yield sentence, doc, gold, found


def errors(path: Path) -> Iterator[str]:
    """What was missed or wrongly found, one line each."""
    for sentence, doc, gold, found in compare(path):
        text = " ".join(word.form for word in sentence)
        for kind, pairs in (("missed", gold - found), ("extra", found - gold)):
            for particle, verb in pairs:
                tags = f"{doc[particle].tag_} {doc[verb].tag_} {doc[verb].lemma_}"
                yield f"{kind}\t{sentence[verb].form} ... {sentence[particle].form}\t{tags}\t{text}"


if __name__ == "__main__":
    run(measure, errors, treebanks, __doc__)
