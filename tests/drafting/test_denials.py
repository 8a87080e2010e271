"""A statement made false by a *kein* or a *nicht* denies what the sentence says, and no amount in it."""

from __future__ import annotations

import datetime

from cases import for_each

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.drafting.kinds.falsified import denied
from lessons.german import analyse

DENIED = {
    "Die Gemeinde baut eine Schule.": "Die Gemeinde baut keine Schule.",
    "Die Klasse hat einen Ausflug gemacht.": "Die Klasse hat keinen Ausflug gemacht.",
    "Die Brücke ist nicht gesperrt.": "Die Brücke ist gesperrt.",
    # time and quantities
    "Die Arbeiten dauern ein Jahr.": "",
    "Das Projekt braucht eine halbe Stunde.": "",
    "Die Sitzung dauerte einen Vormittag.": "",
    "Die Bürger bekommen einen Wochentag frei.": "",
    "Der Umbau kostet eine Million Euro.": "",
    "Die Stadt übernimmt ein Drittel der Kosten.": "",
    "Die Firma verliert einen Großteil ihrer Kunden.": "",
    "Man sieht dort eine Reihe von Bäumen.": "",
    "Der Chef war ein wenig müde.": "",
    # what lasts: not closed for a year, or for a year not closed
    "Die Brücke ist ein Jahr gesperrt.": "",
}


@for_each(("sentence", "false"), list(DENIED.items()))
def test_what_is_denied(sentence, false):
    doc = analyse(sentence, datetime.date(2026, 3, 2))
    (analysed,) = analysis_of_doc(doc, list(lines_of(sentence)), {}).sentences
    made = denied(None, analysed)
    assert (made.statement if made else "") == false
