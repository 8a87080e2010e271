"""An accepted answer inside a longer one: `Das Treffen fand in Genf statt` where `Genf` is asked for.

The rest must say nothing of its own: it may hold words of the question and of the explanation, and small
words that carry an answer.  So neither `nicht in Genf` nor `Genf oder Wien` counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from lessons.language.forms import other_form
from lessons.language.numerals import plain_numbers
from lessons.language.pronouns import ARTICLES
from lessons.language.segmentation import words_of
from lessons.language.spelling import caseless, visible

CARRIERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines dies diese dieser dieses dazu dafür damit
    es er sie ich wir man ihn ihm ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner mir uns
    in im an am auf von vom zu zum zur aus bei beim mit
    ist sind war waren wurde wurden worden hat haben habe heißt heißen hieß lautet nennt nennen nannte nannten
    genannt gemeint bedeutet sagt sagte sagen sagten schreibt schreibe benutzt nimmt
    glaube denke meine meiner meinung nach also ja da dort hier wohl
    antwort wort wörter ausdruck name stadt ort jahr jahre jahren jahreszahl alt herr frau
    """.split()  # noqa: SIM905 -- read as lines
)
# What carries a piece of language: das Wort heißt …, man sagt dazu …, mit dem Adjektiv …
LANGUAGE = frozenset(
    """
    wort wörter ausdruck adjektiv adverb verb nomen substantiv pronomen präposition artikel form begriff
    plural singular infinitiv satz lösung antwort richtig gesucht gegenteil
    der die das dem den ein mit man es ich ihn ist heißt lautet sagt nennt schreibt nimmt dazu
    dafür hier
    """.split()  # noqa: SIM905 -- read as lines
)
TURNS = frozenset(
    "nicht nichts nie niemals nirgends nirgendwo weder noch oder ohne außer sondern".split()  # noqa: SIM905
)
QUOTED = re.compile('[„“”"»«‚‘’›‹\']([^„“”"»«‚‘›‹]+)[“”"«»‘’‹›\'](?!\\w)')


def quoted_in(given: str) -> str:
    """What a text puts in quotation marks, if it does so once and says something around it.

    >>> quoted_in("Man nennt ihn „Irrweg“."), quoted_in("„Irrweg“"), quoted_in("„a“ oder „b“")
    ('Irrweg', '', '')
    """
    found = QUOTED.findall(visible(given))
    around = words_of(QUOTED.sub(" ", visible(given)))
    return found[0].strip() if len(found) == 1 and around else ""


def rest_of(given: str, answers: Iterable[str]) -> list[str] | None:
    """The words left over once the longest answer that stands in the text is taken out; None if none does.

    >>> rest_of("Das war in Genf.", ["Genf", "in Genf"]), rest_of("in Wien", ["Genf"])
    (['das', 'war'], None)
    >>> rest_of("Es waren 1,5 Millionen.", ["5 Millionen"]) is None
    True
    """
    words = _words(given)
    found = [
        (len(wanted), at)
        for wanted in map(_words, answers)
        for at in range(len(words) - len(wanted) + 1)
        if wanted and words[at : at + len(wanted)] == wanted
    ]
    length, at = max(found, default=(0, 0))
    return words[:at] + words[at + length :] if length else None


def article_before(given: str, answers: Iterable[str]) -> str:
    """The last accepted noun that stands behind an article in the text, with that article; "" if none does.

    >>> article_before("Er tagt in der Rathaus.", ["Rathaus"]), article_before("im Rathaus", ["Rathaus"])
    ('der Rathaus', '')
    """
    nouns = {answer for answer in answers if answer[:1].isupper() and " " not in answer}
    pairs = pairwise(words_of(visible(given)))
    found = [f"{one} {two}" for one, two in pairs if two in nouns and one.lower() in ARTICLES]
    return found[-1] if found else ""


def _words(text: str) -> list[str]:
    """The words of a text in one spelling; a number is one word."""
    whole = re.sub(r"(?<=\d),(?=\d)", "komma", re.sub(r"minus (?=\d)", "minus", plain_numbers(text)))
    return [caseless(word) for word in words_of(visible(whole))]


def says_nothing(rest: Iterable[str], told: Iterable[str]) -> bool:
    """Whether all words left over only carry an answer, or stand in what the learner was told.

    >>> says_nothing(["das", "treffens"], ["Wo war das Treffen?"]), says_nothing(["nicht"], ["Wo nicht?"])
    (True, False)
    """
    known = set(map(caseless, CARRIERS)).union(*(_words(text) for text in told))
    turning = set(map(caseless, TURNS))
    return all(
        word not in turning
        and not word.startswith("kein")
        and (word in known or any(other_form(word, each) for each in known))
        for word in rest
    )


def only_names(rest: Iterable[str]) -> bool:
    """Whether all words left over only introduce a piece of language: *der Ausdruck heißt*.

    >>> only_names(["der", "ausdruck", "heisst"]), only_names(["er", "hat"])
    (True, False)
    """
    return {*rest} <= set(map(caseless, LANGUAGE))
