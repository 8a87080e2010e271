"""Verbs: their forms, their principal parts, and the auxiliaries of their perfect."""

from __future__ import annotations

from functools import cache, lru_cache

from lessons.language.wordlists import rows
from lessons.lexicon.build import THIRD
from lessons.lexicon.conjugator import Conjugation, conjugated, unparted
from lessons.lexicon.tables import is_verb, verb_lemmas

AUXILIARY = {"haben": "hat", "sein": "ist"}


@lru_cache(maxsize=4096)
def conjugation(infinitive: str) -> Conjugation | None:
    """The verb's forms; None for a word that cannot be a verb.

    >>> conjugation("unterschreiben").preterite[2], conjugation("unterbringen").preterite[2]
    ('unterschrieb', 'brachte unter')
    """
    verb = conjugated(infinitive)
    keeps = verb and verb.particle and is_verb(infinitive)
    return unparted(verb) if keeps and infinitive not in verb_lemmas(verb.past_participle) else verb


def principal_parts_line(infinitive: str) -> str:
    """Present, preterite and perfect of a verb in the third person; "" for what is no verb.

    >>> principal_parts_line("zurückkehren"), principal_parts_line("Haus")
    ('kehrt zurück, kehrte zurück, ist zurückgekehrt', '')
    >>> principal_parts_line("umziehen")
    'zieht um, zog um, ist umgezogen / hat umgezogen'
    """
    verb = conjugation(infinitive) if is_verb(infinitive) else None
    if verb is None:
        return ""
    perfects = [f"{AUXILIARY[each]} {verb.past_participle}" for each in perfect_auxiliaries(infinitive)]
    return ", ".join([verb.present[THIRD], verb.preterite[THIRD], " / ".join(perfects)])


@lru_cache(maxsize=4096)
def perfect_auxiliaries(infinitive: str) -> tuple[str, ...]:
    """What the perfect is made with, the usual one first, by our table or the conjugator; () for no verb.

    >>> perfect_auxiliaries("umziehen"), perfect_auxiliaries("davonjoggen"), perfect_auxiliaries("lesen")
    (('sein', 'haben'), ('sein',), ('haben',))
    """
    if told := _told_auxiliaries(infinitive):
        return told
    verb = conjugation(infinitive)
    return (verb.auxiliary,) if verb else ()


def _told_auxiliaries(infinitive: str) -> tuple[str, ...]:
    """The auxiliaries of a verb of which our table tells; () for any other."""
    if infinitive in _auxiliaries():
        return _auxiliaries()[infinitive]
    parts = [infinitive[cut:] for cut in range(2, len(infinitive) - 3)]
    if any(f"-{part}" in _auxiliaries() for part in parts):
        return ("haben",)
    moves = (infinitive.removeprefix(each) in _moving() for (each,) in rows("directions.txt"))
    return ("sein",) if any(moves) else ()


@cache
def _auxiliaries() -> dict[str, tuple[str, ...]]:
    return {verb: tuple(found.split(" ")) for verb, found, _moves in rows("auxiliaries.tsv")}


@cache
def _moving() -> frozenset[str]:
    return frozenset(verb for verb, _found, moves in rows("auxiliaries.tsv") if moves == "moves")
