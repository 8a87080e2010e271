"""Mood and person of verbs in a learner's sentence: what is right, and which mistake stands instead."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from lessons.language.pronouns import pronouns, same_person
from lessons.language.spelling import caseless, folded
from lessons.language.verbs import (
    FIRST,
    PREFIXES,
    PRESENT,
    PRETERITE,
    SECOND,
    THIRD,
    Reading,
    readings,
    verbs,
)

SOURCES = frozenset({"laut", "zufolge"})
INDICATIVE, KONJUNKTIV = (PRESENT, PRETERITE), (FIRST, SECOND)
# Forms of Konjunktiv I that are other words more often than not: adjectives, pronouns, *bitte*, *danke*.
OTHER_WORDS = frozenset(
    """
    meine deine seine eine einige bitte danke reiche sichere nötige würdige schlichte fertige liebe heiße
    weise bessere weite leere lange
    """.split()  # noqa: SIM905 -- read as lines
)


def reported_error(given: str, wanted: str) -> str:
    """The mistake in one word of a reported sentence; nothing if it is no such mistake.

    >>> reported_error("hat", "habe"), reported_error("hätte", "habe"), reported_error("haben", "hätten")
    ('indicative_kept', 'konjunktiv_2', 'konjunktiv_1')
    >>> reported_error("weisse", "wisse"), reported_error("siehe", "sehe"), reported_error("haben", "habe")
    ('konjunktiv_stem', 'konjunktiv_stem', 'agreement')
    >>> reported_error("ich", "er"), reported_error("ihm", "ihn"), reported_error("Haus", "Hof")
    ('wrong_person', 'wrong_case', '')
    """
    given, wanted = given.lower(), wanted.lower()
    pairs = _pairs(given, wanted)
    moods = {other.tense for _one, other in pairs} & {*KONJUNKTIV}
    if moods:
        return _mood_error(pairs)
    return stem_error(given, wanted) or _regular_error(given, wanted) or person_error(given, wanted)


def direct_error(given: str, wanted: str) -> str:
    """The mistake in one word of a sentence turned back into direct speech; nothing if it is no such mistake.

    >>> direct_error("sei", "bin"), direct_error("er", "ich"), direct_error("hätte", "habe")
    ('konjunktiv_kept', 'wrong_person', 'konjunktiv_kept')
    """
    given, wanted = given.lower(), wanted.lower()
    tenses = [(one.tense, other.tense) for one, other in _pairs(given, wanted)]
    kept = any(one in KONJUNKTIV and other in INDICATIVE for one, other in tenses)
    regular = wanted.endswith("t") and given == wanted[:-1] + "e"
    if kept or regular:
        return "konjunktiv_kept"
    return person_error(given, wanted) or ("agreement" if given != wanted and tenses else "")


def person_error(given: str, wanted: str) -> str:
    """Whether one pronoun stands for another: of another person, or in another case."""
    if given == wanted or not {given, wanted} <= pronouns():
        return ""
    return "wrong_case" if same_person(given, wanted) else "wrong_person"


def _pairs(given: str, wanted: str) -> list[tuple[Reading, Reading]]:
    """What both words may be, as forms of one verb."""
    return [
        (one, other)
        for one in readings(given)
        for other in readings(wanted)
        if one.infinitive == other.infinitive
    ]


def _mood_error(pairs: list[tuple[Reading, Reading]]) -> str:
    """The mistake of one form of a verb where a Konjunktiv is wanted."""
    same = {(one.tense, other.tense, one.person) for one, other in pairs if one.person == other.person}
    clear = any(
        wanted == FIRST and (given, PRESENT, person) not in same and person in THIRD
        for given, wanted, person in same
    )
    moods = {(given, wanted) for given, wanted, _person in same}
    if not moods:
        return "agreement"
    if clear and (SECOND, FIRST) in moods:
        return "konjunktiv_2"
    if not clear and {(FIRST, SECOND), (PRESENT, SECOND)} <= moods:
        return "konjunktiv_1"
    return "indicative_kept" if any(given in INDICATIVE for given, _wanted in moods) else "agreement"


def stem_error(given: str, wanted: str) -> str:
    """Whether a Konjunktiv I was made from the stem of *er sieht* instead of *sehen*."""
    made = {
        folded(base) + "e"
        for reading in readings(wanted)
        if reading.tense == FIRST and (verb := verbs().get(reading.infinitive))
        for third in verb.present
        for base in (third, third.removesuffix("t"))
    }
    known = {each.infinitive for each in readings(given)} & {each.infinitive for each in readings(wanted)}
    return "konjunktiv_stem" if folded(given) in made and not known else ""


def _regular_error(given: str, wanted: str) -> str:
    """The same for verbs that no table has: `surfe` beside `surft` and `surfte`."""
    stem = wanted.removesuffix("e")
    if stem == wanted:
        return ""
    return {stem + "t": "indicative_kept", stem + "te": "konjunktiv_2"}.get(given, "")


def shows_speech(word: str, clause: Collection[str], own: Collection[str] = ()) -> bool:
    """Whether a word of a clause shows that it reports: a Konjunktiv, or *laut*, *zufolge*.

    >>> shows_speech("entspreche", ["dies", "entspreche"]), shows_speech("habe", ["ich", "habe", "Zeit"])
    (True, False)
    >>> shows_speech("Frage", ["Die", "Frage"]), shows_speech("Sei", ["Sei", "er"])
    (False, True)
    """
    clear, unlike_ich = _signs(tuple(own))
    plain = caseless(word)
    if _is_among(plain, clear):
        return True
    return word[:1].islower() and "ich" not in map(caseless, clause) and _is_among(plain, unlike_ich)


def is_konjunktiv(form: str) -> bool:
    """Whether a form in small letters is a Konjunktiv, or looks like the first person of the indicative."""
    return _is_among(form, clear_markers() | first_person_markers())


def _is_among(word: str, forms: frozenset[str]) -> bool:
    """Whether a word is one of these forms, or one with a prefix: *aufführe*."""
    cut = (word[len(prefix) :] for prefix in map(caseless, PREFIXES) if word.startswith(prefix))
    return word in forms or any(rest in forms for rest in cut)


@cache
def _signs(own: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    signs = speech_signs(own)
    return frozenset(map(caseless, signs["clear"])), frozenset(map(caseless, signs["unlike_ich"]))


def speech_signs(own: Collection[str] = ()) -> dict[str, list[str]]:
    """What `shows_speech` goes by, as lists for a count without Python; `own` replace the usual forms."""
    usual = (sorted(clear_markers() | SOURCES), sorted(first_person_markers()))
    clear, unlike_ich = (sorted(own), []) if own else usual
    return {"clear": clear, "unlike_ich": unlike_ich, "prefixes": list(PREFIXES)}


@cache
def clear_markers() -> frozenset[str]:
    """Forms that show reported speech wherever they stand: sei, hätten, käme.  Preterites are none."""
    found = {form for form, each in _konjunktiv() if each.person in THIRD}
    return frozenset(form for form in found if all(each.tense in KONJUNKTIV for each in readings(form)))


@cache
def first_person_markers() -> frozenset[str]:
    """Forms that show it unless *ich* is their subject: habe, brauche, kehre."""
    found = {form for form, each in _konjunktiv() if each.tense == FIRST and each.person == 2}
    return frozenset(found) - clear_markers() - OTHER_WORDS


def _konjunktiv() -> list[tuple[str, Reading]]:
    """Every form of Konjunktiv I or II."""
    every = (pair for verb in verbs().values() for pair in verb.readings())
    return [(form, each) for form, each in every if each.tense in KONJUNKTIV]
