"""Sentences that can stand alone: nothing in them points to another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.proposal import Findings
from lessons.language.verbs import SECOND, readings

# Pronouns, and adverbs that stand for what was said before.
POINTING = {"PPER", "PDS", "PDAT", "PAV", "PROAV", "PPOSS", "PRELS", "PWAV", "PIS"}
POINTING_WORDS = frozenset(
    """
    so auch allein dort damals dabei dagegen hier hinzu jedoch allerdings zugleich zudem deshalb
    deren dessen trotzdem außerdem denn daher darum dadurch vorher danach davor anschließend inzwischen
    dennoch ebenfalls ebenso
    """.split()  # noqa: SIM905 -- read as lines
)
FINITE = ("VVFIN", "VAFIN", "VMFIN")  # tags of finite verbs
BEFORE_TIME = ("am", "im", "für", "zum", "in", "seit", "ab", "um")
OTHER_TIME = re.compile(r"\b(?:19|20)\d\d\b|\bUhr\b")
NOMINATIVE, GENITIVE = ("der", "die", "das", "ein", "eine"), ("des", "der", "eines", "einer")
OPENS_TIME = ("APPR", "APPRART", "ADV", "NN")  # "schon im Jahr" before a time
LONGEST = 20  # words
AGED = re.compile(r"\d-?[Jj]ährige")  # "der 23-Jährige"
SIGNS = frozenset("„“”»«\"'‚‘:;,()–—{}[]<>*|&")


def plain_sentences(material: Findings) -> Iterator[Sentence]:
    """The sentences of the text that say something by themselves, and stand there once."""
    for before, sentence in pairwise([None, *material.sentences]):
        reported = before is not None and goes_on_reporting(before, sentence)
        if stands_alone(sentence) and not reported and material.evidence(sentence.text):
            yield sentence


def goes_on_reporting(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence may report on: speech stands before it, and its verb may be a Konjunktiv II."""
    finite = [token for token in sentence.tokens if token.tag in FINITE]
    may_be = any(reading.tense == SECOND for token in finite for reading in readings(token.form.lower()))
    return may_be and before.paragraph == sentence.paragraph and bool(before.spans_of("speech"))


def stands_alone(sentence: Sentence) -> bool:
    """Whether a sentence is one plain main clause in the indicative that points to no other."""
    words = [token for token in sentence.tokens if token.is_word]
    return (
        3 < len(words) <= LONGEST
        and sentence.text.endswith(".")
        and not SIGNS.intersection(sentence.text)
        and not any(token.tag in POINTING or token.konjunktiv for token in words)
        and not any(token.form.lower() in POINTING_WORDS or AGED.search(token.form) for token in words)
        and words[0].tag != "KON"
        and words[0].form not in ("Aber", "Doch")
        and not _possessive_points_back(words)
        and sum(token.tag in FINITE for token in words) == 1
        and not sentence.spans_of("speech")
    )


def _possessive_points_back(words: list[Token]) -> bool:
    """Whether a *sein* or *ihr* stands before any noun that it could belong to."""
    tags = [token.tag for token in words]
    first = tags.index("PPOSAT") if "PPOSAT" in tags else len(tags)
    return first < len(tags) and not {"NN", "NE"}.intersection(tags[:first])


def without(sentence: Sentence, span: Span) -> str:
    """The sentence without a time that stands after *am*, *im*, *für* …; "" where that is not sure.

    Where the time opens the sentence, the subject takes its place: "Im Mai begann der Bau" becomes
    "Der Bau begann".
    """
    words = [token for token in sentence.tokens if token.is_word]
    before = [token for token in words if token.end <= span.start]
    verb = next(token for token in words if token.tag in FINITE)
    if not before or before[-1].form.lower() not in BEFORE_TIME:
        return ""
    rest = _subject_first(sentence, words, verb, span) if span.end <= verb.start else ""
    if span.start > verb.start:
        start = before[-1].start - sentence.start
        rest = f"{sentence.text[:start].rstrip()}{sentence.text[span.end - sentence.start :]}"
    return "" if OTHER_TIME.search(rest) else rest


def _subject_first(sentence: Sentence, words: list[Token], verb: Token, span: Span) -> str:
    """The sentence with its subject where the time stood, before the verb; "" where that is not sure."""
    opening = [
        token for token in words if token.start < verb.start and not span.start <= token.start < span.end
    ]
    subject = list(takewhile(_is_nominal, (token for token in words if token.start > verb.start)))
    nouns = [place for place, token in enumerate(subject) if token.tag in ("NN", "NE")]
    if not subject or not nouns or any(token.tag not in OPENS_TIME for token in opening):
        return ""
    first, last = subject[0], subject[nouns[0]]
    last = next((t for t in reversed(subject) if t.tag == "NE"), last) if last.tag == "NE" else last
    last = _with_genitive(subject, last)
    follows = next((t for t in subject if t.start > last.start), verb)
    if (
        follows.tag == "NE"
        or follows.form in GENITIVE
        or (first.tag == "ART" and first.form not in NOMINATIVE)
    ):
        return ""
    named = sentence.text[first.start - sentence.start : last.end - sentence.start]
    after = sentence.text[last.end - sentence.start :]
    return f"{named[:1].upper()}{named[1:]} {verb.form}{after}"


def _with_genitive(subject: list[Token], last: Token) -> Token:
    """The last word of the subject, past what belongs to it after *des*: "der Ausschuss des Landkreises"."""
    after = [token for token in subject if token.start > last.start]
    if not after or after[0].form not in ("des", "eines"):
        return last
    return next((token for token in after if token.tag in ("NN", "NE")), last)


def _is_nominal(token: Token) -> bool:
    return token.tag in ("ART", "ADJA", "NN", "NE")
