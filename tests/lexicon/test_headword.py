"""A headword: readings, principal parts, compound parts, meanings; lemmas of forms without an analysis."""

from cases import for_each

from lessons.lexicon.compounds import parts
from lessons.lexicon.headword import headword, lemma_of


def readings(lemma):
    return [(noun.gender, noun.plural) for noun in headword(lemma, "NOUN").nouns]


def test_a_noun_has_every_gender_with_its_plural_once():
    assert readings("Band") == [("n", "Bänder"), ("m", "Bände"), ("f", "Bands")]
    assert readings("Leute") == [("", "Leute")]


def test_a_noun_that_no_table_has_takes_after_its_head_or_its_ending():
    assert readings("Rüstungskontrolle") == [("f", "Rüstungskontrollen")]
    assert readings("Verschiedenheit") == [("f", "Verschiedenheiten")]
    assert headword("Rüstungskontrolle", "NOUN").base == "Kontrolle"


def test_only_a_verb_has_principal_parts():
    assert headword("zugehen", "VERB").forms == "geht zu, ging zu, ist zugegangen"
    assert headword("Zugehen", "NOUN").forms == headword("golden", "ADJ").forms == ""


@for_each(
    ("verb", "forms"),
    [
        ("unterschreiben", "unterschreibt, unterschrieb, hat unterschrieben"),
        ("überspielen", "überspielt, überspielte, hat überspielt"),
        ("unterbringen", "bringt unter, brachte unter, hat untergebracht"),
        ("anstrengen", "strengt an, strengte an, hat angestrengt"),
    ],
)
def test_a_verb_is_parted_from_its_particle_alone(verb, forms):
    assert headword(verb, "VERB").forms == forms


@for_each(
    ("verb", "perfect"),
    [
        ("spazieren", "ist spaziert"),
        ("umziehen", "ist umgezogen / hat umgezogen"),
        ("brechen", "hat gebrochen / ist gebrochen"),
        ("bekommen", "hat bekommen"),
        ("zurückbekommen", "hat zurückbekommen"),
        ("irren", "hat geirrt / ist geirrt"),
        ("umherirren", "ist umhergeirrt"),
        ("zusammentreffen", "ist zusammengetroffen"),
        ("lesen", "hat gelesen"),
    ],
)
def test_verbs_of_motion_and_change_have_their_auxiliaries(verb, perfect):
    assert headword(verb, "VERB").forms.split(", ")[2] == perfect


def test_a_participle_leads_to_its_verb():
    assert headword("inhaftiert", "ADJ").base == "inhaftieren"


def test_of_an_unknown_word_nothing_is_said():
    assert not headword("Xyzabc", "NOUN").is_known


@for_each(
    ("noun", "wanted"),
    [
        ("Verteidigungsbündnis", "Verteidigung s Bündnis"),
        ("Sonnenuntergang", ""),
        ("Kreml-Kritiker", "Kreml Kritiker"),
        ("Gefangenenaustausch", "Gefangene n Austausch"),
        ("Rüstungskontrollgespräch", "Rüstung s Kontrolle Gespräch"),
        ("Verbraucher", ""),
        ("Einschätzung", ""),
        ("Ausland", ""),
        ("Zeitung", ""),
    ],
)
def test_compounds_are_cut_and_other_nouns_are_left_whole(noun, wanted):
    assert parts(noun) == tuple(wanted.split())


@for_each(
    ("form", "lemma"),
    [
        ("Zusagen", "Zusage"),
        ("kündigte", "kündigen"),
        ("größeren", "groß"),
        ("Xyzabc", "Xyzabc"),
        ("nicht", "nicht"),
    ],
)
def test_a_form_leads_to_its_likeliest_lemma(form, lemma):
    assert lemma_of(form) == lemma
