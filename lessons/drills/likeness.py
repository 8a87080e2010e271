"""Which words are too much alike for one to be a wrong answer where the other is right.

Words are alike if vocabulary.yaml says so (`similar`, at either of the two), if their English glosses share
a word, or if they share a stem among names, parts and families.  This is generous on purpose: what is left
out by mistake is missed by nobody, but an answer that is also right spoils a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessons.content.model import Word
from lessons.language.stems import content_words, stem

# Words of a gloss that say nothing about its meaning.
SMALL = frozenset({"to", "of", "the", "a", "an", "in", "on", "at", "be", "for", "from", "out", "up", "with"})
ARTICLES = frozenset({"der", "die", "das", "sich"})


class Likeness:
    """The words of a lesson, ready to be compared."""

    def __init__(self, words: Iterable[Word]):
        there = list(words)
        self._glosses = {word.lemma: gloss_words(word) for word in there}
        self._stems = {word.lemma: kindred_stems(word) for word in there}
        self._named = {word.lemma: frozenset(word.similar) for word in there}

    def alike(self, word: Word, other: Word) -> bool:
        """Whether one of the words could also be right where the other is."""
        one, two = word.lemma, other.lemma
        named = two in self._named[one] or one in self._named[two]
        shared = self._glosses[one] & self._glosses[two] or self._stems[one] & self._stems[two]
        return one == two or named or bool(shared)


def gloss_words(word: Word) -> frozenset[str]:
    """The words of the English gloss that carry its meaning."""
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(word.gloss.languages.values()).casefold())) - SMALL


def kindred_stems(word: Word) -> frozenset[str]:
    """The stems of the word's names, of its parts and of its family."""
    names = [part for name in (word.lemma, *word.also, *word.family) for part in content_words(name)]
    parts = [part for part in word.parts.split("|") if part[:1].isupper()]
    return frozenset(stem(name) for name in [*names, *parts] if name.lower() not in ARTICLES)
