"""How useful a word of a text is to learn: how often it is there, how rare and how well explained it is."""

from __future__ import annotations

from math import log2

from lessons.drafting.definitions import is_poor
from lessons.language.explained import explained
from lessons.lexicon.headword import Headword

RAREST, BEST = 2.0, 3.8  # Zipf: rarer words are hardly worth learning; from here on the more useful are rarer
COMMONEST = {"A1": 6.0, "A2": 5.6, "B1": 5.1, "B2": 4.8, "C1": 4.5, "C2": 4.2}
LEVELS = tuple(COMMONEST)
# By how much a word is less useful: with twice as many meanings in the dictionary, or in the learners' list;
# that is not in this list; whose definition explains little; for each level that it is far too easy; that is
# rather easy.
MANY_MEANINGS, FEW_MEANINGS, UNEXPLAINED, POOR, TOO_EASY, EASY = 0.9, 0.3, 1.2, 1.0, 2.0, 0.3


def may_be_learnt(word: Headword, of_class: str) -> bool:
    """Whether a word is neither so rare nor so common that a class of a level need not learn it."""
    return RAREST <= word.zipf <= COMMONEST[of_class]


def usefulness(word: Headword, entry: dict[str, str], often: int, of_class: str) -> float:
    """How useful a word is to a class, by its entry and how often the text has it; to compare with others."""
    return often - abs(word.zipf - BEST) - _doubt(word, entry) - _ease(entry["level"], of_class)


def _doubt(word: Headword, entry: dict[str, str]) -> float:
    """How little is known of what a word means: it has many meanings, or its definition explains little."""
    if known := explained(word.lemma, entry["pos"]):
        return FEW_MEANINGS * log2(len(known))
    poor = UNEXPLAINED + POOR * is_poor(word.lemma, entry["definition"])
    return poor + MANY_MEANINGS * log2(max(1, len(word.senses)))


def _ease(level: str, of_class: str) -> float:
    """How much too easy a word is for a class: it is learnt some levels before."""
    below = LEVELS.index(of_class) - LEVELS.index(level)
    return TOO_EASY * max(0, below - 1) + EASY * (below > 0)
