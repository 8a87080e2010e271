"""Sentences that can stand alone: nothing in them points to another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.content.analysis import Sentence, Token
from lessons.drafting.proposal import Findings
from lessons.language.verbs import SECOND, readings, split_verb

# Pronouns, and adverbs that stand for what was said before.
POINTING = {"PPER", "PDS", "PDAT", "PAV", "PROAV", "PPOSS", "PRELS", "PWAV", "PIS"}
POINTING_WORDS = frozenset(
    """
    so auch allein dort damals dabei dagegen hier hinzu jedoch allerdings zugleich zudem deshalb
    deren dessen trotzdem außerdem denn daher darum dadurch vorher danach davor anschließend inzwischen
    dennoch ebenfalls ebenso daraufhin seither seitdem schließlich stattdessen hingegen vielmehr immerhin
    sonst zunächst insgesamt
    """.split()  # noqa: SIM905 -- read as lines
)
FINITE = ("VVFIN", "VAFIN", "VMFIN")  # tags of finite verbs
LONGEST = 20  # words
AGED = re.compile(r"\d-?Jährige")  # "der 23-Jährige"
SIGNS = frozenset("„“”»«\"'‚‘:;,()–—{}[]<>*|&")


def plain_sentences(material: Findings) -> Iterator[Sentence]:
    """The sentences of the text that say something by themselves, and stand there once."""
    return filter(stands_alone, told_sentences(material))


def told_sentences(material: Findings) -> Iterator[Sentence]:
    """The sentences that stand once in the text and do not report on."""
    for before, sentence in pairwise([None, *material.sentences]):
        reported = before is not None and goes_on_reporting(before, sentence)
        if not reported and material.evidence(sentence.text):
            yield sentence


def goes_on_reporting(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence may report on: speech stands before it, and its verb may be a Konjunktiv II."""
    may_be = any(may_be_second(token) for token in sentence.tokens if token.tag in FINITE)
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


def may_be_second(token: Token) -> bool:
    """Whether a finite verb may be a Konjunktiv II by its form; "fehlten" is known to no table, and may."""
    known = readings(token.form.lower())
    told = any(reading.tense == SECOND for reading in known)
    return told or (not known and token.form.endswith(("te", "ten")))


def may_be_participle(token: Token, sentence: Sentence) -> bool:
    """Whether what was taken for a finite verb may belong to an auxiliary: "hätten sie Werte ergeben"."""
    particle, verb = split_verb(token.lemma)
    form = token.form.lower() in {particle + participle for participle in verb.participles}
    return form and any(other.tag == "VAFIN" for other in sentence.tokens)


def _possessive_points_back(words: list[Token]) -> bool:
    """Whether a *sein* or *ihr* stands before any noun that it could belong to."""
    tags = [token.tag for token in words]
    first = tags.index("PPOSAT") if "PPOSAT" in tags else len(tags)
    return first < len(tags) and not {"NN", "NE"}.intersection(tags[:first])
