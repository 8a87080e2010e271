"""Which words could stand in which gap of a text: so that no gap has two right words to choose from.

A word is kept out of a gap by its part of speech, by its form (finite, participle, inflected) and, for nouns,
by the article before the gap.  What these do not keep out may fit, and is not offered.
"""

from __future__ import annotations

from dataclasses import dataclass

from lessons.content.model import Word
from lessons.drills.forms import verb_forms
from lessons.language.pronouns import ARTICLES, genders_of_article
from lessons.language.segmentation import words_of

GENDERS = {"der": "m", "die": "f", "das": "n"}
CONTRACTED = {
    "im": "mn",
    "am": "mn",
    "zum": "mn",
    "vom": "mn",
    "beim": "mn",
    "zur": "f",
    "ins": "n",
    "ans": "n",
}
LOOK_BACK = 3  # words between an article and its noun
ADJECTIVE_ENDINGS = ("e", "en", "em", "er", "es")


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
        if self.word.pos in ("adjective", "adverb"):
            inflected = self.form.lower() != self.word.lemma and self.form.endswith(ADJECTIVE_ENDINGS)
            return frozenset({"inflected" if inflected else "adverb"})
        return frozenset({self.word.pos})

    @property
    def gender(self) -> str:
        """The gender of a noun; p where it stands in the plural."""
        plural = self.form in {plural + ending for plural in self.word.plurals for ending in ("", "n")}
        return "p" if plural and self.form != self.word.lemma else GENDERS.get(self.word.article, "")

    def takes(self, other: Filler) -> bool:
        """Whether another word could stand in the gap that this one leaves, as far as can be told."""
        if not self.kinds & other.kinds:
            return False
        allowed = wanted_genders(self.before)
        if self.word.pos != "noun" or not allowed:
            return True
        can = {other.gender, "p"} if other.form == other.word.lemma in other.word.plurals else {other.gender}
        return bool(allowed & can)


def _verb_kinds(word: Word, form: str) -> frozenset[str]:
    """Whether a form of a verb is finite (and in which number), infinitive, participle, or inflected.

    *Ignoriert* is both, a participle (hat ignoriert) and finite (er ignoriert).
    """
    verb = verb_forms(word)
    if verb is None:
        return frozenset({"verb"})
    small = form.lower()
    if small == verb.infinitive:
        return frozenset({"infinitive"})
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
    """
    for word in reversed(words_of(before.lower())[-LOOK_BACK:]):
        if word in CONTRACTED:
            return set(CONTRACTED[word])
        if word in ARTICLES:
            return genders_of_article(word)
        if not word.endswith(ADJECTIVE_ENDINGS):
            return set()
    return set()


def apart(fillers: list[Filler], count: int) -> list[Filler]:
    """Up to `count` of the words, none of which could stand in the gap of another."""
    kept: list[Filler] = []
    for filler in fillers:
        if len(kept) < count and not any(filler.takes(other) or other.takes(filler) for other in kept):
            kept.append(filler)
    return kept
