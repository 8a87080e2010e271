"""An accepted answer inside a longer one: `Das Treffen fand in Genf statt` where `Genf` is asked for.

The rest must say nothing of its own: it may hold words of the question and of the explanation, and small
words that carry an answer.  So neither `nicht in Genf` nor `Genf oder Wien` counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from lessons.language.forms import other_form
from lessons.language.spelling import caseless, folded
from lessons.language.words import words_of

CARRIERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines dies diese dieser dieses
    es er sie ich wir man ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner
    in im an am auf von vom zu zum zur aus bei beim mit
    ist sind war waren wurde wurden worden hat haben habe heißt hieß lautet nennt genannt gemeint bedeutet
    glaube denke meine meiner meinung nach also ja da dort hier
    antwort wort wörter name stadt ort jahr jahre jahren jahreszahl alt herr frau
    """.split()  # noqa: SIM905 -- read as lines
)
TURNS = frozenset(
    "nicht nichts nie niemals nirgends nirgendwo weder noch oder ohne außer sondern".split()  # noqa: SIM905
)


def rest_of(given: str, answers: Iterable[str]) -> list[str] | None:
    """The words left over once the longest answer that stands in the text is taken out; None if none does.

    >>> rest_of("Das war in Genf.", ["Genf", "in Genf"]), rest_of("in Wien", ["Genf"])
    (['das', 'war'], None)
    """
    words = words_of(caseless(given))
    found = [
        (len(wanted), at)
        for wanted in (words_of(caseless(answer)) for answer in answers)
        for at in range(len(words) - len(wanted) + 1)
        if words[at : at + len(wanted)] == wanted
    ]
    length, at = max(found, default=(0, 0))
    return words[:at] + words[at + length :] if length else None


def says_nothing(rest: Iterable[str], told: Iterable[str]) -> bool:
    """Whether all words left over only carry an answer, or stand in what the learner was told.

    >>> says_nothing(["das", "treffens"], ["Wo war das Treffen?"]), says_nothing(["nicht"], ["Wo nicht?"])
    (True, False)
    """
    known = set(map(folded, CARRIERS)).union(*(words_of(caseless(text)) for text in told))
    turning = set(map(folded, TURNS))
    return all(
        word not in turning
        and not word.startswith("kein")
        and (word in known or any(other_form(word, each) for each in known))
        for word in rest
    )
