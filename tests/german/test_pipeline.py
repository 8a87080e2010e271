"""The pipeline as a whole: engines, layers, what travels between processes."""

import datetime

import pytest
import spacy
from cases import for_each
from spacy.language import Language
from spacy.tokens import Doc

from lessons.german import LAYERS, analyse, pipeline, prepare


def test_the_built_in_pipeline_runs_every_layer_in_order():
    assert pipeline("built-in").pipe_names == list(LAYERS)


def test_an_unknown_engine_is_refused():
    with pytest.raises(ValueError) as refusal:
        pipeline("best")
    assert str(refusal.value) == 'Engine "best" is not known; expected "auto", "built-in" or "official".'


def test_the_official_engine_says_what_to_do_where_it_is_not_installed(monkeypatch):
    monkeypatch.setattr(spacy.util, "is_package", lambda _name: False)
    pipeline.cache_clear()
    with pytest.raises(LookupError) as refusal:
        pipeline("official")
    assert str(refusal.value) == (
        "No official German model is installed; run `python3 start.py --official-model`, "
        'or use the engine "built-in".'
    )


@Language.component("stand_in_tagger")
def stand_in_tagger(doc: Doc) -> Doc:
    """What an official model would answer for "Er sei da, sagte sie."."""
    answers = {
        "Er": "PPER",
        "sei": "VAFIN",
        "da": "ADV",
        ",": "$,",
        "sagte": "VVFIN",
        "sie": "PPER",
        ".": "$.",
    }
    lemmas = {"sei": "sein", "sagte": "sagen"}
    for token in doc:
        token.tag_, token.lemma_ = answers[token.text], lemmas.get(token.text, token.text)
    return doc


@pytest.fixture
def official(monkeypatch):
    """The pipeline over a stand-in for de_core_news_sm."""
    model = spacy.blank("de", meta={"name": "core_news_sm", "version": "3.8.0"})
    model.add_pipe("stand_in_tagger", name="tagger")
    monkeypatch.setattr(spacy.util, "is_package", lambda name: name == "de_core_news_sm")
    monkeypatch.setattr(spacy, "load", lambda _name: model)
    pipeline.cache_clear()
    yield pipeline("auto")
    pipeline.cache_clear()


def test_an_official_model_lies_below_the_same_rules(official):
    doc = official(prepare(official, "Er sei da, sagte sie."))
    assert doc._.engine["tags"] == doc._.engine["lemmas"] == "de_core_news_sm 3.8.0"
    assert doc._.engine["konjunktiv"] == "rules"
    assert [token._.konjunktiv for token in doc if token.text == "sei"] == ["I"]


def test_sentences_are_cut_before_an_official_model_sees_them(official):
    assert official.pipe_names[:2] == ["german_sentences", "tagger"]


def test_a_document_says_which_engine_filled_which_layer():
    engine = analyse("Er kam.", engine="built-in")._.engine
    assert engine["tags"] == "built-in"
    assert engine["separable"] == engine["konjunktiv"] == engine["speech"] == "rules"


def test_a_document_knows_its_date():
    date = datetime.date(2021, 6, 17)
    assert analyse("Er kam.", date, engine="built-in")._.published == date
    assert analyse("Er kam.", engine="built-in")._.published is None


@for_each("text", ["", " ", "\n\n", "#", "…", "„", '"', "(apa)", "😀", "a" * 3000, "?!", "l'été"])
def test_odd_texts_break_nothing(text):
    assert analyse(text, engine="built-in").text == text


def test_html_in_a_text_stays_text():
    text = "Er sagte, <b>das</b> sei <script>alert(1)</script> gut."
    assert analyse(text, engine="built-in").text == text
