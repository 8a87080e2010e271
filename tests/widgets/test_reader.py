"""The reader, without a browser: segments of a text, levels, glosses."""

import pytest

from lessons.content import LessonError, find_lesson, load_lesson
from lessons.content.texts import Paragraph
from lessons.widgets.reader import ReaderWidget
from lessons.widgets.reading import Layer, analysis_of, readable, segments, words_in


@pytest.fixture
def reader(lesson, store):
    return ReaderWidget(lesson, store, "b2")


def test_the_segments_of_a_paragraph_are_its_text(lesson):
    """Whatever is found, not one letter is lost or doubled."""
    for text in lesson.texts.values():
        shown = readable(lesson, text)
        for paragraph, original in zip(shown["paragraphs"], text.paragraphs, strict=True):
            assert "".join(segment["text"] for segment in paragraph["segments"]) == original.text
            assert (paragraph["number"], paragraph["heading"]) == (original.number, original.heading)


def test_words_and_actors_are_found(lesson):
    found = [
        (segment["text"], segment.get("word"), segment.get("actor"))
        for paragraph in readable(lesson, lesson.texts["b2"])["paragraphs"]
        for segment in paragraph["segments"]
        if "word" in segment or "actor" in segment
    ]
    assert found == [
        ("Mieten", "Miete", None),
        ("Anna Weber", None, "anna_weber"),
        ("Jonas Brandt", None, "jonas_brandt"),
        ("spöttisch", "spöttisch", None),
    ]


def test_layers_may_overlap():
    layers = [Layer("speech", "x", 1, 0, 10), Layer("word", "das", 1, 6, 14)]
    assert segments(Paragraph(1, "Er sagt das Wort."), layers) == [
        {"text": "Er sag", "speech": "x"},
        {"text": "t da", "speech": "x", "word": "das"},
        {"text": "s Wo", "word": "das"},
        {"text": "rt."},
    ]


def test_of_two_words_at_one_place_the_shorter_one_stands():
    layers = [Layer("word", "Rote Linie", 1, 0, 10), Layer("word", "Linie", 1, 5, 10)]
    found = [(each["text"], each["word"]) for each in segments(Paragraph(1, "Rote Linie"), layers)]
    assert found == [("Rote ", "Rote Linie"), ("Linie", "Linie")]


def test_only_the_glosses_of_the_text_are_sent(reader):
    assert sorted(reader.glosses) == ["Miete", "spöttisch"]
    assert reader.glosses["Miete"]["article"] == "die"
    assert "wrong_glosses" not in reader.glosses["Miete"]


def test_the_level_can_be_switched_and_is_kept(reader, store):
    reader.receive(reader, {"do": "text", "text": "b1"}, [])
    assert reader.text["id"] == "b1"
    assert sorted(reader.glosses) == sorted(words_in(reader.text)) == ["spöttisch"]
    assert store.setting("text") == "b1"


def test_a_text_that_is_not_there_changes_nothing(reader):
    reader.receive(reader, {"do": "text", "text": "c2"}, [])
    assert reader.text["id"] == "b2"


def test_a_text_that_is_not_there_is_told_in_one_sentence(lesson, store):
    with pytest.raises(LessonError) as refusal:
        ReaderWidget(lesson, store, "c2")
    assert str(refusal.value) == "The lesson lesson has no text 'c2'; there are: b2, b1."


def test_a_place_can_be_shown_in_another_text(reader, lesson):
    place = lesson.texts["b1"].find("Eine Heizung gibt es noch nicht")
    reader.show(place)
    assert reader.text["id"] == "b1"
    assert reader.place == {"paragraph": 2, "quote": "Eine Heizung gibt es noch nicht"}


STALE = "# par = 1\n# text = Der Markt war schön.\n1\tDer\tder\tDET\tART\t_\t_\t_\t_\t_\n\n"


@pytest.mark.parametrize("stored", [STALE, "# text = no paragraph\n1\tDer\n\n", "{"])
def test_an_analysis_that_does_not_fit_is_not_used(lesson, tmp_path, monkeypatch, stored):
    """The text was edited since, or the file is damaged: words are then found by their forms."""
    text = lesson.texts["b2"]
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b2.conllu").write_text(stored, encoding="utf-8")
    monkeypatch.setattr(lesson, "folder", tmp_path)
    assert analysis_of(lesson, text).meta["engine"] == "none"


def test_with_an_analysis_a_separated_verb_is_one_word():
    """Both halves of the verb lead to the same gloss, and dates and speech can be highlighted."""
    lesson = load_lesson(find_lesson("geneva_2021"))
    shown = readable(lesson, lesson.texts["b2"])["paragraphs"]
    tones = [segment["text"] for segment in shown[3]["segments"] if segment.get("word") == "hervorheben"]
    assert tones == ["hob", "hervor"]
    assert {"date", "speech"} <= {
        key for paragraph in shown for each in paragraph["segments"] for key in each
    }
