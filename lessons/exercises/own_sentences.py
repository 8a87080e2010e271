"""Sentences of a learner's own text, as far as counting can tell sentences from strings of words.

Nobody judges what is said or how well.  But what is said twice, strings of wanted words, and words without
an end are not what was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from lessons.language.segmentation import words_of
from lessons.language.spelling import caseless, exact

SENTENCE_END = re.compile(r"[.!?:;]\s")
CLAUSE_END = re.compile(r",|\b(?:und|oder|aber|doch|sowie)\b")
SPACED_DASH = re.compile(r"\s+[-–—]+\s+")  # stands between words; without spaces it joins them
LONGEST = 60  # words that a sentence has between two full stops


def sentences_of(text: str) -> list[str]:
    """The text cut at the ends of its sentences.

    >>> sentences_of("Er kam – spät. Sie ging!")
    ['Er kam, spät', 'Sie ging']
    """
    return SENTENCE_END.split(exact(SPACED_DASH.sub(", ", text)))


def real_sentences(text: str, wanted: Collection[str]) -> list[str]:
    """The sentences that count: each once, not endless, and more than a string of the wanted words.

    >>> real_sentences("Der Gipfel endete. Gipfel Abrüstung. Der Gipfel endete!", ["gipfel", "abruestung"])
    ['Der Gipfel endete']
    """
    found: dict[frozenset[str], str] = {}
    for sentence in sentences_of(text):
        words = list(map(caseless, words_of(sentence)))
        if is_real(words, wanted):
            found.setdefault(frozenset(words), sentence)
    return list(found.values())


def is_real(words: list[str], wanted: Collection[str]) -> bool:
    """Whether at least half of the words differ and at least a quarter are other than the wanted ones.

    >>> is_real(["habe", "sei", "werde"], {"habe", "sei", "werde"}), is_real(["er", "sei", "da"], {"sei"})
    (False, True)
    """
    others = [word for word in words if word not in wanted]
    different = len(set(words))
    return 0 < len(words) <= LONGEST and 2 * different >= len(words) and 4 * len(others) >= len(words)


def words_by_clause(sentence: str) -> list[list[str]]:
    """The words of each part of a sentence; each part has one verb that counts.

    >>> words_by_clause("Er sagte, er sei da und wolle reden")
    [['Er', 'sagte'], ['er', 'sei', 'da'], ['wolle', 'reden']]
    """
    return [words for part in CLAUSE_END.split(sentence) if (words := words_of(part))]
