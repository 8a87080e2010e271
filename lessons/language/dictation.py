"""A dictation beside the sentence that was said: which words are right, nearly right, missing, too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.language.numerals import numerals
from lessons.language.slips import sharp_s, word_kind
from lessons.language.spelling import caseless, exact, folded
from lessons.language.typed import in_one_spelling

# Kinds of likeness (see `lessons.language.typed`) of a word that was heard rightly, or nearly so.
NEARLY = frozenset(
    "capital umlaut sharp_s one_letter spelling das_dass apostrophe ending other_form vowel spacing".split()  # noqa: SIM905
)
MISHEARD, MISSING, EXTRA = "misheard", "word_missing", "word_extra"
# What a change costs: another word is one change, and cheaper than a word missing and one too many.
COSTS = {"": 0.0, MISHEARD: 2.0, MISSING: 1.5, EXTRA: 1.5} | dict.fromkeys(NEARLY, 1.0)
STEPS = ((1, 1), (0, 1), (1, 0), (2, 1), (1, 2))  # so many words of the dictation for so many of the sentence
EDGES = re.compile(r"^\W+|\W+$")
BEFORE_SENTENCE = re.compile(r"[:.!?][“‘«]?$")  # after it a capital letter cannot be heard
QUOTED = ("„", "‚", "»", "“", '"')


@dataclass(frozen=True)
class Compared:
    """Words of a dictation, and those of the sentence that they stand for; `kind` is empty if they are right.

    `place` is the number (from 0) of the first of these words in the dictation, or of the one before which
    something is missing.
    """

    place: int
    given: tuple[str, ...]
    wanted: tuple[str, ...]
    kind: str


def compare_dictation(given: str, sentence: str) -> list[Compared]:
    """The dictation beside the sentence, by the fewest changes (Wagner & Fischer 1974).

    Punctuation does not count, nor a capital letter where a sentence begins.

    >>> found = compare_dictation("er hatte nicht gesprohen", "Er hatte nicht viel gesprochen.")
    >>> [(each.given, each.kind) for each in found if each.kind]
    [((), 'word_missing'), (('gesprohen',), 'one_letter')]
    """
    typed, wanted = written_words(given), written_words(sentence)
    compared = typed[: 3 * len(wanted) + 10]  # of a text that is far too long, the rest is too much
    found = _Comparison(compared, wanted).cheapest()
    return [
        *found,
        *(Compared(at, (_plain(typed[at]),), (), EXTRA) for at in range(len(compared), len(typed))),
    ]


def written_words(text: str) -> list[str]:
    """The words of a text with the punctuation that touches them; the browser cuts a dictation alike.

    >>> written_words("Er sagte – „nichts“.")
    ['Er', 'sagte', '„nichts“.']
    """
    return [part for part in text.split() if _plain(part)]


def _plain(word: str) -> str:
    """A word without the punctuation around it."""
    return EDGES.sub("", exact(word))


class _Comparison:
    """The words of a dictation and of its sentence."""

    def __init__(self, typed: list[str], wanted: list[str]):
        self.typed, self.wanted = [_plain(word) for word in typed], [_plain(word) for word in wanted]
        after = [at for at, word in enumerate(wanted, start=1) if BEFORE_SENTENCE.search(word)]
        quoted = [at for at, word in enumerate(wanted) if word.startswith(QUOTED)]
        self.beginnings = {0, *after, *quoted}

    def cheapest(self) -> list[Compared]:
        """The steps of the cheapest way through both."""
        ways: dict[tuple[int, int], tuple[float, tuple[Compared, ...]]] = {(0, 0): (0.0, ())}
        for at in range(len(self.typed) + 1):
            for to in range(len(self.wanted) + 1):
                known = [ways[at, to]] if (at, to) in ways else []
                longer = [
                    (ways[at - few, to - many][0] + COSTS[step.kind], (*ways[at - few, to - many][1], step))
                    for few, many, step in self.steps(at, to)
                ]
                ways[at, to] = min([*known, *longer], key=lambda way: way[0])
        return list(ways[len(self.typed), len(self.wanted)][1])

    def steps(self, at: int, to: int) -> Iterator[tuple[int, int, Compared]]:
        """The steps that may lead to a place in both: how many words of each, and what they are."""
        for few, many in STEPS:
            if at >= few and to >= many:
                given, wanted = tuple(self.typed[at - few : at]), tuple(self.wanted[to - many : to])
                kind = self.kind(given, wanted, to - many in self.beginnings)
                if kind is not None:
                    yield few, many, Compared(at - few, given, wanted, kind)

    def kind(self, given: tuple[str, ...], wanted: tuple[str, ...], beginning: bool) -> str | None:
        """What the words are to each other; None if they should not be laid beside each other."""
        if not given:
            return MISSING
        if not wanted:
            return EXTRA
        if len(given) == len(wanted):
            return heard_kind(given[0], wanted[0], beginning)
        return "spacing" if _closed_up(given) == _closed_up(wanted) else None


def heard_kind(given: str, wanted: str, beginning: bool = False) -> str:
    """The kind of likeness of a word that was written to the one that was said; empty if it is right.

    >>> heard_kind("der", "Der", beginning=True), heard_kind("der", "Der"), heard_kind("60", "16")
    ('', 'capital', 'misheard')
    >>> heard_kind("Strasse", "Straße"), heard_kind("sechzehn", "16"), heard_kind("Gesprech", "Gespräch")
    ('', '', 'one_letter')
    """
    given, wanted = in_one_spelling(given, wanted)
    if numerals(given) != numerals(wanted):
        return MISHEARD
    if caseless(given) == caseless(wanted) and not sharp_s(given, wanted):
        same_case = folded(given)[1:] == folded(wanted)[1:] if beginning else folded(given) == folded(wanted)
        return "" if same_case else "capital"
    if _closed_up((given,)) == _closed_up((wanted,)) and not sharp_s(given, wanted):
        return "spacing"
    kind = word_kind(given, wanted)
    return kind if kind in NEARLY else MISHEARD


def _closed_up(words: tuple[str, ...]) -> str:
    """Words without the spaces and hyphens between them, in small letters."""
    return caseless("".join(words)).replace("-", "")
