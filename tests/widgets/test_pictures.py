"""Pictures of speakers and texts to work with, without a browser: choices, details, notebook calls."""

import pytest

from lessons.content import find_lesson
from lessons.notebook import Notebook
from lessons.widgets.pictures import PICTURES


@pytest.fixture
def notebook(learner):
    return Notebook(str(find_lesson("geneva_2021")), learner)


def choose(widget, kind):
    widget.receive(widget, {"do": "view", "kind": kind, "nonce": 1}, [])
    return widget


def test_everything_that_can_be_chosen_has_its_details(notebook):
    widget = notebook.pictures()
    for kind in PICTURES:
        choose(widget, kind)
        areas = {area["id"] for area in widget.picture["areas"]}
        assert areas and areas <= set(widget.details), kind
        assert all(card["parts"] for card in widget.details.values()), kind


def test_a_cell_says_what_is_said_in_which_sentence(notebook):
    card = notebook.speakers().details["biden:nawalny"]
    (part,) = card["parts"]
    assert card["title"]["de"] == "Joe Biden – Der Fall Nawalny"
    assert part["head"] == {"de": "klarmachen, sinngemäß:", "en": "in substance:"}
    assert part["text"]["de"] == "Wenn Nawalny stirbt, hat das für Russland verheerende Konsequenzen."
    quote = "Sollte Nawalny sterben, wären die Konsequenzen für Russland verheerend"
    assert part["sentence"]["quote"] == quote
    assert part["sentence"]["place"][:2] == ["b2", 6]


def test_hard_words_are_defined_in_german_and_told_in_the_language_of_help_apart(notebook):
    first, *_ = notebook.difficulty("b1").details.values()
    hard = first["parts"][1]["text"]
    definition = "eine Veranstaltung oder ein Treffen stattfinden lassen"
    assert hard == {"de": f"abhalten: {definition}", "en": "abhalten: to hold (an event)"}


def test_what_is_open_follows_the_text_that_is_chosen(notebook):
    """Reader and pictures; one of a text that was asked for stays."""
    reader, speakers, voices = notebook.read(), notebook.speakers(), notebook.voices()
    timeline, of_b1 = notebook.timeline(), notebook.voices("b1")
    kept = of_b1.picture
    notebook.settings().keep("text", "a2")
    assert reader.text["id"] == "a2"
    (simpler,) = speakers.details["biden:nawalny"]["parts"]
    assert simpler["text"]["de"] == "Wenn Nawalny stirbt, hat das für Russland sehr schlimme Folgen."
    assert voices.picture["title"].endswith("(A2)")
    moved = {
        part["sentence"]["place"][0]
        for card in timeline.details.values()
        for part in card["parts"]
        if part["sentence"]
    }
    assert moved == {"a2"}
    assert of_b1.picture == kept


def test_only_what_is_offered_can_be_chosen(notebook):
    widget = notebook.voices()
    before = widget.picture
    assert choose(widget, "speakers").picture is before


def test_the_text_is_the_one_that_is_asked_for(notebook):
    assert "(B1)" in notebook.difficulty("b1").picture["title"]
    assert "(B2)" in notebook.voices().picture["title"]


def test_help_in_english_comes_and_goes(notebook):
    widget = notebook.speakers()
    with_help = widget.picture["light"]
    widget.language = "de"
    assert widget.picture["light"] != with_help


def test_the_reader_opened_last_shows_the_sentence(notebook):
    assert not notebook.speakers().jumps
    reader = notebook.read("b1")
    widget = notebook.timeline()
    widget.receive(widget, {"do": "jump", "place": ["b2", 6, 0, 20]}, [])
    assert (reader.text["id"], reader.place["paragraph"]) == ("b2", 6)
