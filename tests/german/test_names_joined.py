"""Names of several words: particles, apostrophes, places, clubs, genitives; and what only looks like one."""

import pytest
from cases import for_each

from lessons.german import analyse


def names(text: str) -> list[tuple[str, str, str]]:
    doc = analyse(text, engine="built-in")
    return [(span.text, span.label_, span._.canonical) for span in doc.spans["names"]]


@for_each(
    ("text", "name", "kind"),
    [
        ("Die Richterin Clara von der Tann schwieg.", "Clara von der Tann", "PER"),
        ("Der Geiger Pieter van den Broek spielte.", "Pieter van den Broek", "PER"),
        ("Der Stürmer Ruud van der Meer spielte.", "Ruud van der Meer", "PER"),
        ("Karl-Friedrich zu Hohenstein kam.", "Karl-Friedrich zu Hohenstein", "PER"),
        ("Prinz Omar bin Talal lud ein.", "Omar bin Talal", "PER"),
        ("Der Minister Yusuf al-Masri ging.", "Yusuf al-Masri", "PER"),
        ("Die Ärztin Fiona O’Malley half.", "Fiona O’Malley", "PER"),
        ("Der Sänger Carlo D’Angelo trat auf.", "Carlo D’Angelo", "PER"),
        ("Die Fürstin Beatrice d’Este regierte.", "Beatrice d’Este", "PER"),
        ("In Cortina d’Ampezzo liegt Schnee.", "Cortina d’Ampezzo", "LOC"),
        ("Gräfin Sophie von der Au lud ein.", "Sophie von der Au", "PER"),
        ("In Neuburg an der Donau regnet es.", "Neuburg an der Donau", "LOC"),
        ("Er wohnt in Neumarkt in der Oberpfalz.", "Neumarkt in der Oberpfalz", "LOC"),
        ("Der Zug hielt in Bad Gastein.", "Bad Gastein", "LOC"),
        ("Die Messe in São Paulo war voll.", "São Paulo", "LOC"),
        ("Ein Boot kam nach Frankfurt (Oder).", "Frankfurt (Oder)", "LOC"),
        ("Der 1. FC Nürnberg verlor.", "1. FC Nürnberg", "ORG"),
        ("Der TSV 1860 München gewann.", "TSV 1860 München", "ORG"),
        ("Der SSV Ulm 1846 stieg auf.", "SSV Ulm 1846", "ORG"),
        ("Der SC Paderborn 07 stieg ab.", "SC Paderborn 07", "ORG"),
        ("Gegen Hannover 96 fiel kein Tor.", "Hannover 96", "ORG"),
        ("Den Pokal holte Austria Klagenfurt.", "Austria Klagenfurt", "ORG"),
    ],
)
def test_a_name_of_several_words_is_whole(text, name, kind):
    assert (name, kind) in [found[:2] for found in names(text)]


@for_each(
    ("text", "name"),
    [
        ("Lena von der Post brachte den Brief.", "Lena"),
        ("Paul von der SPD sprach.", "Paul"),
        ("Als Anna zu Peter ging, regnete es.", "Anna"),
        ("Der Zug brachte Erik von Bonn nach Köln.", "Erik"),
        ("Sie lebt in Lübeck an der Küste.", "Lübeck"),
        ("Er fliegt nach Zürich in der Schweiz.", "Zürich"),
        ("In Hannover 96 Menschen zu finden ist schwer.", "Hannover"),
        ("Der FC Augsburg 15 Minuten vor dem Ende.", "FC Augsburg"),
        ("Wegen Merkels Rede kam er.", "Merkels"),
    ],
)
def test_a_name_ends_where_another_thing_begins(text, name):
    assert name in [found for found, _, _ in names(text)]


def test_the_first_of_a_month_is_no_club():
    assert names("Der 1. Mai ist frei, der 1. Platz auch.") == []


@for_each(
    ("text", "canonical"),
    [
        ("Die Trainerin Wiebke Hinrichs ging.", "Wiebke Hinrichs"),
        ("„Es ist zu spät“, sagte Jörg Behrens.", "Jörg Behrens"),
        ("Das Buch Petra Wagners erschien.", "Petra Wagner"),
        ("Ludwig Bergers Hund bellte.", "Ludwig Berger"),
        ("Die Anwohnerin Ulla Siewers klagt.", "Ulla Siewers"),
        ("Anna Schmidts Garten ist groß.", "Anna Schmidt"),
        ("Der Tod Theodor Storms bewegte viele.", "Theodor Storm"),
        ("Lüders ging. Das weiß auch Petra Lüders.", "Petra Lüders"),
    ],
)
def test_a_final_s_belongs_to_the_name_unless_it_owns_something(text, canonical):
    assert names(text)[0][2] == canonical


def test_a_thing_is_no_surname():
    assert [found for found, _, _ in names("Andrea lacht. Andreas Auto ist neu.")] == ["Andrea", "Andreas"]


def test_a_surname_with_its_particle_is_the_person_with_the_full_name():
    found = names("Es kam Clara von der Tann. Dann sprach von der Tann.")
    assert found[-1] == ("von der Tann", "PER", "Clara von der Tann")


def test_at_home_is_no_name():
    assert names("Elke zu Hause zu finden, war leicht.") == [("Elke", "PER", "Elke")]


def test_money_is_no_name():
    assert names("Der Euro steigt. Das kostet zwei Millionen Euro oder 40 Franken.") == []
    assert names("Sie lebt in Franken.")[0][:2] == ("Franken", "LOC")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bundespräsident Heinz Van der Velden kam.", "Heinz Van der Velden"),
        ("Gestern sprach Herr von Notz.", "von Notz"),
        ("Scheich Tamim bin Khalid landete.", "Tamim bin Khalid"),
        ("Familie Behrens wohnt hier.", "Behrens"),
    ],
)
def test_the_base_of_a_person_keeps_particle_and_final_s(text, name):
    assert names(text)[0] == (name, "PER", name)


@for_each(
    ("text", "wanted"),
    [
        ("MANILA (dpa) – Der Minister ging.", [("MANILA", "LOC", "Manila"), ("dpa", "ORG", "dpa")]),
        ("Altkirch, 17. Juni – Der Minister ging.", [("Altkirch", "LOC", "Altkirch")]),
        ("ALTKIRCH/GENF. Der Minister ging.", [("ALTKIRCH", "LOC", "Altkirch"), ("GENF", "LOC", "Genf")]),
        ("Siders/dpa. Der Minister ging.", [("Siders", "LOC", "Siders"), ("dpa", "ORG", "dpa")]),
        ("Meran (dpa) Der Minister ging.", [("Meran", "LOC", "Meran"), ("dpa", "ORG", "dpa")]),
        ("NATO – Der Minister ging.", [("NATO", "ORG", "NATO")]),
        ("Anna Berger, 17. Juni 2021. Der Minister ging.", [("Anna Berger", "PER", "Anna Berger")]),
    ],
)
def test_the_place_of_a_dateline_is_a_place_and_not_in_capitals(text, wanted):
    assert names(text) == wanted
