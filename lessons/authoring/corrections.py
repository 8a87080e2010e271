"""Corrections by hand (see lessons/content/corrections.py) applied to an analysis.

They are applied again at each run of `lessons annotate`; one that no longer applies, or no longer changes
anything, is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessons.content.analysis import MEANINGS, Analysis, Sentence, Span, Token
from lessons.content.conllu import SEPARATOR, annotation_value
from lessons.content.corrections import Correction


def apply(corrections: list[Correction], analysis: Analysis) -> tuple[Analysis, list[str]]:
    """The corrected analysis, and a sentence for each correction that did not change anything."""
    sentences, complaints = list(analysis.sentences), []
    for correction in corrections:
        places = [n for n, sentence in enumerate(sentences) if _meant(correction, sentence)]
        if len(places) != 1:
            complaints.append(_not_one(correction, len(places)))
            continue
        corrected = _corrected(correction, sentences[places[0]])
        if corrected == sentences[places[0]]:
            complaints.append(f"“{correction.words}” in “{correction.sentence} …”: is right without it.")
        sentences[places[0]] = corrected
    return replace(analysis, sentences=tuple(sentences)), complaints


def _meant(correction: Correction, sentence: Sentence) -> bool:
    return correction.sentence in sentence.text and correction.words in sentence.text


def _not_one(correction: Correction, count: int) -> str:
    what = "stands in no sentence of the text any more" if count == 0 else f"stands in {count} sentences"
    return f"“{correction.words}” in “{correction.sentence} …”: {what}."


def _corrected(correction: Correction, sentence: Sentence) -> Sentence:
    start = sentence.start + sentence.text.index(correction.words)
    end = start + len(correction.words)
    changes = correction.token_changes()
    tokens = tuple(_changed(token, changes, start, end) for token in sentence.tokens)
    return replace(sentence, tokens=tokens, spans=tuple(_spans(correction, sentence, start, end)))


def _changed(token: Token, changes: dict[str, str], start: int, end: int) -> Token:
    """The token with its new values, if it is one of the words."""
    if not (changes and start <= token.start and token.end <= end):
        return token
    if "lemma" in changes and token.unit == token.lemma:
        changes = {"unit": changes["lemma"], **changes}
    return replace(token, **changes)


def _spans(correction: Correction, sentence: Sentence, start: int, end: int) -> Iterator[Span]:
    """The sentence's spans, less those that the correction replaces or removes, with those it gives."""
    given = {kind: getattr(correction, kind) for kind in MEANINGS if getattr(correction, kind) is not None}
    gone = {*given, correction.remove}
    kept = [
        span
        for span in sentence.spans
        if span.kind not in gone or not (span.start < end and start < span.end)
    ]
    for kind, values in given.items():
        kept.append(Span(correction.words, annotation_value(kind, values.split(SEPARATOR)), start, end))
    yield from sorted(kept, key=lambda span: (span.start, span.kind))
