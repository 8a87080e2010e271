"""Names in texts: what is found, its kind, and one name per person in a document."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from lessons.german import analyse
from lessons.german.names import NameFinder
from lessons.german.names.canonical import is_short_for
from lessons.german.names.features import features
from lessons.german.names.gazetteer import heads, kinds, phrase_at, without_genitive, word_class
from lessons.german.names.tagger import FORBIDDEN, LABELS, best_labels, may_follow, spans


def names(text: str) -> list[tuple[str, str, str]]:
    doc = analyse(text, engine="built-in")
    return [(span.text, span.label_, span._.canonical) for span in doc.spans["names"]]


def test_persons_places_and_organisations_are_told_apart():
    text = "Die Kanzlerin Angela Merkel reiste nach Lissabon. Dort sprach sie mit der SPD und mit Siemens."
    assert names(text) == [
        ("Angela Merkel", "PER", "Angela Merkel"),
        ("Lissabon", "LOC", "Lissabon"),
        ("SPD", "ORG", "SPD"),
        ("Siemens", "ORG", "Siemens"),
    ]


def test_a_surname_alone_is_the_person_with_the_full_name():
    text = (
        "Der Minister Robert Hubalek trat zurück. Das war nötig, sagte Hubalek. Hubaleks Nachfolger schwieg."
    )
    assert {canonical for _, _, canonical in names(text)} == {"Robert Hubalek"}
    assert [found for found, _, _ in names(text)] == ["Robert Hubalek", "Hubalek", "Hubaleks"]


def test_two_persons_with_one_surname_stay_two():
    text = "In Köln sprach Ralf Schumacher. Später kam Michael Schumacher. Der Preis ging an Schumacher."
    persons = [canonical for _, kind, canonical in names(text) if kind == "PER"]
    assert persons == ["Ralf Schumacher", "Michael Schumacher", "Michael Schumacher"]


def test_a_genitive_is_seen_through_but_a_names_own_s_stays():
    text = "Die Hauptstadt Frankreichs ist Paris. In Belarus und in Frankreich wird gewählt."
    assert names(text) == [
        ("Frankreichs", "LOC", "Frankreich"),
        ("Paris", "LOC", "Paris"),
        ("Belarus", "LOC", "Belarus"),
        ("Frankreich", "LOC", "Frankreich"),
    ]


def test_one_spelling_counts_for_an_organisation():
    found = names("Die NATO tagt in Brüssel. Deutschland gehört zur Nato.")
    assert [canonical for _, kind, canonical in found if kind == "ORG"] == ["NATO", "NATO"]


def test_words_of_names_get_their_tag_and_lemma():
    doc = analyse(
        "Der Präsident Wladimir Putin kam an. Wie Putin hob auch Joe Biden den Ton hervor. Dann ging Biden."
    )
    tags = {token.text: (token.tag_, token.lemma_) for token in doc if token.text in {"Putin", "Biden"}}
    assert tags == {"Putin": ("NE", "Putin"), "Biden": ("NE", "Biden")}


def test_entities_do_not_overlap_and_are_among_the_names():
    doc = analyse("Angela Merkel sprach mit Emmanuel Macron in Paris über die Europäische Union.")
    spans_of_names = {(span.start, span.end) for span in doc.spans["names"]}
    assert [ent.text for ent in doc.ents][:2] == ["Angela Merkel", "Emmanuel Macron"]
    assert {(ent.start, ent.end) for ent in doc.ents} <= spans_of_names


def test_a_text_without_names_has_none_and_an_empty_one_neither():
    assert names("es regnet, und alle bleiben zu hause.") == []
    assert names("") == []


def test_the_engine_is_recorded():
    assert analyse("Das ist Berlin.", engine="built-in")._.engine["names"] == "built-in"


@Language.component("names_of_a_model")
def names_of_a_model(doc: Doc) -> Doc:
    """Stand in for an official model's entity recogniser."""
    doc.ents = [Span(doc, 0, 1, label="PER")]
    return doc


def test_the_official_models_names_are_kept_where_there_is_one():
    nlp = spacy.blank("de")
    nlp.meta["name"], nlp.meta["version"] = "core_news_xx", "3.8.0"
    nlp.add_pipe("names_of_a_model", name="tagger")
    nlp.add_pipe("names_of_a_model", name="ner")
    doc = NameFinder(nlp, "german_names")(nlp("Klapunde lachte."))
    assert [(span.text, span.label_) for span in doc.spans["names"]] == [("Klapunde", "PER")]
    assert doc._.engine["names"] == "de_core_news_xx 3.8.0"


def test_the_gazetteer_knows_kinds_through_a_genitive():
    assert kinds("Hamburg") == kinds("Hamburgs") == "P"
    assert set(kinds("Essen")) == {"P", "n"}
    assert kinds("Xyzzy") == ""
    assert without_genitive("Griechenlandes") == "Griechenland"
    assert (without_genitive("Voss"), without_genitive("Marx’")) == ("", "Marx")
    assert (without_genitive("Merkels"), without_genitive("Grass’"), without_genitive("Haus")) == (
        "Merkel",
        "Grass",
        "Hau",
    )


def test_the_longest_known_phrase_counts():
    assert phrase_at(["FC", "Bayern", "München", "gewann"], 0) == (3, "O")
    assert phrase_at(["Bad", "Kreuznach"], 0) == (2, "P")
    assert phrase_at(["Bad", "Haus"], 0) == (0, "")


def test_heads_are_seen_by_their_endings():
    assert heads("Außenministerin") == "r"
    assert heads("Goethestraße") == "p"
    assert heads("minister") == ""


def test_like_words_have_like_classes():
    assert word_class("Hamburg") & 63 == word_class("Köln") & 63
    assert word_class("Qwertzuiop") is None


def test_no_capitalised_word_is_a_feature_by_itself():
    found = features(["In", "Hamburg", "regnet", "es"], ["APPR", "NE", "VVFIN", "PPER"])
    assert not any("Hamburg" in feature for word in found for feature in word)
    assert "-1 text=_" in found[1] and "1 text=regnet" in found[1]


def test_a_name_goes_on_only_with_its_own_kind():
    assert may_follow("B-PER", "I-PER") and not may_follow("B-LOC", "I-PER") and not may_follow("O", "I-ORG")


def test_the_best_labels_obey_the_rule_even_against_the_scores():
    scores = FORBIDDEN[:2] * 0
    scores[:, LABELS.index("I-PER")] = 5
    scores[0, LABELS.index("B-PER")] = 1
    assert spans(best_labels(scores, FORBIDDEN)) == [(0, 2, "PER")]


def test_short_forms_of_names():
    assert is_short_for(("W.", "Putin"), ("Wladimir", "Putin"))
    assert not is_short_for(("Wladimir", "Putin"), ("Wladimir", "Putin"))
    assert not is_short_for(("Putin",), ("Ljudmila", "Putina"))
