"""Which meaning a word has in its sentence, and how its grammar is told."""

from __future__ import annotations

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.drafting.around import surroundings, telling_stems
from lessons.drafting.definitions import is_faulty, is_poor
from lessons.drafting.kinds.words import _two_parts
from lessons.drafting.levels import word_level
from lessons.drafting.meant import meant_sense
from lessons.drafting.reflexive import without_sich
from lessons.drafting.senses import fitting_sense, plain_senses
from lessons.drafting.vocabulary import _usual_plural
from lessons.german import analyse
from lessons.lexicon.tables import nouns
from tests.cases import for_each

NOWHERE: frozenset[str] = frozenset()
# What a word means beside others, with a preposition, with *sich*, in the plural, before a name, and usually.
EXPLAINED = {
    ("Stimme", "Der Antrag bekam bei der Wahl viele Stimmen."): "das, was man bei einer Wahl",
    ("Stimme", "Der Sänger hat eine schöne Stimme."): "der Ton",
    ("Haushalt", "Die Forscher fragten tausend Haushalte."): "alle Menschen",
    ("Schuld", "Der Mann hatte viele Schulden."): "Geld",
    ("Stadtrat", "Das sagte Stadtrat Peter Braun."): "ein Mitglied",
    ("bestehen", "Die Gruppe besteht aus zehn Kindern."): "aus mehreren Teilen",
    ("bestehen", "Alle haben die Prüfung bestanden."): "bei einer Prüfung",
    ("sich melden", "Viele Helfer haben sich gemeldet."): "sagen, dass man da ist",
    ("melden", "Der Sender meldete das Unglück."): "etwas offiziell mitteilen",
    ("annehmen", "Wir nehmen an, dass er kommt."): "denken",
    ("annehmen", "Er bezweifelt, dass alle das Angebot annehmen."): "Ja sagen",
    ("schaffen", "Es ist nichts geschaffen."): "etwas Neues",
    ("schaffen", "Viele schafften es."): "mit etwas",
    ("sinken", "Die Preise sinken."): "weniger",
    ("sinken", "Das Schiff sank."): "im Wasser",
}
MEANT = {
    # with a subject alone, what is done to something is not meant; in the passive it may be
    ("beginnen", "Das Fest beginnt morgen."): "sich in Bewegung setzen",
    ("beginnen", "Der Chor beginnt ein neues Lied."): "etwas in Gang setzen",
    # a preposition in "damit"; a noun of the phrase with the verb; a place only after a preposition of place
    ("rechnen", "Sie rechnet damit, dass alle kommen."): "stark vermuten",
    ("belegen", "Das Team belegt einen guten Platz."): "einen Platz, Rang einnehmen",
    ("Gericht", "Das Gericht glaubte dem Zeugen."): "Organ",
    ("Gericht", "Vor dem Gericht warteten viele Menschen."): "Ort",
}


def test_the_sentence_tells_the_meaning():
    text = "\n".join(sentence for _, sentence in MEANT)
    sentences = analysis_of_doc(analyse(text, engine="built-in"), list(lines_of(text)), {}).sentences
    for ((lemma, _), meaning), sentence in zip(MEANT.items(), sentences, strict=True):
        assert fitting_sense(lemma, surroundings(sentence, NOWHERE, lemma)).text.startswith(meaning)


def test_of_the_meanings_that_are_explained_the_one_is_taken_that_is_meant():
    text = "\n".join(sentence for _, sentence in EXPLAINED)
    sentences = analysis_of_doc(analyse(text, engine="built-in"), list(lines_of(text)), {}).sentences
    for ((lemma, _), meaning), sentence in zip(EXPLAINED.items(), sentences, strict=True):
        kind = "noun" if lemma[0].isupper() else "verb"
        found = meant_sense(without_sich(lemma), kind, surroundings(sentence, NOWHERE, lemma))
        assert found.text.startswith(meaning), lemma


def test_a_verb_that_is_not_explained_as_it_is_used_is_not_proposed():
    """ "sich sparen" is another verb than "sparen"."""
    (sentence,) = analysis_of_doc(
        analyse("Das spart man sich.", engine="built-in"), list(lines_of("Das spart man sich.")), {}
    ).sentences
    assert meant_sense("sparen", "verb", surroundings(sentence, NOWHERE, "sich sparen")) is None


def test_only_nouns_tell_what_a_text_is_about():
    """The verb "zahlen" says nothing of numbers ("Zahlen")."""
    assert telling_stems(["zahlen"]) == NOWHERE
    assert telling_stems(["Rathaus"]) != NOWHERE


def test_what_is_no_meaning_of_the_word_is_not_shown():
    """Neither an adjective's for a verb nor what goes on behind it; and no words run together."""
    assert plain_senses("ergeben") == []
    assert plain_senses("ober") == []
    assert plain_senses("indirekt")[0].text == "mit Umweg, unter Zuhilfenahme eines Mittels"


def test_the_plural_is_the_one_that_is_said():
    """A commoner one than the first of the table; none where only a verb looks like it ("er betrüge")."""
    assert _usual_plural("Risiko", "Risikos") == "Risiken"
    assert _usual_plural("Betrug", "Betrüge") == ""
    assert _usual_plural("Schlag", "Schläge") == "Schläge"


@for_each(
    ("noun", "plural"),
    [
        ("Bericht", "Berichte"),
        ("Stammplatz", "Stammplätze"),
        ("Lehrer", "Lehrer"),
        ("Hang", "Hänge"),
        ("Internetseite", "Internetseiten"),
        ("Kaufmann", "Kaufleute"),
        ("Krankenwagen", "Krankenwagen"),
        ("Tat", "Taten"),  # a form of another verb, "tun"
        ("Streit", ""),  # "streite" is a form of the verb
        ("Ferne", ""),  # "fernen" one of the adjective
        ("Verbrauch", ""),
        ("Trinkwasser", ""),
    ],
)
def test_a_plural_is_one_that_is_in_use(noun, plural):
    assert _usual_plural(noun, nouns(noun)[0].plural) == plural


@for_each(
    ("compound", "cut"),
    [
        ("Eintrittskarte", ("Eintritt", "Karte")),
        ("Wohnungsmarkt", ("Wohnung", "Markt")),
        ("Haushalt", None),  # from a verb
        ("Haltestelle", None),
        ("Altstadt", None),  # from an adjective
        ("Weinberg", None),  # both parts have one article
    ],
)
def test_a_compound_shows_that_its_last_part_has_the_article(compound, cut):
    assert _two_parts(compound) == cut


def test_a_word_is_as_easy_as_what_it_is_made_of():
    made = {"Eintrittskarte": "B1", "Schülerin": "A2", "Busfahrer": "B1", "Bürgschaft": "B2"}
    assert {word: word_level(word) for word in made} == made


@for_each(
    ("lemma", "text"),
    [
        ("Leiterin", "weibliche Person, die in leitender Funktion tätig ist"),
        ("taktisch", "eine Taktik betreffend"),
        ("Behelfsbrücke", "Brücke für kurze Zeit"),
    ],
)
def test_a_poor_definition_is_known(lemma, text):
    assert is_poor(lemma, text)
    assert not is_poor("Geduld", "Fähigkeit, auf etwas länger zu warten")


@for_each(
    ("kind", "text", "faulty"),
    [
        ("noun", "mit dem Recht, Messen abzuhalten", True),  # says no thing
        ("adjective", "sich befahren lassen", True),
        ("adjective", "ein gutes Gefühl habend", True),
        ("noun", "Fähigkeit, auf etwas zu warten", False),
        ("adjective", "in großer Anzahl vorhanden", False),
    ],
)
def test_a_definition_is_a_phrase_of_its_words_kind(kind, text, faulty):
    assert is_faulty(kind, text) == faulty
