"""Comparing typed German as people compare it: what is the same, and what exactly is nearly the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from lessons.language.genders import can_have
from lessons.language.numerals import in_digits, millions_in_digits, numerals, plain_numbers
from lessons.language.pronouns import ARTICLES, DEFINITE, PREPOSITIONS, same_cell, same_gender
from lessons.language.slips import (
    letter_or_ending,
    same_compound,
    sharp_s,
    without_apostrophes,
    without_hyphens,
    word_kind,
)
from lessons.language.spelling import PUNCTUATION, REMEMBERED, caseless, exact, folded, unpunctuated

# From same to different; all but `same` are keys of sentences in interface.yaml.
KINDS = (
    "same",
    "punctuation",  # a comma or the like inside
    "capital",  # the right word with the wrong capital or small letter
    "article_missing",
    "article_extra",
    "article_gender",  # an article of another gender: das Vertrag
    "article_wrong",  # another article of the same gender: ein for der
    "apostrophe",  # where German has none: Auto's
    "hyphen",  # within a compound that is written as one word
    "sharp_s",  # ß after a short vowel
    "umlaut",  # dots on a, o, u are missing or too many
    "das_dass",
    "in_year",  # in 2008, as in English
    "contraction",  # in for im, an for am
    "spacing",  # together instead of apart, or the other way round
    "verb_last",  # the verb of a clause with *dass* does not stand at its end
    "word_order",  # all the right words, but in another order
    "preposition_case",  # the wrong case after a preposition
    "wrong_case",
    "konjunktiv_stem",  # siehe for sehe
    "other_form",  # another form of the right word
    "ending",  # an ending that the word does not have
    "vowel",  # one vowel, which in verbs makes the form: gebe, gäbe
    "one_letter",
    "spelling",  # two slips in a long word
    "other_word",  # a word that only looks like the right one
    "wrong",
    "empty",
)
IN_YEAR = re.compile(r"\bin \d{4}\b", re.IGNORECASE)
# A slip in writing, whatever the word; of a form it depends on how much of the word is another.
SLIPS = frozenset(
    {"capital", "apostrophe", "hyphen", "sharp_s", "umlaut", "das_dass", "contraction", "spacing"}
    | {"ending", "vowel", "one_letter", "spelling"}
)
FORMS = frozenset({"other_form", "umlaut", "wrong_case", "preposition_case", "ending"})
SUBORDINATORS = frozenset(
    """
    dass daß ob weil obwohl damit wenn als nachdem bevor während sobald solange falls sodass indem
    wer was wann wo warum wie woher wohin welche welcher welches wofür womit worüber wovon wieso weshalb
    """.split()  # noqa: SIM905 -- read as lines
)


@dataclass(frozen=True)
class Verdict:
    """How a typed answer stands to the accepted ones: the kind of likeness, and the answer it is like."""

    kind: str
    answer: str = ""

    def word(self, given: str) -> str:
        """The one word of several in which the typed answer differs; empty where there is no such word."""
        words, wanted = unpunctuated_exact(given).split(), unpunctuated_exact(self.answer).split()
        pairs = zip(words, wanted, strict=False)
        others = [one for one, other in pairs if one != other and folded(one) != folded(other)]
        return others[0] if len(words) == len(wanted) > 1 == len(others) else ""


def is_near(kind: str, given: str, wanted: str) -> bool:
    """Whether a text of a kind of likeness misses the right one by a slip, one letter or one ending.

    >>> is_near("other_form", "er kommen", "er kommt"), is_near("other_form", "ging", "geht")
    (True, False)
    """
    words, others = unpunctuated_exact(given).split(), unpunctuated_exact(wanted).split()
    pairs = [
        (one, other) for one, other in zip(words, others, strict=False) if caseless(one) != caseless(other)
    ]
    one_word = len(words) == len(others) and len(pairs) == 1
    return kind in SLIPS or (kind in FORMS and one_word and letter_or_ending(*pairs[0]))


def compare(given: str, answers: Iterable[str], sentence: bool = False) -> Verdict:
    """The most favourable verdict on a typed answer.

    With `sentence`, the answer may begin with a capital letter where the accepted one does not.

    >>> compare("abruestung", ["Abrüstung"])
    Verdict(kind='capital', answer='Abrüstung')
    >>> compare("das Vertrag", ["den Vertrag"]).kind, compare("Mistrauen", ["Misstrauen"]).kind
    ('article_gender', 'one_letter')
    >>> compare("dem", ["den"]).kind, compare("2015", ["2014"]).kind, compare("1.500", ["1500"]).kind
    ('wrong_case', 'wrong', 'same')
    """
    if not exact(given):
        return Verdict("empty")
    accepted = list(answers)
    verdicts = [Verdict(likeness(given, answer, sentence), answer) for answer in accepted]
    best = min(verdicts, key=lambda verdict: KINDS.index(verdict.kind), default=Verdict("wrong"))
    if best.kind == "article_extra" and not fits_article(given, accepted):
        return Verdict("article_gender", best.answer)
    return best


def likeness(given: str, answer: str, sentence: bool = False) -> str:
    """The kind of likeness between a typed answer and one accepted answer: the first that holds."""
    given, answer = in_one_spelling(given, answer)
    if sentence:
        given = as_small_as(answer, given)
    if numerals(given) != numerals(answer):
        return "wrong"
    holds = (kind for kind, alike in TESTS.items() if alike(given, answer))
    return next(holds, None) or _by_article(given, answer) or _by_words(given, answer)


def in_one_spelling(given: str, answer: str) -> tuple[str, str]:
    """Both texts with their numbers in one spelling: in digits where one of them has digits."""
    given, answer = plain_numbers(given), plain_numbers(answer)
    if bool(numerals(given)) != bool(numerals(answer)):
        return in_digits(given), in_digits(answer)
    if numerals(given) != numerals(answer):
        return millions_in_digits(given), millions_in_digits(answer)
    return given, answer


def as_small_as(answer: str, given: str) -> str:
    """The given text, without the capital letter of a sentence's first word where the answer has none.

    >>> as_small_as("auf der Krim", "Auf der Krim")
    'auf der Krim'
    """
    given, start = exact(given), exact(answer)[:1]
    return start + given[1:] if start.islower() and given[:1].lower() == start else given


def _alike(view: Callable[[str], str]) -> Callable[[str, str], bool]:
    """A test whether two texts look the same in a certain view, and have no ß where there is none."""
    return lambda given, answer: view(given) == view(answer) and not sharp_s(given, answer)


def _same(given: str, answer: str) -> bool:
    """Whether two texts are one: also *gehts* for *geht's*, and a hyphen between equal letters."""
    left_out = "’" in exact(answer) and folded(given) == without_apostrophes(answer)
    return _alike(folded)(given, answer) or left_out or same_compound(given, answer)


def _caseless(view: Callable[[str], str]) -> Callable[[str, str], bool]:
    """A test whether two texts look the same in a certain view and in small letters."""
    return lambda given, answer: view(given).casefold() == view(answer).casefold()


TESTS = {
    "same": _same,
    "punctuation": _alike(unpunctuated),
    "capital": _alike(lambda text: unpunctuated(text).casefold()),
    "sharp_s": _caseless(unpunctuated),
    "apostrophe": _caseless(without_apostrophes),
    "hyphen": _caseless(without_hyphens),
    "in_year": lambda given, answer: IN_YEAR.search(given) and _year(given) == _year(answer),
}


def _year(text: str) -> str:
    """The text without what German says before a year, and what English does."""
    return caseless(re.sub(r"\b(?:in|im Jahre?) (?=\d{4}\b)", "", text))


def _by_article(given: str, answer: str) -> str:
    """The kind of mistake in the article, if the rest is the same; else nothing."""
    given_article, given_noun = split_article(given)
    article, noun = split_article(answer)
    if given_article == article or unpunctuated(given_noun).casefold() != unpunctuated(noun).casefold():
        return ""
    if not given_article:
        return "article_missing"
    return _between_articles(given_article, article) if article else "article_extra"


def _between_articles(given: str, wanted: str) -> str:
    """How one article differs from another."""
    if not same_gender(given, wanted):
        return "article_gender"
    same_kind = (given in DEFINITE) == (wanted in DEFINITE)
    return "wrong_case" if same_kind else "article_wrong"


def fits_article(given: str, answers: Iterable[str]) -> bool:
    """Whether an article too many is at least one that the noun can have.

    Where the accepted answers have articles, they say which; else the noun's gender does.
    """
    article, noun = split_article(plain_numbers(given))
    known = [own for own, other in map(split_article, answers) if own and caseless(other) == caseless(noun)]
    if known:
        return any(same_cell(article, own) for own in known)
    return " " in noun or can_have(article, noun)


def split_article(text: str) -> tuple[str, str]:
    """The article at the start, if there is one and something after it, and the rest.

    >>> split_article("Die Annektierung"), split_article("den")
    (('die', 'Annektierung'), ('', 'den'))
    """
    first, _, rest = exact(text).partition(" ")
    return (first.casefold(), rest) if rest and first.casefold() in ARTICLES else ("", exact(text))


def _by_words(given: str, answer: str) -> str:
    """The kind of likeness of two texts that are not the same, word by word."""
    given, answer = unpunctuated_exact(given), unpunctuated_exact(answer)
    words, wanted = given.split(), answer.split()
    kind = _of_pairs(differing(words, wanted), wanted)
    if kind:
        return kind
    if _closed_up(given) == _closed_up(answer):
        return "spacing"
    if Counter(map(caseless, words)) == Counter(map(caseless, wanted)):
        return order_kind(words, wanted)
    return word_kind(given, answer) if " " not in answer else "wrong"


def differing(words: list[str], wanted: list[str]) -> list[tuple[int, str]]:
    """The places at which two texts of as many words differ, each with the kind of likeness there."""
    if len(words) != len(wanted):
        return []
    pairs = enumerate(zip(words, wanted, strict=True))
    return [
        (place, word_kind(one, other))
        for place, (one, other) in pairs
        if caseless(one) != caseless(other) or sharp_s(one, other)
    ]


def _of_pairs(found: list[tuple[int, str]], wanted: list[str]) -> str:
    """What differing words come to: one kind, or several that are all a matter of form."""
    kinds = {kind for _place, kind in found}
    if not kinds or kinds & {"wrong", "other_word"} or not (len(found) == 1 or kinds <= FORMS):
        return ""
    kind = min(kinds, key=KINDS.index) if "wrong_case" in kinds else max(kinds, key=KINDS.index)
    before = wanted[found[0][0] - 1].lower() if found[0][0] else ""
    return "preposition_case" if kind == "wrong_case" and before in PREPOSITIONS else kind


def order_kind(words: list[str], wanted: list[str]) -> str:
    """What is wrong with the order of the right words: the place of the verb, if that can be told."""
    subordinate = wanted[0].lower() in SUBORDINATORS and wanted[0].lower() == words[0].lower()
    return "verb_last" if subordinate and words[-1].lower() != wanted[-1].lower() else "word_order"


@lru_cache(REMEMBERED)
def unpunctuated_exact(text: str) -> str:
    """The text without commas, brackets and the like, umlauts and ß kept."""
    return " ".join(PUNCTUATION.sub(" ", exact(text)).split())


def _closed_up(text: str) -> str:
    """The text without spaces and hyphens, in small letters."""
    return folded(text).replace(" ", "").replace("-", "").casefold()
