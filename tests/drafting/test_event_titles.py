"""The title of an event is its sentence without the time, and still a German sentence."""

from __future__ import annotations

import datetime

import pytest

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.drafting.events import _dated_part, date_and_wording, is_placed, the_time
from lessons.drafting.titles import first_conjunct, title_without_time
from lessons.german import analyse
from tests.cases import for_each

TITLES = {
    # the time goes with what belongs to it
    "Der Verein wurde 1921 von zwölf Lehrern gegründet.": "Der Verein wurde von zwölf Lehrern gegründet",
    "Die Stadt baut von Juni an neue Radwege.": "Die Stadt baut neue Radwege",
    "Das Museum öffnet am Samstag um 11 Uhr seine Türen.": "Das Museum öffnet seine Türen",
    "Das Haus brannte in der Nacht zum 3. März 2024 ab.": "Das Haus brannte ab",
    "Der Rat hat schon im April 2024 zugestimmt.": "Der Rat hat zugestimmt",
    # where it stood first, the next phrase does, whole
    "2008 übernahm der Investor Kalvero die Mehrheit.": "Der Investor Kalvero übernahm die Mehrheit",
    "Im Mai 2025 begann der Bau der neuen Brücke.": "Der Bau der neuen Brücke begann",
    "Im Jahr 2018 starben nach der Dürre viele Bäume.": "Nach der Dürre starben viele Bäume",
    "Am 3. März einigten sich die Parteien auf einen Plan.": "Die Parteien einigten sich auf einen Plan",
    "Im Juni 2025 kamen rund 300 Gäste zum Fest.": "Rund 300 Gäste kamen zum Fest",
    "Im Herbst 2024 verließen dann zwei Ärzte die Klinik.": "Zwei Ärzte verließen die Klinik",
    "2025 entstand in der Nähe von Linz ein Werk.": "In der Nähe von Linz entstand ein Werk",
    # what follows an "und" or a "nachdem" may have another time
    "Die Arbeiten beginnen am 13. April und dauern bis Ende Mai.": "Die Arbeiten beginnen",
    "Das Gesetz soll am 1. Juli in Kraft treten und bis 2029 gelten.": "Das Gesetz soll in Kraft treten",
    "Am 2. März trat der Chef zurück, weil Geld fehlte.": "Der Chef trat zurück",
    # what was before something else is told by itself
    "Der Rat hatte dem Plan im Mai 2025 zugestimmt.": "Der Rat stimmte dem Plan zu",
    "Im Mai 2025 war der Chef zurückgekehrt.": "Der Chef kehrte zurück",
    "Der Chef selbst kam am 3. März zurück.": "Der Chef kam zurück",
    "Das Haus war im Mai 2025 verkauft worden.": "",
    # no title where the time belongs to a noun, or goes on until today
    "Das Spiel am Samstag gewann die Mannschaft klar.": "",
    "Die Firma leitet sie seit dem 1. Oktober 2024.": "",
    "Der Umsatz war höher als 2024.": "",
    "Im Mai 2025 gewann der Trainer Zeit.": "",
}

DATED = {
    "Das Museum öffnet am 20. März.": "2026-03-20",
    "Das Museum lädt am 20. März zu einem Fest ein.": "",
    "Das Museum lud am 2. März zu einem Fest ein.": "2026-03-02",
    "Das Museum sammelt Geld für ein Fest am 20. März.": "",
    "Der Wetterdienst sagt für Freitag starken Regen voraus.": "",
    "Das Museum baut von Juni an das Dach um.": "2026-06/..",
}


@pytest.fixture(scope="module")
def sentences():
    text = "\n".join([*TITLES, *DATED])
    doc = analyse(text, datetime.date(2026, 3, 6), "built-in")
    return {each.text: each for each in analysis_of_doc(doc, list(lines_of(text)), {}).sentences}


def test_a_title_is_a_sentence_without_its_time(sentences):
    found = {}
    for text in TITLES:
        sentence = sentences[text]
        placed = next(span for span in sentence.spans_of("time") if is_placed(span))
        part = first_conjunct(sentence, placed)
        found[text] = title_without_time(part, the_time(part))
    assert found == TITLES


@for_each(("text", "date"), list(DATED.items()))
def test_the_date_is_that_of_what_happens(sentences, text, date):
    """Neither that of a thing that is only named, nor of what is announced; what begins goes on."""
    found = _dated_part(sentences[text], "2026-03-06")
    assert (bool(found) and date_and_wording(*found)[0]) == (date or False)
