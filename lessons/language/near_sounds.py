"""What can be misheard in a German sentence: numbers, days and months, small words, forms of verbs.

Each change keeps the sentence good German and makes it say something else: *16* and *60*, *keine* and
*meine*, *hatte* and *hätte*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lessons.language.numerals import in_digits, number_word
from lessons.language.pronouns import ARTICLES, PREPOSITIONS

TABLE = Path(__file__).parent / "tables" / "near_sounds.tsv"
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"(?<![\w.,:-])\d{1,4}(?!\w|[.,:]\d)")
DAY = re.compile(r"\.\s[A-ZÄ]")  # after the number of a day: 16. Juni
LAST_DAY = 31
INDEFINITE = ("ein", "eine", "einen", "einem")
FEW = frozenset({"paar", "bisschen", "wenig"})  # with *ein* before them they are one word
FIRST = frozenset({"am", "im"})  # before a day or a month *auch*, *noch* and *doch* all begin a sentence
PAST = re.compile(r"\b(?:damals|gestern|vorgestern)\b")  # beside it no verb of the present
PRESENT = frozenset({"ist", "hat", "haben", "wird", "werde", "kann"})
NOT = "nicht"
DENIED = re.compile(r"\b(?:nicht|nichts|nie|niemals|niemand|kein\w*|weder)\b")  # *kein* would deny twice
NOT_ALONE = frozenset(
    {"gar", "überhaupt", "nur", "allein", "mehr", "einmal"}
)  # beside it *nicht* cannot be left out
# What makes a pair of words of one in the table: weder … noch, als auch, noch nicht, so wie auch immer.
PAIRED = re.compile(
    r"\b(?:weder|als auch|sondern auch|auch wenn|wenn auch|auch immer|noch (?:nicht|nie|immer))\b"
)


@dataclass(frozen=True)
class Mishearing:
    """Other words for those from `start` to `end` of a sentence.

    `kind` is *number*, *time*, *denial*, *small* (auch, noch, doch), *link* (adverbs) or *verb*.
    """

    start: int
    end: int
    words: str
    kind: str

    def made_in(self, sentence: str) -> str:
        """The sentence with the other words.

        >>> Mishearing(3, 8, "", "denial").made_in("Er nicht.")
        'Er.'
        """
        before, after = sentence[: self.start], sentence[self.end :]
        return before.rstrip() + after if not self.words else before + self.words + after


def mishearings(sentence: str) -> list[Mishearing]:
    """All that can be misheard in a sentence, in its order.

    >>> [each.made_in("Er hatte 16 Bücher.") for each in mishearings("Er hatte 16 Bücher.")]
    ['Er hätte 16 Bücher.', 'Er hat 16 Bücher.', 'Er hatte 60 Bücher.', 'Er hatte 6 Bücher.']
    >>> [each.words for each in mishearings("Damals war er krank.") if each.kind == "verb"]
    ['wäre']
    """
    words = list(WORD.finditer(sentence))
    found = [each for place in range(len(words)) for each in _of_word(words, place, sentence)]
    numbers = [each for number in NUMBER.finditer(sentence) for each in _of_number(number, sentence)]
    return sorted([*found, *numbers], key=lambda each: each.start)


def near_numbers(number: int) -> list[int]:
    """Numbers that sound like this one: -zehn for -zig, ones and tens in the other order.

    >>> near_numbers(16), near_numbers(50), near_numbers(45), near_numbers(2008), near_numbers(11)
    ([60, 6], [15, 5], [54, 44], [2018, 2080], [])
    """
    hundreds, rest = number // 100 * 100, number % 100
    return [hundreds + other for other in _near(rest)[:2]]


def _near(number: int) -> list[int]:
    tens, ones = divmod(number, 10)
    if number in (12, 20):
        return [32 - number, 2]
    if 2 <= number <= 9:
        return [number + 10, number * 10]
    if tens == 1:
        return [ones * 10, ones] if ones > 2 else []
    if ones == 0:
        return [10 + tens, tens] if tens else []
    turned = [10 * ones + tens] if ones > 1 and ones != tens else []
    return [*turned, *([11 * tens] if ones != tens else []), 10 * tens] if tens else []


def _of_number(found: re.Match[str], sentence: str) -> Iterator[Mishearing]:
    """What a number in digits can be taken for; the day of a month only for another day."""
    number = int(found[0])
    others = near_numbers(number)
    if DAY.match(sentence, found.end()):
        likely = [*others, number + 10, number - 10]
        others = [other for other in likely if 1 <= other <= LAST_DAY][:2]
    for other in others:
        yield Mishearing(*found.span(), str(other), "number")


def _of_word(words: list[re.Match[str]], place: int, sentence: str) -> Iterator[Mishearing]:
    """What a word can be taken for, where nothing around it forbids that."""
    found, word = words[place], words[place][0]
    before = words[place - 1][0].lower() if place else ""
    after = words[place + 1][0].lower() if place + 1 < len(words) else ""
    kind, others = _table().get(word) or _table().get(word.lower()) or _of_number_word(word.lower())
    if word == NOT and not {before, after} & NOT_ALONE:
        yield Mishearing(*found.span(), "", "denial")
    article = _is_article(before, after, sentence[found.end() :]) and not DENIED.search(sentence.lower())
    if word.lower() in INDEFINITE and not article:
        return
    if kind == "small" and (PAIRED.search(sentence.lower()) or (place == 0 and after not in FIRST)):
        return
    barred = PRESENT if PAST.search(sentence.lower()) else frozenset()
    for other in others:
        if other not in barred:
            yield Mishearing(*found.span(), other.capitalize() if word[0].isupper() else other, kind)


def _of_number_word(word: str) -> tuple[str, tuple[str, ...]]:
    """What a number that is written as a word can be taken for."""
    digits = in_digits(word)
    near = near_numbers(int(digits)) if digits != word else []
    return "number", tuple(filter(None, map(number_word, near)))


def _is_article(before: str, after: str, rest: str) -> bool:
    """Whether *ein* is an article with its noun: no pronoun (*der eine*), no part of a verb (*reist ein*)."""
    return before not in ARTICLES and rest.startswith(" ") and after not in ARTICLES | FEW | PREPOSITIONS


@cache
def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Kind and partners by word."""
    lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return {word: (kind, tuple(others.split())) for kind, word, others in lines}
