"""What can be misheard in a German sentence: numbers, days and months, small words, forms of verbs.

Each change keeps the sentence good German and makes it say something else: *16* and *60*, *ein* and
*kein*, *hatte* and *hätte*.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lessons.language.genders import noun_genders
from lessons.language.numerals import in_digits, number_word
from lessons.language.pronouns import ARTICLES, DEFINITE, PREPOSITIONS, possessives

TABLE = Path(__file__).parent / "tables" / "near_sounds.tsv"
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"(?<![\w.,:-])\d{1,4}(?!\w|[.,:]\d)")
DAY = re.compile(r"\.\s[A-ZÄ]")  # after the number of a day: 16. Juni
LAST_DAY = 31
YEARS = range(1100, 2100)
YEARS_APART = 20  # from a year; another one is too far off to be believed
INDEFINITE = ("ein", "eine", "einen", "einem")
ALSO_PLURAL = {"keine": "f", "keinen": "m"}  # the gender that their nouns have in the singular
HOURS, HALF_DAY = 24, 12
DAY_PARTS = ("morgens", "früh", "vormittags", "mittags", "nachmittags", "abends", "nachts")
CLOCK = re.compile(r"\s+Uhr\b(\s+(?:" + "|".join(DAY_PARTS) + r")\b)?")  # behind an hour: 19 Uhr, 6 Uhr früh
FEW = frozenset({"paar", "bisschen", "wenig"})  # with *ein* before them they are one word
FIRST = frozenset({"am", "im"})  # before a day or a month *auch*, *noch* and *doch* all begin a sentence
# What says when something was: beside it only these forms of a verb, neither *ist* nor *wäre*.
PAST = re.compile(r"\b(?:damals|gestern|vorgestern|bisher|bislang|1[1-9]\d\d|20\d\d)\b")
PRETERITE = frozenset(
    """
    war waren hatte hatten wurde wurden konnte konnten musste mussten durfte sollte wollte wollten gab kam
    """.split()  # noqa: SIM905 -- read as lines
)
# Reported speech keeps to one mood: Er sei dort und könne (könnte) kommen, neither *konnte* nor *war*.
REPORTED = frozenset({"sei", "seien", "habe", "werde", "könne", "müsse", "dürfe", "solle", "wolle", "gebe"})
IN_REPORTS = frozenset({"wäre", "wären", "hätte", "würde", "könnte", "müsste", "dürfte", "gäbe"})
# With a condition the tenses go together: Wenn er kommt, hat sie Zeit; Käme er, so wäre das schön.
CONDITION = re.compile(
    r"\b(?:wenn|falls|sofern)\b|^(?:sollte|wäre|hätte|würde|könnte|müsste|dürfte)\b[^?]*$"
    r"|, so (?:\w*te|wäre|war|ist|sei|hat|habe|wird|werde|würde|kann|könne|muss|müsse|darf|dürfe)\b"
)
# In these clauses a denial makes no sense: Er wartet, bis keiner kommt; Er zahlt, wenn niemand bleibt.
UNDENIED = re.compile(
    r"(?:\b(?:bis|bevor|ehe|wenn|falls|sofern)\b|^(?:sollte|wäre|hätte|würde|könnte|müsste|dürfte)\b)[^,;]*$",
    re.IGNORECASE,
)
EXPLAINED = ", also "  # what is explained so cannot be denied: einen Funken, also ein bisschen Hoffnung
NOT = "nicht"
DENIED = re.compile(r"\b(?:nicht|nichts|nie|niemals|niemand|kein\w*|weder)\b")  # *kein* would deny twice
NOT_ALONE = frozenset(
    {"gar", "überhaupt", "nur", "allein", "mehr", "einmal"}
)  # beside it *nicht* cannot be left out
# What makes a pair of words of one in the table: weder … noch, als auch, noch nicht, so wie auch immer.
PAIRED = re.compile(
    r"\b(?:weder|als auch|sondern auch|auch wenn|wenn auch|auch immer|erst noch|noch (?:nicht|nie|immer))\b"
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
    >>> mishearings("Damals war er krank.")[0].kind, mishearings("Wenn er stirbt, hat das Folgen.")
    ('link', [])
    """
    words = list(WORD.finditer(sentence))
    found = [each for place in range(len(words)) for each in _of_word(words, place, sentence)]
    numbers = [each for number in NUMBER.finditer(sentence) for each in _of_number(number, sentence)]
    return sorted([*found, *numbers], key=lambda each: each.start)


def near_numbers(number: int) -> list[int]:
    """Numbers that sound like this one: -zehn for -zig, ones and tens in the other order.

    >>> near_numbers(16), near_numbers(50), near_numbers(45), near_numbers(2008), near_numbers(11)
    ([60, 6], [15, 5], [54, 44], [2018], [])
    """
    hundreds, rest = number // 100 * 100, number % 100
    near = [hundreds + other for other in _near(rest)[:2]]
    return [other for other in near if number not in YEARS or abs(other - number) <= YEARS_APART]


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
        likely = dict.fromkeys([*others, number + 10, number - 10])
        others = [other for other in likely if 1 <= other <= LAST_DAY][:2]
    if clock := CLOCK.match(sentence, found.end()):
        others = [other for other in others if other <= (HALF_DAY if clock[1] else HOURS)]
    for other in others:
        yield Mishearing(*found.span(), str(other), "number")


def _of_word(words: list[re.Match[str]], place: int, sentence: str) -> Iterator[Mishearing]:
    """What a word can be taken for, where nothing around it forbids that."""
    found, word = words[place], words[place][0]
    around = _Around(words, place, sentence)
    kind, others = _table().get(word) or _table().get(word.lower()) or _of_number_word(around)
    if word == NOT and around.can_lose_not():
        yield Mishearing(*found.span(), "", "denial")
    if around.word_stands_twice or (kind in FORBIDDEN and FORBIDDEN[kind](around)):
        return
    for other in others:
        if kind != "verb" or around.can_be_verb(other):
            yield Mishearing(*found.span(), other.capitalize() if word[0].isupper() else other, kind)


def _of_number_word(around: _Around) -> tuple[str, tuple[str, ...]]:
    """What a number that is written as a word can be taken for; an hour only for an hour."""
    digits = in_digits(around.word)
    near = near_numbers(int(digits)) if digits != around.word else []
    near = [other for other in near if other <= around.most_hours()]
    return "number", tuple(filter(None, map(number_word, near)))


@dataclass(frozen=True)
class _Around:
    """A word of a sentence and what stands around it."""

    words: list[re.Match[str]]
    place: int
    sentence: str

    @property
    def word(self) -> str:
        return self.words[self.place][0].lower()

    @property
    def before(self) -> str:
        return self.words[self.place - 1][0].lower() if self.place else ""

    @property
    def after(self) -> str:
        return self.words[self.place + 1][0].lower() if self.place + 1 < len(self.words) else ""

    @property
    def next_noun(self) -> str:
        """The first word behind this one with a capital letter."""
        return next((each[0] for each in self.words[self.place + 1 :] if each[0][0].isupper()), "")

    @property
    def word_stands_twice(self) -> bool:
        """Whether the word does not tell by itself which of its places is meant."""
        return sum(each[0].lower() == self.word for each in self.words) > 1

    @property
    def begins_anew(self) -> bool:
        """Whether a comma or a dash stands before the word."""
        return not self.sentence[: self.words[self.place].start()].lower().rstrip().endswith(self.before)

    def most_hours(self) -> float:
        """The highest number that the clock allows here: *sechs Uhr*, *sechs Uhr früh*, *zehn nach sechs*."""
        clock = self.before in ("nach", "vor") and self.place > 1
        before = self.words[self.place - 2][0].lower() if clock else ""
        named = CLOCK.match(self.sentence, self.words[self.place].end())
        if in_digits(before) != before or (named and named[1]):
            return HALF_DAY
        return HOURS if named else math.inf

    def can_lose_not(self) -> bool:
        """Whether the sentence is good without this *nicht*."""
        alone = self.begins_anew or bool({self.before, self.after} & NOT_ALONE)
        return EXPLAINED not in self.sentence and not alone

    def denies_badly(self) -> bool:
        """Whether *kein* for *ein*, or *ein* for *kein*, would not be good German here, or be absurd."""
        clause = self.sentence[: self.words[self.place].start()]
        if EXPLAINED in self.sentence or UNDENIED.search(clause):
            return True
        if self.word not in {*INDEFINITE, *ALSO_PLURAL}:
            return self.before == "noch"  # noch nie
        if self.word in ALSO_PLURAL:
            return ALSO_PLURAL[self.word] not in noun_genders(self.next_noun)
        more = {each[0] for each in self.words[self.place + 1 :]} & set(INDEFINITE)
        denied = DENIED.search(self.sentence.lower())
        return not self.place or bool(more or denied) or not self.is_article()

    def is_article(self) -> bool:
        """Whether *ein* is an article after no preposition: not *der eine*, *reist ein* or *mit einem*."""
        rest = self.sentence[self.words[self.place].end() :]
        alone = self.before in ARTICLES | PREPOSITIONS or self.after in ARTICLES | FEW | PREPOSITIONS
        return rest.startswith(" ") and not alone

    def is_no_small_word(self) -> bool:
        """Whether *auch* or *noch* is half of a pair, begins a clause, or is said of the noun behind it."""
        first = self.after not in FIRST if self.place == 0 else self.begins_anew
        named = bool(self.after) and self.words[self.place + 1][0][0].isupper()
        said_of = named or self.after in DEFINITE | possessives()
        return bool(PAIRED.search(self.sentence.lower())) or first or said_of

    def can_be_verb(self, other: str) -> bool:
        """Whether another form of the verb goes with what the sentence says of time and mood."""
        if PAST.search(self.sentence.lower()):
            return other in PRETERITE
        rest = {each[0].lower() for each in self.words} - {self.word}
        return other in IN_REPORTS or self.word not in REPORTED or not rest & REPORTED

    def has_condition(self) -> bool:
        """Whether the sentence has a condition, with which the tense of the verb goes together."""
        return bool(CONDITION.search(self.sentence.lower()))


FORBIDDEN: dict[str, Callable[[_Around], bool]] = {
    "denial": _Around.denies_badly,
    "small": _Around.is_no_small_word,
    "verb": _Around.has_condition,
}


@cache
def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Kind and partners by word."""
    lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return {word: (kind, tuple(others.split())) for kind, word, others in lines}
