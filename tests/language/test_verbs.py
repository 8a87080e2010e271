"""Forms of verbs from two short tables, beside those of the conjugator ablaut where it is installed."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.language.moods import direct_error, reported_error, shows_speech
from lessons.language.reporting import forces, reporting_forms
from lessons.language.verbs import FIRST, PRESENT, PRETERITE, SECOND, readings, verbs

TENSES = {PRESENT: "present", PRETERITE: "preterite", FIRST: "konjunktiv1", SECOND: "konjunktiv2"}
# du birst, wir tuen: both are in use
OTHERWISE = {("bersten", PRESENT, 1), ("tun", FIRST, 3), ("tun", FIRST, 5)}


def test_all_forms_are_those_of_a_conjugator():
    ablaut = pytest.importorskip("ablaut")
    other = set()
    for verb in verbs().values():
        table = ablaut.conjugate(verb.infinitive)
        for tense, name in TENSES.items():
            known = verb.persons(tense)
            wanted = getattr(table, name)
            other |= {(verb.infinitive, tense, p) for p in range(6) if wanted[p] not in known[p]}
        assert table.perfect[2].split()[-1] in verb.participles, verb.infinitive
    assert other == OTHERWISE


def test_a_prefix_comes_off():
    assert {each.infinitive for each in readings("zurückkehre")} == {"zurückkehren"}
    assert {each.infinitive for each in readings("entspräche")} == {"entsprechen"}


@for_each(
    ("given", "wanted", "error"),
    [
        ("braucht", "brauche", "indicative_kept"),
        ("entspricht", "entspreche", "indicative_kept"),
        ("entspräche", "entspreche", "konjunktiv_2"),
        ("haben", "hätten", "konjunktiv_1"),
        ("hat", "hätten", "agreement"),
        ("sind", "sei", "agreement"),
        ("gibe", "gebe", "konjunktiv_stem"),
        ("hälte", "halte", "konjunktiv_stem"),
        ("weiße", "wisse", "konjunktiv_stem"),
        ("ihr", "sein", "wrong_person"),
        ("ihm", "ihn", "wrong_case"),
        ("Gipfel", "Treffen", ""),
        ("sagt", "fragt", ""),
    ],
)
def test_a_mistake_in_reported_speech_is_named(given, wanted, error):
    assert reported_error(given, wanted) == error


@for_each(
    ("given", "wanted", "error"),
    [
        ("komme", "kommt", "konjunktiv_kept"),
        ("käme", "kommt", "konjunktiv_kept"),
        ("hat", "habe", "agreement"),
        ("seiner", "meiner", "wrong_person"),
        ("kommt", "geht", ""),
    ],
)
def test_a_mistake_in_direct_speech_is_named(given, wanted, error):
    assert direct_error(given, wanted) == error


@for_each(
    ("clause", "word"),
    [
        ("er brauche Zeit", "brauche"),
        ("das entspreche nicht dem Recht", "entspreche"),
        ("was man aufführe", "aufführe"),
        ("sie kehre zurück", "kehre"),
        ("die Regel gelte", "gelte"),
        ("ich brauche Zeit", ""),
        ("heute stellte die Frau eine Frage", ""),
        ("meine Freunde wollten reisen", ""),
        ("laut Peskow gelang es", "laut"),
        ("Sei das wahr", "Sei"),
        ("sie haetten gewarnt", "haetten"),
    ],
)
def test_a_clause_shows_that_it_reports(clause, word):
    words = clause.split()
    assert next((each for each in words if shows_speech(each, words)), "") == word


def test_every_verb_of_saying_has_its_forms():
    forms = reporting_forms()
    assert forms.keys() == forces().keys()
    assert {"warf vor", "vorwarf", "vorgeworfen"} <= set(forms["vorwerfen"])
    assert {"kontert", "konterte"} <= set(forms["kontern"])
    assert {"bestritt", "bestritten"} <= set(forms["bestreiten"])
