"""The words that are explained for learners: each line of the tables is one that a teacher can print."""

from __future__ import annotations

import re

from lessons.language.explained import TABLES, explained
from lessons.language.segmentation import words_of
from lessons.language.wordlists import rows

LONGEST = 95  # characters
INFINITIVE = re.compile(r"[a-zäöüß]+e?n")
CUE = re.compile(r"\+[a-zäöü]+|[A-ZÄÖÜ]?[a-zäöüß]+")
LINES = [(kind, *row) for kind, name in TABLES.items() for row in rows(f"explained_{name}.tsv")]


def test_every_word_is_one_of_its_kind():
    is_one = {"noun": str.istitle, "verb": INFINITIVE.fullmatch, "adjective": str.islower}
    assert not [lemma for kind, lemma, *_ in LINES if not is_one[kind](lemma)]
    assert len({(kind, lemma) for kind, lemma, *_ in LINES}) > 2000


def test_a_meaning_is_short_and_does_not_name_its_word():
    for _, lemma, level, meaning, *_ in LINES:
        assert level in ("A1", "A2", "B1", "B2", "C1") and len(meaning) <= LONGEST, meaning
        assert not [word for word in words_of(meaning.lower()) if word.startswith(lemma.lower())], lemma


def test_a_cue_is_a_word_and_no_meaning_stands_twice():
    for kind, lemma, _, _, cues, *_ in LINES:
        assert cues == "-" or all(map(CUE.fullmatch, cues.split(" "))), (lemma, cues)
        meanings = [each.meaning for each in explained(lemma, kind)]
        assert len(meanings) == len(set(meanings)), lemma


def test_forms_of_a_meaning_are_three_and_with_one_auxiliary():
    forms = [line[5] for line in LINES if len(line) > 5]
    assert len(forms) > 40 and all(re.fullmatch(r"[^,/]+, [^,/]+, (hat|ist) [^,/]+", each) for each in forms)
