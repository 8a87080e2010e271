"""Sentences that can stand alone: nothing in them points to another sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.content.analysis import Sentence, Span
from lessons.drafting.proposal import Findings

# Pronouns, and adverbs that stand for what was said before.
POINTING = {"PPER", "PDS", "PDAT", "PAV", "PROAV", "PRF", "PPOSAT", "PPOSS", "PRELS", "PWAV", "PIS"}
POINTING_WORDS = frozenset(
    """
    so auch allein dort damals dabei dagegen hier hinzu jedoch allerdings zugleich zudem deshalb
    deren dessen
    """.split()  # noqa: SIM905 -- read as lines
)
LONGEST = 20  # words
SIGNS = frozenset("„“”»«\"'‚‘:;,()–—{}[]<>*|&")


def plain_sentences(material: Findings) -> Iterator[Sentence]:
    """The sentences of the text that say something by themselves, and stand there once."""
    for sentence in material.sentences:
        if stands_alone(sentence) and material.evidence(sentence.text):
            yield sentence


def stands_alone(sentence: Sentence) -> bool:
    """Whether a sentence is one plain main clause in the indicative that points to no other."""
    words = [token for token in sentence.tokens if token.is_word]
    return (
        3 < len(words) <= LONGEST
        and sentence.text.endswith(".")
        and not SIGNS.intersection(sentence.text)
        and not any(token.tag in POINTING or token.konjunktiv for token in words)
        and not any(token.form.lower() in POINTING_WORDS for token in words)
        and sum(token.tag in ("VVFIN", "VAFIN", "VMFIN") for token in words) == 1
        and not sentence.spans_of("speech")
    )


def without(sentence: Sentence, span: Span) -> str:
    """The sentence without a time that stands in its middle with *am* or *im*; "" where that is not so.

    What stands before the verb cannot be left out without moving other words.
    """
    before = [token for token in sentence.tokens if token.end <= span.start]
    verb = next((token.start for token in sentence.tokens if token.tag in ("VVFIN", "VAFIN", "VMFIN")), 0)
    if not before or before[-1].form not in ("am", "im") or before[-1].start < verb:
        return ""
    start = before[-1].start - sentence.start
    rest = f"{sentence.text[:start].rstrip()}{sentence.text[span.end - sentence.start :]}"
    return rest if not any(char.isdigit() for char in rest) else ""
