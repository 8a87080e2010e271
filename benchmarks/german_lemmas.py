"""Lemmas of content words and parts of speech, on Universal Dependencies treebanks.

Data: UD German PUD and GSD (https://universaldependencies.org, CC BY-SA) as `treebanks/*.conllu` in the
evaluation folder.  PUD counts; HanTa has seen part of GSD.

    python -m benchmarks.german_lemmas --eval FOLDER [--errors 30]
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Token

from benchmarks.conllu import Word, as_doc, sentences, treebanks
from benchmarks.scoring import accuracy, run
from lessons.german import pipeline

CONTENT = {"NOUN", "VERB", "ADJ"}
LAYERS = ["german_sentences", "german_tags", "german_lemmas"]


def measure(eval_folder: Path) -> list[dict]:
    """Two rows per treebank: lemmas of nouns, verbs and adjectives; parts of speech of all tokens."""
    rows = []
    for path in treebanks(eval_folder):
        pairs = list(compare(path))
        lemmas = ((gold.lemma, token.lemma_) for gold, token in pairs if gold.upos in CONTENT)
        tags = ((gold.upos, token.pos_) for gold, token in pairs)
        rows.append(accuracy("lemma of content words", path.stem, lemmas, 0.947, 0.955))
        rows.append(accuracy("universal part of speech", path.stem, tags, 0.925, None))
    return rows


def compare(path: Path) -> Iterator[tuple[Word, Token]]:
    """Each gold token of a treebank beside ours."""
    nlp = pipeline("built-in")
    for sentence in sentences(path):
        with nlp.select_pipes(enable=LAYERS):
            doc = nlp(as_doc(nlp, sentence))
        yield from zip(sentence, doc, strict=True)


def errors(path: Path) -> Iterator[str]:
    """What was wrong, one line each: gold part of speech, form, gold lemma, our lemma, our tag."""
    for gold, token in compare(path):
        if gold.upos in CONTENT and gold.lemma != token.lemma_:
            yield f"{gold.upos}\t{gold.form}\t{gold.lemma}\t{token.lemma_}\t{token.tag_}"


if __name__ == "__main__":
    run(measure, errors, treebanks, __doc__)
