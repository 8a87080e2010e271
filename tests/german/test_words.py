"""Tags, lemmas, separable verbs, and what is known of nouns and verbs."""

from cases import for_each

from lessons.german import analyse, compounds, nouns, verbs
from lessons.german.lemmas import adjective_lemma, name_lemma, noun_lemma, verb_lemma


def tokens(text: str) -> dict:
    return {token.text: token for token in analyse(text, engine="built-in")}


def test_tags_are_those_of_stts_and_of_universal_dependencies():
    found = tokens("Gestern kündigte der Minister im Radio neue Gesetze an.")
    assert [
        (word, found[word].tag_, found[word].pos_)
        for word in ("kündigte", "Minister", "im", "neue", "an", ".")
    ] == [
        ("kündigte", "VVFIN", "VERB"),
        ("Minister", "NN", "NOUN"),
        ("im", "APPRART", "ADP"),
        ("neue", "ADJA", "ADJ"),
        ("an", "PTKVZ", "ADP"),
        (".", "$.", "PUNCT"),
    ]


def test_a_verb_that_stands_alone_is_no_auxiliary():
    assert tokens("Er hat Zeit.")["hat"].pos_ == "VERB"
    assert tokens("Er hat gewartet.")["hat"].pos_ == "AUX"


def test_a_finite_verb_is_found_at_the_end_of_a_clause():
    assert tokens("Er weiß, dass viele Tiere im Winter sterben.")["sterben"].tag_ == "VVFIN"
    assert tokens("Viele Tiere würden im Winter sterben.")["sterben"].tag_ == "VVINF"


@for_each(
    ("sentence", "word", "tag", "lemma"),
    [
        ("Das Haus liegt dreißig Meter entfernt.", "entfernt", "ADJD", "entfernt"),
        ("Die Schule ist zwei Kilometer vom Bahnhof entfernt.", "entfernt", "ADJD", "entfernt"),
        ("Die Plakate sind gestern entfernt worden.", "entfernt", "VVPP", "entfernen"),
        ("Die Plakate wurden entfernt.", "entfernt", "VVPP", "entfernen"),
        ("Das Wasser ist als Getränk geeignet.", "geeignet", "ADJD", "geeignet"),
        ("Sie soll mit dem König verwandt sein.", "verwandt", "ADJD", "verwandt"),
        ("Der Täter ist der Polizei bekannt.", "bekannt", "ADJD", "bekannt"),
        ("Die Polizei gab den Namen bekannt.", "bekannt", "PTKVZ", "bekannt"),
        ("Er war von der Idee überzeugt.", "überzeugt", "ADJD", "überzeugt"),
        ("Die Idee hat ihn überzeugt und ist beliebt.", "überzeugt", "VVPP", "überzeugen"),
        ("Der Turm ist dreißig Meter hoch.", "hoch", "ADJD", "hoch"),
    ],
)
def test_a_participle_that_says_how_something_is_is_an_adjective(sentence, word, tag, lemma):
    found = tokens(sentence)[word]
    assert (found.tag_, found.lemma_) == (tag, lemma)


def test_a_capital_inside_a_sentence_makes_no_verb():
    assert tokens("Er klickt auf Links und Anhänge, ohne zu lesen.")["Anhänge"].tag_ == "NN"


def test_marks_of_markdown_are_no_words():
    assert tokens("## Ein Titel")["#"].pos_ == "PUNCT"


@for_each(
    ("word", "proposed", "lemma"),
    [
        ("Kollegien", "Kolleg", "Kollegium"),
        ("Akten", "Akt", "Akte"),
        ("Lehrerkollegien", "", "Lehrerkollegium"),
        ("Stadien", "Stadion", "Stadion"),
        ("Rinde", "Rind", "Rinde"),
        ("Fällen", "Fall", "Fall"),
        ("Beamten", "Beamte", "Beamte"),
        ("GIFs", "Gifs", "GIF"),
        ("NATO", "Nato", "NATO"),
        ("Zentralregionen", "Zentralregio", "Zentralregion"),
        ("US-Regierungen", "Us-regierung", "US-Regierung"),
    ],
)
def test_nouns_get_their_nominative_singular(word, proposed, lemma):
    assert noun_lemma(word, proposed) == lemma


def test_verbs_participles_and_adjectives_get_their_plain_form():
    assert verb_lemma("gelegen", "legen") == "liegen"
    assert verb_lemma("muß", "mußen") == "müssen"
    assert adjective_lemma("kriegsmüden", "kriegsmüd") == "kriegsmüde"
    assert adjective_lemma("Pekinger", "pekinger") == "Pekinger"


def test_nouns_of_the_mixed_declension_end_in_e():
    found = tokens("Er sah einen Funken Hoffnung und hatte einen Gedanken.")
    assert (found["Funken"].lemma_, found["Gedanken"].lemma_) == ("Funke", "Gedanke")


def test_a_name_loses_its_genitive_but_not_its_last_letter():
    assert name_lemma("Putins", {"Putins", "Putin"}) == "Putin"
    assert name_lemma("Belarus", set()) == "Belarus"
    assert name_lemma("Wolkows", set()) == "Wolkow"


@for_each(
    ("sentence", "verb", "unit"),
    [
        ("Er kündigte gestern im Radio neue Gesetze an.", "kündigte", "ankündigen"),
        ("Die Meinungen liegen weit auseinander.", "liegen", "auseinanderliegen"),
        ("Der Präsident tat die Kritik ab und fuhr weg.", "tat", "abtun"),
        ("Der Präsident tat die Kritik ab und fuhr weg.", "fuhr", "wegfahren"),
        ("Sie nahm an der Sitzung teil, die lange dauerte.", "nahm", "teilnehmen"),
        ("Wir geben, wenn es sein muss, auch einmal nach.", "geben", "nachgeben"),
    ],
)
def test_a_separated_verb_is_one_unit(sentence, verb, unit):
    token = tokens(sentence)[verb]
    assert token._.lemma_unit == unit
    assert token._.particle._.lemma_unit == unit
    assert token._.particle._.particle_of.i == token.i


@for_each(
    "sentence",
    [
        "Er liebte sie von Anfang an.",
        "Schwarze Zahlen schreibt nach wie vor nur die Post.",
        "Der Vorgang wurde bald bekannt.",
        "Er kam mit und ohne Hund.",
        "Sie war lange da.",
        "Die Spieler erklärten, man sei bereit.",
    ],
)
def test_no_particle_where_there_is_none(sentence):
    assert [
        token.text for token in analyse(sentence, engine="built-in") if token._.particle is not None
    ] == []


def test_a_noun_knows_its_gender_plural_and_parts():
    found = tokens("Der Vorwurf betrifft die Rüstungskontrolle.")
    assert (found["Vorwurf"]._.gender, found["Vorwurf"]._.plural) == ("m", "Vorwürfe")
    assert found["Rüstungskontrolle"]._.gender == "f"
    assert found["Rüstungskontrolle"]._.parts == ("Rüstung", "Kontrolle")
    assert found["betrifft"]._.gender == ""


def test_the_article_tells_which_gender_is_meant():
    assert tokens("Er schwamm im See.")["See"]._.gender == "m"
    assert tokens("Er liebte die See.")["See"]._.gender == "f"
    assert nouns.genders("See") == ("m", "f")


@for_each(
    ("noun", "texts"),
    [
        ("Verteidigungsbündnis", ["Verteidigungs", "bündnis"]),
        ("Meldepflicht", ["Melde", "pflicht"]),
        ("Halbinsel", ["Halb", "insel"]),
        ("US-Regierung", ["US-", "Regierung"]),
        ("Separatist", []),
        ("Fortsetzung", []),
        ("Landschaft", []),
        ("Gegenstand", []),
    ],
)
def test_compounds_are_cut_and_nothing_else(noun, texts):
    assert [part.text for part in compounds.split_compound(noun)] == texts


def test_unknown_compounds_have_the_plural_of_their_heads():
    assert nouns.plural_of("Wolkenpolitiker") == "Wolkenpolitiker"
    assert nouns.plural_of("Cyberattacke") == "Cyberattacken"


def test_a_noun_without_an_article_that_is_the_subject_of_a_singular_is_an_infinitive():
    assert tokens("Grillen ist hier verboten.")["Grillen"].lemma_ == "Grillen"
    assert tokens("Grillen zirpen im Gras.")["Grillen"].lemma_ == "Grille"


def test_a_verb_knows_its_principal_parts_even_when_separated():
    found = tokens("Putin hob das Verbot auf.")
    assert found["hob"]._.principal_parts == ("hebt auf", "hob auf", "hat aufgehoben")
    assert verbs.principal_parts("gehen") == ("geht", "ging", "ist gegangen")
    assert verbs.principal_parts("joggen")[2] == "ist gejoggt"  # which only the table of auxiliaries knows
    assert found["Verbot"]._.principal_parts is None
