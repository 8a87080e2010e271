"""Words in other spellings: gendered forms, Swiss ss, Leichte Sprache, marks that are no letters."""

import pytest
from cases import for_each

from lessons.german import analyse
from lessons.german.spelling import masculine, standard
from lessons.language.marks import is_gendered, unmarked


def lemmas(text: str) -> dict[str, str]:
    return {token.text: token.lemma_ for token in analyse(text, engine="built-in")}


@for_each(
    ("form", "lemma"),
    [
        ("Erzieher:innen", "Erzieher"),
        ("Erzieher*innen", "Erzieher"),
        ("Erzieher_innen", "Erzieher"),
        ("ErzieherInnen", "Erzieher"),
        ("Erzieher/-innen", "Erzieher"),
        ("Erzieher/innen", "Erzieher"),
        ("Erzieher(innen)", "Erzieher"),
        ("Köch:innen", "Koch"),
        ("Kolleg*innen", "Kollege"),
        ("Erzieherinnen", "Erzieherin"),
    ],
)
def test_a_gendered_form_is_one_word_with_the_lemma_of_the_dictionary(form, lemma):
    assert lemmas(f"Viele {form} fehlen.")[form] == lemma


def test_small_gendered_words_are_one_word_too():
    found = lemmas("Jede:r fragt, ob ein*e Chef:in genügt.")
    assert (found["ein*e"], found["Chef:in"]) == ("ein", "Chef")
    assert "Jede:r" in found
    assert lemmas("Fragen Sie der:die Chef:in.")["der:die"] == "der"


@pytest.mark.parametrize("text", ["Die Gäste: innen warm, außen kalt.", "Er sagte:er komme.", "Tor/n"])
def test_a_colon_or_a_stroke_elsewhere_still_cuts(text):
    assert not any(":" in word[:-1] or "/" in word[:-1] for word in lemmas(text))


@pytest.mark.parametrize("name", ["LinkedIn", "PlugIn"])
def test_a_capital_i_in_a_name_is_not_gendered(name):
    assert standard(name) == name
    assert masculine(name) == ""


def test_compounds_of_gendered_forms():
    assert unmarked("Bürger:innen-Initiative") == "Bürgerinnen-Initiative"
    assert unmarked("Schüler*innenvertretung") == "Schülerinnenvertretung"
    assert is_gendered("Schüler*innenvertretung") and not is_gendered("Schüler")


@for_each(
    ("text", "form", "lemma"),
    [
        ("Die Grossbanken senken die Löhne.", "Grossbanken", "Großbank"),
        ("Er schliesst die Türen.", "schliesst", "schließen"),
        ("Ihre Gefässe sind heiss.", "Gefässe", "Gefäß"),
        ("Ein süsser Duft lag in der Luft.", "süsser", "süß"),
        ("Sie begrüssten den Gast.", "begrüssten", "begrüßen"),
        ("Die Passstrasse ist zu.", "Passstrasse", "Passstraße"),
    ],
)
def test_swiss_ss_has_the_lemma_with_sharp_s(text, form, lemma):
    assert lemmas(text)[form] == lemma


@for_each(
    "word", ["Flüsse", "Kasse", "Masse", "Busse", "muss", "dass", "bewusste", "Schlusspfiff", "Preissenkung"]
)
def test_ss_after_a_short_vowel_stays(word):
    assert standard(word) == word


def test_dots_soft_hyphens_and_ligatures_are_no_letters():
    found = lemmas("Die Stadt·räte trafen die Oﬃziere an der Bau\u00adstelle.")
    assert found["Stadt·räte"] == "Stadtrat"
    assert (found["Oﬃziere"], found["Bau\u00adstelle"]) == ("Offizier", "Baustelle")


@for_each(
    ("text", "form", "lemma"),
    [
        ("Die Montage des Schranks braucht Zeit.", "Montage", "Montage"),
        ("Die Montage im Mai waren Feiertage.", "Montage", "Montag"),
        ("Wegen der Montage bleibt es laut.", "Montage", "Montage"),
        ("Alle Montage im Mai sind frei.", "Montage", "Montag"),
        ("Die Zeugin hat einen Schuss gehört.", "gehört", "hören"),
        ("Die Zeugin wurde gestern gehört.", "gehört", "hören"),
        ("Das Haus hat meinem Onkel gehört.", "gehört", "gehören"),
        ("In keinem Falle darf er gehen.", "Falle", "Fall"),
        ("Die Falle schnappte zu.", "Falle", "Falle"),
        ("Der Garten hat den Gästen gefallen.", "gefallen", "gefallen"),
        ("Das wird dir gefallen.", "gefallen", "gefallen"),
        ("Im Winter sind die Preise gefallen.", "gefallen", "fallen"),
        ("Das Schiff ist in Seenot geraten.", "geraten", "geraten"),
        ("Der Arzt hat ihr zur Ruhe geraten.", "geraten", "raten"),
        ("Beim Klavierspielen stört ihn niemand.", "Klavierspielen", "Klavierspielen"),
    ],
)
def test_of_two_words_with_one_form_the_sentence_decides(text, form, lemma):
    assert lemmas(text)[form] == lemma
