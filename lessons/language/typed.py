"""Comparing typed German as people compare it: what is the same, and what exactly is nearly the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lessons.language.forms import other_form, same_family
from lessons.language.pronouns import ARTICLES
from lessons.language.spelling import PUNCTUATION, bare, exact, folded, one_slip, unpunctuated

# From same to different; all but `same` and `wrong` are keys of sentences in interface.yaml.
KINDS = (
    "same",
    "punctuation",  # a comma or the like inside
    "capital",  # the right word with the wrong capital or small letter
    "article_missing",
    "article_extra",
    "article_wrong",
    "umlaut",  # dots on a, o, u are missing or too many
    "spacing",  # together instead of apart, or the other way round
    "word_order",  # all the right words, but in another order
    "other_form",  # another form of the right word
    "vowel",  # one vowel, which in verbs makes the form: gebe, gäbe
    "one_letter",
    "wrong",
    "empty",
)
SHORTEST = 4  # letters of a word in which one may be off
VOWELS = frozenset("aeiouyäöü")


@dataclass(frozen=True)
class Verdict:
    """How a typed answer stands to the accepted ones: the kind of likeness, and the answer it is like."""

    kind: str
    answer: str = ""


def compare(given: str, answers: Iterable[str], sentence: bool = False) -> Verdict:
    """The most favourable verdict on a typed answer.

    With `sentence`, the answer may begin with a capital letter where the accepted one does not.

    >>> compare("abruestung", ["Abrüstung"])
    Verdict(kind='capital', answer='Abrüstung')
    >>> compare("der Vertrag", ["den Vertrag"]).kind, compare("Mistrauen", ["Misstrauen"]).kind
    ('article_wrong', 'one_letter')
    >>> compare("dem", ["den"]).kind, compare("2015", ["2014"]).kind
    ('other_form', 'wrong')
    """
    if not exact(given):
        return Verdict("empty")
    verdicts = [Verdict(likeness(given, answer, sentence), answer) for answer in answers]
    return min(verdicts, key=lambda verdict: KINDS.index(verdict.kind), default=Verdict("wrong"))


def likeness(given: str, answer: str, sentence: bool = False) -> str:
    """The kind of likeness between a typed answer and one accepted answer: the first that holds."""
    if sentence:
        given = as_small_as(answer, given)
    holds = (kind for kind, alike in TESTS.items() if alike(given, answer))
    return next(holds, None) or _by_article(given, answer) or _by_words(given, answer)


def as_small_as(answer: str, given: str) -> str:
    """The given text, without the capital letter of a sentence's first word where the answer has none.

    >>> as_small_as("auf der Krim", "Auf der Krim")
    'auf der Krim'
    """
    given, start = exact(given), exact(answer)[:1]
    return start + given[1:] if start.islower() and given[:1].lower() == start else given


def _alike(view: Callable[[str], str]) -> Callable[[str, str], bool]:
    """A test whether two texts look the same in a certain view."""
    return lambda given, answer: view(given) == view(answer)


TESTS = {
    "same": _alike(folded),
    "punctuation": _alike(unpunctuated),
    "capital": _alike(lambda text: unpunctuated(text).casefold()),
}


def _by_article(given: str, answer: str) -> str:
    """The kind of mistake in the article, if the rest is the same; else nothing."""
    given_article, given_noun = split_article(given)
    article, noun = split_article(answer)
    if given_article == article or unpunctuated(given_noun).casefold() != unpunctuated(noun).casefold():
        return ""
    if not given_article:
        return "article_missing"
    return "article_wrong" if article else "article_extra"


def split_article(text: str) -> tuple[str, str]:
    """The article at the start, if there is one and something after it, and the rest.

    >>> split_article("Die Annektierung"), split_article("den")
    (('die', 'Annektierung'), ('', 'den'))
    """
    first, _, rest = exact(text).partition(" ")
    return (first.casefold(), rest) if rest and first.casefold() in ARTICLES else ("", exact(text))


def _by_words(given: str, answer: str) -> str:
    """The kind of likeness where words differ."""
    given, answer = unpunctuated_exact(given), unpunctuated_exact(answer)
    kinds = _kinds_of_pairs(given.split(), answer.split())
    if kinds and "wrong" not in kinds and (len(kinds) == 1 or set(kinds) <= {"other_form", "umlaut"}):
        return max(kinds, key=KINDS.index)
    if _closed_up(given) == _closed_up(answer):
        return "spacing"
    if sorted(folded(given).casefold().split()) == sorted(folded(answer).casefold().split()):
        return "word_order"
    return "other_form" if other_form(given, answer) and " " not in answer else "wrong"


def unpunctuated_exact(text: str) -> str:
    """The text without commas, brackets and the like, umlauts and ß kept."""
    return " ".join(PUNCTUATION.sub(" ", exact(text)).split())


def _closed_up(text: str) -> str:
    """The text without spaces and hyphens, in small letters."""
    return folded(text).replace(" ", "").replace("-", "").casefold()


def _kinds_of_pairs(given: list[str], wanted: list[str]) -> list[str]:
    """The kinds of likeness of all pairs of words that are not the same; nothing if the numbers differ."""
    if len(given) != len(wanted):
        return []
    pairs = zip(given, wanted, strict=True)
    return [word_kind(*pair) for pair in pairs if folded(pair[0]).casefold() != folded(pair[1]).casefold()]


def word_kind(given: str, wanted: str) -> str:
    """The kind of likeness of two single words that are not the same.

    >>> word_kind("gebe", "gäbe"), word_kind("Brüder", "Bruder"), word_kind("Gesprech", "Gespräch")
    ('other_form', 'umlaut', 'vowel')
    """
    if bare(given) == bare(wanted) and not same_family(given, wanted):
        return "umlaut"
    if other_form(given, wanted):
        return "other_form"
    return slip_kind(given.casefold(), wanted.casefold())


def slip_kind(given: str, wanted: str) -> str:
    """`vowel` or `one_letter` for words one slip apart, else `wrong`; numbers are never nearly right."""
    slip = one_slip(given, wanted)
    numeric = any(letter.isdigit() for letter in given + wanted)
    if slip is None or numeric or min(len(given), len(wanted)) < SHORTEST:
        return "wrong"
    return "vowel" if all(slip) and VOWELS.issuperset(slip[0] + slip[1]) else "one_letter"
