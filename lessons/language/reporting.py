"""Verbs of saying: one table for the analysis of texts and for what learners write."""

from __future__ import annotations

from functools import cache

from lessons.language.verbs import PRESENT, PRETERITE, THIRD, split_verb
from lessons.language.wordlists import rows


@cache
def forces() -> dict[str, str]:
    """Each verb of saying with the force that it has: "neutral", "strong", "doubting", "demanding".

    >>> forces()["behaupten"]
    'doubting'
    """
    return {verb: force for verb, force in rows("reporting_verbs.tsv")}  # noqa: C416 -- two columns, no more


@cache
def reporting_forms() -> dict[str, tuple[str, ...]]:
    """For each verb of saying the forms in which a report has it; a separated one in both halves.

    >>> reporting_forms()["kontern"]
    ('kontert', 'kontern', 'konterte', 'konterten', 'gekontert')
    >>> "teilte mit" in reporting_forms()["mitteilen"], "mitgeteilt" in reporting_forms()["mitteilen"]
    (True, True)
    """
    return {infinitive: told_forms(infinitive) for infinitive in forces()}


def told_forms(infinitive: str) -> tuple[str, ...]:
    """The forms of a verb in which a report has it; a separated one in both halves.

    >>> told_forms("zusagen")[:3]
    ('sagt zu', 'sagen zu', 'sagte zu')
    """
    particle, verb = split_verb(infinitive)
    tables = [verb.persons(tense) for tense in (PRESENT, PRETERITE)]
    finite = [form for table in tables for person in THIRD for form in table[person]]
    together = [particle + form for form in finite]
    apart = [f"{form} {particle}" for form in finite] if particle else []
    participles = [particle + participle for participle in verb.participles]
    return tuple(dict.fromkeys([*apart, *together, *participles, infinitive]))
