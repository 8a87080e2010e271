"""Separable verbs whose halves stand far apart, in front, or belong to verbs that are conjugated oddly."""

import pytest
from cases import for_each

from lessons.german import analyse


def units(text: str) -> list[str]:
    doc = analyse(text, engine="built-in")
    return [token._.lemma_unit for token in doc if token._.particle is not None]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Die Stadt gab, als die Händler geklagt hatten, den Platz frei.", "freigeben"),
        ("Er schlug den Posten, den man ihm angeboten hat, ohne Zögern aus.", "ausschlagen"),
        ("Sie hielt, weil sie Hunger hatte, am Rasthof an.", "anhalten"),
        ("Sie sagt, dass der Chef, wenn er Zeit hat, mitkommt, und schaltet das Radio aus.", "ausschalten"),
    ],
)
def test_a_clause_between_the_halves_keeps_its_own_verb(text, unit):
    """The verb at the end of a subordinate clause takes no particle that stands behind the clause."""
    assert units(text) == [unit]


def test_of_two_verbs_with_one_form_the_commoner_takes_the_particle():
    assert units("Der Rat wog lange alle Gründe ab.") == ["abwägen"]


@for_each(
    ("text", "unit"),
    [
        ("Auf fiel vor allem die Ruhe im Saal.", "auffallen"),
        ("Doch fest stehe, dass niemand verletzt sei.", "feststehen"),
        ("Offen bleibt, wer die Rechnung bezahlt.", "offenbleiben"),
        ("Voraus ging dem Urteil ein langer Streit.", "vorausgehen"),
        ("Hinzu kamen die Kosten für den Umbau.", "hinzukommen"),
        ("Hinzu gesellt sich ein zweiter Streit.", "hinzugesellen"),
    ],
)
def test_a_particle_may_open_its_clause(text, unit):
    """A word that can only be a particle there, with the verb right behind it."""
    assert units(text) == [unit]


@for_each(
    "text",
    [
        "Zurück auf der Straße lachte sie.",
        "Weiter sagte der Zeuge nichts.",
        "Wieder kam der Bus zu spät.",
        "Fest und sicher standen die Häuser.",
        "Klar ist, dass der Bus zu spät kam.",
        "Nach der Pause sprach der Bürgermeister.",
        "Gleich kommt der Zug.",
        "Die Bienen fliegen selten weiter als 300 Meter.",
        "Das Ergebnis trägt eher ein «Pluszeichen».",
        "Er trägt ein „Abzeichen“ am Hut.",
    ],
)
def test_an_adverb_or_a_preposition_in_front_is_no_particle(text):
    """What can stand in front as an adverb is left alone."""
    assert units(text) == []


@for_each(
    ("text", "unit"),
    [
        ("Das Amt wies die Klage der Nachbarn ab.", "abweisen"),
        ("Ein Schild weist auf die Baustelle hin.", "hinweisen"),
        ("Der Verein bläst das Fest ab.", "abblasen"),
        ("Sie pries den Urlaub auf dem Hof an.", "anpreisen"),
        ("Es tat den Nachbarn leid um den Baum.", "leidtun"),
        ("Das Lesen fiel ihm schwer.", "schwerfallen"),
    ],
)
def test_a_verb_is_known_however_it_is_conjugated(text, unit):
    """Preterites in "-ies", and first parts that the conjugator does not know."""
    assert units(text) == [unit]
