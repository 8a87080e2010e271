"""Verbs with *sich*: what "Das lohnt sich" says is a word of its own, *sich lohnen*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.content.alternatives import alternatives
from lessons.content.analysis import Sentence, Token

SICH = "sich"
LASSEN = "lassen"  # in "lässt sich lernen" the *sich* is that of another verb


def as_learnt(sentence: Sentence, verb: Token) -> str:
    """A verb as it is learnt: with *sich* where it has one there; "" where it may be another verb's."""
    infinitive = verb.unit or verb.lemma
    owners = [_owner(part) for part in _parts_with_sich(sentence)]
    if not owners:
        return infinitive
    if any(owner is None for owner in owners):
        return ""
    return f"{SICH} {infinitive}" if verb in owners else infinitive


def without_sich(lemma: str) -> str:
    """A verb without its *sich*, as dictionaries and tables have it.

    >>> without_sich("sich lohnen"), without_sich("Sicht")
    ('lohnen', 'Sicht')
    """
    return lemma.removeprefix(f"{SICH} ")


def is_reflexive(lemma: str) -> bool:
    """Whether a verb is learnt with *sich*."""
    return lemma.startswith(f"{SICH} ")


def with_sich(forms: str) -> str:
    """Principal parts of a verb with its *sich* after the finite verb; "" for one that has only *ist*.

    >>> with_sich("stellt heraus, stellte heraus, hat herausgestellt")
    'stellt sich heraus, stellte sich heraus, hat sich herausgestellt'
    >>> with_sich("zieht um, zog um, ist umgezogen / hat umgezogen"), with_sich("geht, ging, ist gegangen")
    ('zieht sich um, zog sich um, hat sich umgezogen', '')
    """
    parts = [_with_haben(part) for part in forms.split(", ")]
    return (
        ", ".join(f"{verb} {SICH} {rest}".strip() for verb, _, rest in parts) if all(map(any, parts)) else ""
    )


def _with_haben(part: str) -> tuple[str, str, str]:
    """Of a principal part the first form that is none with *ist*, cut after its verb."""
    return next((each for each in alternatives(part) if not each.startswith("ist ")), "").partition(" ")


def _parts_with_sich(sentence: Sentence) -> Iterator[list[Token]]:
    """The words between two signs that have a *sich* among them."""
    for part in between(sentence.tokens, "$"):
        if _has_sich(part):
            yield part


def _owner(part: list[Token]) -> Token | None:
    """The verb that *sich* belongs to: the only one there, or the only one up to an *und*.

    None where there are several, and where it only tells how something is done: "Es lernt sich leicht."
    """
    verbs = _verbs(part)
    if len(verbs) > 1:
        verbs = [verb for each in between(part, "KON") if _has_sich(each) for verb in _verbs(each)]
    words = {token.form.lower() for token in part}
    impersonal = "es" in words and any(token.tag == "ADJD" for token in part)
    return verbs[0] if len(verbs) == 1 and verbs[0].lemma != LASSEN and not impersonal else None


def _verbs(part: Iterable[Token]) -> list[Token]:
    return [token for token in part if token.tag.startswith("VV")]


def _has_sich(part: list[Token]) -> bool:
    """Whether *sich* stands there without a preposition: not in "hinter sich"."""
    pairs = zip([None, *part], part, strict=False)
    return any(
        token.form.lower() == SICH and not (before and before.tag == "APPR") for before, token in pairs
    )


def between(tokens: Iterable[Token], tag: str) -> Iterator[list[Token]]:
    """The stretches of words between tokens whose tags begin so."""
    part: list[Token] = []
    for token in tokens:
        if token.tag.startswith(tag):
            yield part
            part = []
        else:
            part.append(token)
    yield part
