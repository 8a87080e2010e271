"""Which words could stand in which gap of a text: so that no gap has two right words to choose from.

A word is kept out of a gap by its part of speech, by its form (finite, participle, inflected) and, for nouns,
by the article before the gap.  What these do not keep out may fit, and is not offered.  An adjective fits
where a participle does (*sie sind bereit*, *sie sind getrennt*), the noun of an expression where a noun does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.content.model import Word
from lessons.drills.forms import verb_forms
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.genders import ARTICLE_OF, noun_genders
from lessons.language.pronouns import ARTICLES, CONTRACTED, genders_of_article
from lessons.language.segmentation import words_of

NOUN = frozenset({"noun"})
SMALL = frozenset(
    {"singular", "plural", "infinitive", "participle", "inflected", "adverb"}
)  # not known which
ANY_GENDER = frozenset("mfnp")
GENDERS = {article: gender for gender, article in ARTICLE_OF.items()}
EITHER = frozenset({"infinitive", "participle"})  # behind werden: wird abreisen, wird aufgefordert
WERDEN = re.compile(r"\b(?:wird|werden?|würden?)\b[^.!?:;]*$", re.IGNORECASE)
LOOK_BACK = 3  # words between an article and its noun
ALONE = frozenset({"adverb", "participle"})  # what an adjective is like without an ending
COMPARATIVE = "er"  # an ending, too: häufiger krank, ein häufiger Fehler


@dataclass(frozen=True)
class Filler:
    """A word in the form in which it is offered, and the text before the place it was taken from."""

    word: Word
    form: str
    before: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """Part of speech and form, as far as a gap asks for them; several where the form may be either."""
        if self.word.pos == "verb":
            return _verb_kinds(self.word, self.form)
        if self.word.pos == "adjective":
            inflected = self.form.lower() != self.word.lemma and self.form.endswith(ADJECTIVE_ENDINGS)
            alone = not inflected or self.form.endswith(COMPARATIVE)
            return frozenset(({"inflected"} if inflected else set()) | (ALONE if alone else set()))
        if self.word.pos == "expression":
            return NOUN if self.form[0].isupper() else SMALL
        return frozenset({self.word.pos})

    @property
    def genders(self) -> frozenset[str]:
        """The genders that a noun may have; p where it stands, or may stand, in the plural."""
        if self.word.pos == "expression":
            return frozenset(noun_genders(self.form)) or ANY_GENDER
        plural = self.form in {plural + ending for plural in self.word.plurals for ending in ("", "n")}
        if plural and self.form != self.word.lemma:
            return frozenset("p")
        alike = {"p"} if self.form == self.word.lemma in self.word.plurals else set()
        return frozenset({GENDERS.get(self.word.article, ""), *alike})

    def takes(self, other: Filler) -> bool:
        """Whether another word could stand in the gap that this one leaves, as far as can be told."""
        wanted = self.kinds | (EITHER if self.kinds & EITHER and WERDEN.search(self.before) else frozenset())
        if not wanted & other.kinds:
            return False
        allowed = wanted_genders(self.before)
        return self.kinds != NOUN or not allowed or bool(allowed & other.genders)


def _verb_kinds(word: Word, form: str) -> frozenset[str]:
    """Whether a form of a verb is finite (and in which number), infinitive, participle, or inflected.

    Some are several: *ignoriert* (er ignoriert, hat ignoriert), *verlaufen* (sie verlaufen, ist verlaufen).
    """
    verb = verb_forms(word)
    if verb is None:
        return frozenset({"verb"})
    small = form.lower()
    if small == verb.infinitive:
        return frozenset({"infinitive", "plural"} | ({"participle"} if small in verb.participles else set()))
    finite = small in {verb.particle + each for each in (*verb.present, *verb.preterite)}
    if small in verb.participles:
        return frozenset({"participle", "singular"} if finite else {"participle"})
    if not finite and small not in verb.preterite and any(map(small.startswith, verb.participles)):
        return frozenset({"inflected"})
    return frozenset({"plural" if small.endswith("n") else "singular"})


def wanted_genders(before: str) -> set[str]:
    """The genders of the nouns that can follow a text; empty where nothing before it says so.

    >>> sorted(wanted_genders("Er nannte das ")), sorted(wanted_genders("zum neuen "))
    (['n'], ['m', 'n'])
    >>> wanted_genders("eine Reihe neuer ")
    set()
    """
    for written in reversed(words_of(before)[-LOOK_BACK:]):
        word = written.lower()
        if word in ARTICLES or word in CONTRACTED:
            return genders_of_article(word)
        if written != word or not word.endswith(ADJECTIVE_ENDINGS):
            return set()  # no adjective: the article before a noun is that noun's
    return set()


def apart(fillers: list[Filler], count: int) -> list[Filler]:
    """Up to `count` of the words, none of which could stand in the gap of another."""
    kept: list[Filler] = []
    for filler in fillers:
        if len(kept) < count and not any(filler.takes(other) or other.takes(filler) for other in kept):
            kept.append(filler)
    return kept
