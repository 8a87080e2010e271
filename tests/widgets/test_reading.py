"""What is found in a text: segments that are its letters, words and actors, dates, separated verbs."""

import pytest

from lessons.content.texts import Paragraph
from lessons.learner.readable import Layer, readable, segments, sound_analysis


def test_the_segments_of_a_paragraph_are_its_text(geneva):
    """Whatever is found, not one letter is lost or doubled."""
    for text in geneva.texts.values():
        shown = readable(geneva, text).shown
        for paragraph, original in zip(shown["paragraphs"], text.paragraphs, strict=True):
            assert "".join(segment["text"] for segment in paragraph["segments"]) == original.text
            assert (paragraph["number"], paragraph["heading"]) == (original.number, original.heading)


def test_words_and_actors_are_found(lesson):
    reading = readable(lesson, lesson.texts["b2"])
    found = [
        (segment["text"], reading.index[segment.get("word") or segment["actor"]].entry)
        for paragraph in reading.shown["paragraphs"]
        for segment in paragraph["segments"]
        if "word" in segment or "actor" in segment
    ]
    assert found == [
        ("Mieten", "Miete"),
        ("Anna Weber", "anna_weber"),
        ("Jonas Brandt", "jonas_brandt"),
        ("spöttisch", "spöttisch"),
    ]


def test_layers_may_overlap():
    layers = [Layer("speech", "1", 1, 0, 10), Layer("word", "2", 1, 6, 14, "das")]
    assert segments(Paragraph(1, "Er sagt das Wort."), layers) == [
        {"text": "Er sag", "speech": "1"},
        {"text": "t da", "speech": "1", "word": "2"},
        {"text": "s Wo", "word": "2"},
        {"text": "rt."},
    ]


def test_of_two_words_at_one_place_the_shorter_one_stands():
    layers = [Layer("word", "1", 1, 0, 10, "Rote Linie"), Layer("word", "2", 1, 5, 10, "Linie")]
    found = [(each["text"], each["word"]) for each in segments(Paragraph(1, "Rote Linie"), layers)]
    assert found == [("Rote ", "1"), ("Linie", "2")]


def test_both_halves_of_a_separated_verb_are_one_word(geneva):
    """They have one number, so they light up together and lead to the same gloss."""
    reading = readable(geneva, geneva.texts["b2"])
    pieces = [
        (segment["text"], segment["word"])
        for segment in reading.shown["paragraphs"][3]["segments"]
        if segment.get("word") and reading.index[segment["word"]].entry == "hervorheben"
    ]
    assert [text for text, _ in pieces] == ["hob", "hervor"]
    assert len({of for _, of in pieces}) == 1


def test_an_age_is_no_date(geneva):
    shown = [
        each.words for each in readable(geneva, geneva.texts["b2"]).index.values() if each.kind == "date"
    ]
    assert len(shown) == 14
    assert "45-Jährigen" not in shown


STALE = "# par = 1\n# text = Der Markt war schön.\n1\tDer\tder\tDET\tART\t_\t_\t_\t_\t_\n\n"


@pytest.mark.parametrize("stored", [STALE, "# text = no paragraph\n1\tDer\n\n", "{"])
def test_an_analysis_that_does_not_fit_is_not_used(lesson, tmp_path, monkeypatch, stored):
    """The text was edited since, or the file is damaged: words are then found by their forms."""
    text = lesson.texts["b2"]
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b2.conllu").write_text(stored, encoding="utf-8")
    monkeypatch.setattr(lesson, "folder", tmp_path)
    assert sound_analysis(lesson, text).meta["engine"] == "none"
