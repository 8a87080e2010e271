"""Typed German, compared as people compare it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from cases import for_each

from lessons.content.yaml_file import read_yaml
from lessons.exercises.expected import NamedError
from lessons.exercises.variants import pattern_fault, variants
from lessons.language.forms import other_form
from lessons.language.spelling import one_slip
from lessons.language.typed import KINDS, Verdict, compare

NOTES = read_yaml(Path(__file__).parents[2] / "data" / "interface.yaml").data["notes"]

SAME = [
    ("Abrüstung", "Abrüstung"),
    ("  Abrüstung\t\n", "Abrüstung"),
    ("Abrüstung.", "Abrüstung"),
    ("Abrüstung!", "Abrüstung"),
    ("Abruestung", "Abrüstung"),
    (unicodedata.normalize("NFD", "Abrüstung"), "Abrüstung"),
    ("Abrüstung", unicodedata.normalize("NFD", "Abrüstung")),
    ("Ab\u00adrüs\u00adtung", "Abrüstung"),
    ("rote\u00a0Linie", "rote Linie"),
    ("rote  \u202fLinie", "rote Linie"),
    ('"rote Linie"', "„rote Linie“"),
    ("»rote Linie«", "„rote Linie“"),
    ("‚rote Linie‘", "„rote Linie“"),
    (",,rote Linie''", "rote Linie"),
    ("wie geht's", "wie geht’s"),
    ("wie geht`s", "wie geht's"),
    ("US–Präsident", "US-Präsident"),
    ("US‑Präsident", "US-Präsident"),
    ("2014 - 2021", "2014–2021"),
    ("Strasse", "Straße"),
    ("Straße", "Strasse"),
    ("STRAẞE", "STRASSE"),
    ("Masse", "Maße"),
    ("Oesterreich", "Österreich"),
    ("aktüll", "aktuell"),
    ("wie gehts", "wie geht’s"),
    ("Tee-Ernte", "Teeernte"),
    ("1.500", "1500"),
    ("1 500", "1500"),
    ("4,50", "4,5"),
    ("4.50", "4,5"),
    ("103 m", "103 Meter"),
    ("5 km²", "5 Quadratkilometer"),
    ("2.500.000", "2,5 Millionen"),
    ("20 %", "20 Prozent"),
    ("2,5 Mio. €", "2,50 Millionen Euro"),
    ("drei Stunden", "3 Stunden"),
    ("20.00 Uhr", "20 Uhr"),
    ("3.10.1990", "3. Oktober 1990"),
    ("2 zu 1", "2:1"),
    ("minus 5 Grad", "-5 °C"),
    ("Ab\U000e0001rüs\ufe0ftung", "Abrüstung"),
]


@for_each(("given", "answer"), SAME)
def test_what_only_a_keyboard_or_a_region_decides_is_the_same(given, answer):
    assert compare(given, [answer]) == Verdict("same", answer)


KIND = [
    ("er sagt er komme", "Er sagt, er komme", "capital"),
    ("Er sagt er komme", "Er sagt, er komme", "punctuation"),
    ("Er sagt: er komme", "Er sagt, er komme", "punctuation"),
    ("abrüstung", "Abrüstung", "capital"),
    ("ABRÜSTUNG", "Abrüstung", "capital"),
    ("abruestung", "Abrüstung", "capital"),
    ("Warnen", "warnen", "capital"),
    ("Abrüstung", "die Abrüstung", "article_missing"),
    ("abrüstung", "die Abrüstung", "article_missing"),
    ("die Abrüstung", "Abrüstung", "article_extra"),
    ("der Abrüstung", "die Abrüstung", "wrong_case"),
    ("eine Abrüstung", "die Abrüstung", "article_wrong"),
    ("dem Dialog", "den Dialog", "wrong_case"),
    ("Abrustung", "Abrüstung", "umlaut"),
    ("Brüder", "Bruder", "other_form"),
    ("Präsidönt", "Präsident", "one_letter"),
    ("zu Stande", "zustande", "spacing"),
    ("US Präsident", "US-Präsident", "spacing"),
    ("Kalterkrieg", "kalter Krieg", "spacing"),
    ("Krieg kalter", "kalter Krieg", "word_order"),
    ("dem", "den", "wrong_case"),
    ("dem neuen", "den neuen", "wrong_case"),
    ("einen", "einem", "wrong_case"),
    ("hatte", "hätte", "other_form"),
    ("hat", "habe", "other_form"),
    ("ist", "sei", "other_form"),
    ("ging", "gehe", "other_form"),
    ("Vertrags", "Vertrag", "other_form"),
    ("Verträge", "Vertrag", "other_form"),
    ("Verträgen", "Vertrag", "other_form"),
    ("Vereinbarungen", "Vereinbarung", "other_form"),
    ("angekündigt", "ankündigen", "other_form"),
    ("kündigte an", "angekündigt", "other_form"),
    ("anzukündigen", "angekündigt", "other_form"),
    ("sagte", "sage", "other_form"),
    ("gesagt", "sagen", "other_form"),
    ("überzogene", "überzogenen", "other_form"),
    ("neuem Vertrag", "neuen Vertrag", "other_form"),
    ("neuer Verträge", "neuen Vertrag", "other_form"),
    ("spreche", "spräche", "other_form"),
    ("trate", "trete", "vowel"),
    ("schriebe", "schreibe", "other_form"),
    ("Gesprech", "Gespräch", "one_letter"),
    ("Misstrauren", "Misstrauen", "one_letter"),
    ("Mistrauen", "Misstrauen", "one_letter"),
    ("Abrüstugn", "Abrüstung", "one_letter"),
    ("die Abrüsrung", "die Abrüstung", "one_letter"),
    ("warten", "warnen", "other_word"),
    ("ihm", "ihn", "wrong_case"),
    ("der", "ein", "wrong"),
    ("vor", "von", "wrong"),
    ("2015", "2014", "wrong"),
    ("20141", "2014", "wrong"),
    ("im Jahr 2015", "im Jahr 2014", "wrong"),
    ("Botschaft", "Botschafter", "wrong"),
    ("Arbeit", "Arbeiter", "wrong"),
    ("Aufrüstung", "Abrüstung", "other_word"),
    ("Biden", "Putin", "wrong"),
    ("vor dem Gipfel", "vor dem Treffen", "wrong"),
    ("Gipfel in Genf", "Gipfel", "wrong"),
    ("15", "1,5", "wrong"),
    ("15 Millionen", "1,5 Millionen", "wrong"),
    ("5", "-5", "wrong"),
    ("1:2", "2:1", "wrong"),
    ("vier Stunden", "3 Stunden", "wrong"),
    ("Auto's", "Autos", "apostrophe"),
    ("Rüstungs-Kontrolle", "Rüstungskontrolle", "hyphen"),
    ("Beschlüße", "Beschlüsse", "sharp_s"),
    ("daß", "dass", "sharp_s"),
    ("das er komme", "dass er komme", "das_dass"),
    ("dass", "das", "das_dass"),
    ("in Sommer", "im Sommer", "contraction"),
    ("in 2008", "2008", "in_year"),
    ("in 2008", "im Jahr 2008", "in_year"),
    ("in 2009", "2008", "wrong"),
    ("das Dialog", "den Dialog", "article_gender"),
    ("die Vertrag", "Vertrag", "article_gender"),
    ("mit den neuen Vertrag", "mit dem neuen Vertrag", "preposition_case"),
    ("dass er komme morgen", "dass er morgen komme", "verb_last"),
    ("weisse", "wisse", "konjunktiv_stem"),
    ("Vorwürfer", "Vorwürfe", "ending"),
    ("Errinerung", "Erinnerung", "spelling"),
    ("fördern", "fordern", "other_word"),
    ("", "Gipfel", "empty"),
    (" \u00a0 ", "Gipfel", "empty"),
    ("...", "Gipfel", "empty"),
]


@for_each(("given", "answer", "kind"), KIND)
def test_what_is_nearly_the_same_is_named(given, answer, kind):
    assert compare(given, [answer]).kind == kind


def test_the_most_favourable_of_several_answers_decides():
    assert compare("Gipfel", ["der Gipfel", "Gipfels", "Gipfel"]) == Verdict("same", "Gipfel")
    assert compare("den Gipfel", ["Treffen", "der Gipfel"]) == Verdict("wrong_case", "der Gipfel")


def test_a_sentence_may_begin_with_a_capital_letter_but_a_noun_needs_one():
    assert compare("Auf der Krim", ["auf der Krim"], sentence=True).kind == "same"
    assert compare("Auf der krim", ["auf der Krim"], sentence=True).kind == "capital"
    assert compare("abrüstung", ["Abrüstung"], sentence=True).kind == "capital"


def test_no_answers_at_all_make_everything_wrong():
    assert compare("Gipfel", []) == Verdict("wrong")


def test_every_kind_but_same_has_its_sentence():
    assert set(KINDS) - {"same"} <= set(NOTES)
    assert set(get_args(NamedError)) <= set(NOTES)


@pytest.mark.parametrize(
    ("first", "second"), [("warnen", "warnen"), ("abc", "cab"), ("Rat", "Tor"), ("ab", "abcd")]
)
def test_what_is_no_single_slip(first, second):
    assert one_slip(first, second) is None


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("warnen", "waren", ("n", "")),
        ("", "a", ("", "a")),
        ("ei", "ie", ("ei", "ie")),
        ("aab", "aaab", ("", "a")),
    ],
)
def test_what_is_a_single_slip(first, second, slip):
    assert one_slip(first, second) == slip


@pytest.mark.parametrize(
    ("one", "other"), [("leben", "legten"), ("halten", "hallen"), ("Rat", "Rätsel"), ("es", "er")]
)
def test_words_that_only_look_alike_are_not_forms_of_one_word(one, other):
    assert not other_form(one, other)


@for_each(
    ("pattern", "texts"),
    [
        ("Genf", ["Genf"]),
        ("(in|) Genf", ["in Genf", "Genf"]),
        ("(a|b) und (c|d)", ["a und c", "a und d", "b und c", "b und d"]),
        ("er (Biden) werde handeln", ["er (Biden) werde handeln"]),
        ("man (habe|", ["man (habe|"]),
    ],
)
def test_a_pattern_stands_for_all_its_texts(pattern, texts):
    assert variants(pattern) == texts


def test_a_pattern_that_stands_for_too_much_is_cut_off_and_a_fault():
    pattern = "(a|b)" * 40
    assert len(variants(pattern)) == 200
    assert pattern_fault(pattern) == f"stands for {2**40} texts; 200 are the most"


@pytest.mark.parametrize(
    "given", ["er, Biden, werde handeln", "er (Biden) werde handeln", "Er Biden werde handeln."]
)
def test_brackets_and_commas_are_punctuation(given):
    assert compare(given, ["er, Biden, werde handeln"], sentence=True).kind in ("same", "punctuation")
