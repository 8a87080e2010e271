"""Verbs: which tenses and persons a form can be, and their principal parts."""

from __future__ import annotations

from functools import lru_cache

from lessons.lexicon.verbs import AUXILIARY, conjugation, perfect_auxiliaries

SIMPLE_TENSES = ("present", "preterite", "konjunktiv1", "konjunktiv2")


@lru_cache(maxsize=4096)
def principal_parts(infinitive: str) -> tuple[str, str, str] | None:
    """Present, preterite and perfect in the third person singular; None for a word that is no verb.

    >>> principal_parts("ankündigen")
    ('kündigt an', 'kündigte an', 'hat angekündigt')
    """
    verb = conjugation(infinitive)
    if verb is None:
        return None
    helper = AUXILIARY[perfect_auxiliaries(infinitive)[0]]
    return verb.present[2], verb.preterite[2], f"{helper} {verb.past_participle}"


@lru_cache(maxsize=4096)
def tenses_and_persons(form: str, infinitive: str) -> frozenset[tuple[str, int]]:
    """The tenses and persons (0 to 5: ich, du, er, wir, ihr, sie) that a form in small letters can be.

    A separable verb's particle may stand before the form or apart from it.

    >>> sorted(tenses_and_persons("sei", "sein"))
    [('konjunktiv1', 0), ('konjunktiv1', 2)]
    """
    verb = conjugation(infinitive)
    if verb is None:
        return frozenset()
    if infinitive.endswith("brauchen") and "bräucht" in form:  # beside "brauchte", and clearer
        found = tenses_and_persons(form.replace("bräucht", "braucht"), infinitive)
        return frozenset(each for each in found if each[0] == "konjunktiv2")
    tables = ((tense, getattr(verb, tense)) for tense in SIMPLE_TENSES)
    return frozenset(
        (tense, person)
        for tense, forms in tables
        for person, full in enumerate(forms)
        if _is_form(form, full) or (tense == "konjunktiv2" and _is_form(form, _elided(full)))
    )


def _is_form(form: str, full: str) -> bool:
    """Whether the form is the full one, its finite part alone, or both parts written together."""
    base, _, particle = full.partition(" ")
    return form in (base, particle + base)


def _elided(full: str) -> str:
    """The shorter Konjunktiv II that is said today: "wärst" for "wärest", "kämt an" for "kämet an"."""
    base, _, particle = full.partition(" ")
    stem = base.removesuffix("t").removesuffix("s").removesuffix("e")
    return f"{stem}{base[len(stem) + 1 :]} {particle}".strip() if base.endswith(("est", "et")) else full
