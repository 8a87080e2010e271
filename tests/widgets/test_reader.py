"""The reader, without a browser: its messages, notes, dates and speech; levels and places."""

import json

import pytest

from lessons.content import LessonError
from lessons.learner import Learner, Store, StoreError
from lessons.widgets.reader import ReaderWidget

FULL = {"de": "Der Datenträger ist voll.", "en": "The disk is full."}


@pytest.mark.parametrize(
    "message",
    [
        {"do": "guess", "of": "1", "meaning": "something else"},
        {"do": "guess", "of": "99", "meaning": "rent"},
        {"do": "guess"},
        {"do": "gloss", "of": None},
        {"do": "open", "layer": "actor", "of": "1"},
        {"do": "open", "layer": ["word"], "of": "1"},
        {"do": "know", "word": "Unsinn", "known": True},
        {"do": "know", "word": ["Miete"], "known": True},
        {"do": "note", "text": "c2", "paragraph": 1, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": 9, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": "1", "note": "x", "before": ""},
        {"do": "note", "text": ["b2"], "paragraph": 1, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": 1, "note": None, "before": ""},
        {"do": ["open"]},
        {},
    ],
)
def test_a_message_that_asks_for_nothing_there_is_is_ignored(reader, message):
    reader.say(**message, nonce=1)
    assert reader.sent == []
    assert not reader.learner.store.path.exists()


def test_a_note_is_kept_before_it_is_acknowledged(reader, open_reader, tmp_path):
    def check(reply):
        assert Store(tmp_path).path.exists()
        assert open_reader(learner=Learner(Store(tmp_path))).notes == {"2": "Wer ist das?"}
        assert reply == {"did": "note", "nonce": 5, "note": "Wer ist das?", "problem": None}
        checked.append(reply)

    checked = []
    reader.send = check
    reader.say(do="note", text="b2", paragraph=2, note="Wer ist das?", before="", nonce=5)
    assert len(checked) == 1
    reader.receive(reader, {"do": "text", "text": "b1"}, [])
    assert reader.notes == {}


def test_two_notebooks_write_on_one_paragraph_and_both_notes_stay(reader, open_reader):
    other = open_reader()
    reader.say(do="note", text="b2", paragraph=1, note="eins", before="", nonce=1)
    other.say(do="note", text="b2", paragraph=1, note="zwei", before="", nonce=1)
    assert other.sent[0]["note"] == "eins\n\nzwei"
    assert open_reader().notes == {"1": "eins\n\nzwei"}


def test_what_cannot_be_kept_is_said(reader, monkeypatch):
    def refuse(_task):
        raise StoreError(FULL)

    monkeypatch.setattr(reader.learner.store.database, "write", refuse)
    of = reader.number_of("word", "Miete")
    reader.say(do="note", text="b2", paragraph=1, note="eins", before="", nonce=1)
    reader.say(do="know", word="Miete", known=True, nonce=2)
    reader.say(do="guess", of=of, meaning="rent", nonce=3)
    assert [reply["problem"] for reply in reader.sent] == [FULL] * len(reader.sent)
    assert reader.sent[2]["about"]["gloss"] == {"en": "rent"}


def test_dates_are_said_in_words_and_vague_ones_are_called_vague(open_reader, geneva):
    reader = open_reader(lesson=geneva)
    for date in ("2021-06-16", "2020-22", "../2021-06-17"):
        reader.say(do="open", layer="date", of=reader.number_of("date", date), nonce=1)
    assert [(card["de"], card["vague"]) for card in (reply["about"] for reply in reader.sent)] == [
        ("Mittwoch, 16. Juni 2021", False),
        ("Sommer 2020", True),
        ("vor dem Erscheinen des Artikels", True),
    ]


def test_speech_says_who_says_it_and_an_actor_who_it_is(open_reader, geneva):
    reader = open_reader(lesson=geneva)
    of = reader.number_of("speech", "hervorheben")
    reader.say(do="open", layer="speech", of=of, nonce=1)
    reader.say(do="open", layer="actor", of=reader.number_of("actor", "peskow"), nonce=2)
    assert reader.text["speech"][of] == "Joe Biden: hervorheben"
    assert reader.sent[0]["about"] == {"speaker": "Joe Biden", "verb": "hervorheben"}
    actor = reader.sent[1]["about"]
    assert actor["name"] == {"de": "Dmitri Peskow", "en": "Dmitry Peskov"}
    assert actor["role"]["de"] == "Sprecher des Kremls"


def test_the_level_can_be_switched_and_is_kept(reader, learner, lesson):
    reader.say(do="text", text="b1")
    assert reader.text["id"] == "b1"
    assert reader.sitting.reading.lemmas == {"spöttisch"}
    assert learner.text(lesson) == "b1"


def test_a_text_that_is_not_there_changes_nothing(reader):
    reader.say(do="text", text="c2")
    assert reader.text["id"] == "b2"


def test_a_text_that_is_not_there_is_told_in_one_sentence(lesson, learner):
    with pytest.raises(LessonError) as refusal:
        ReaderWidget(lesson, learner, "c2")
    assert str(refusal.value) == "The lesson lesson has no text 'c2'; there are: b2, b1."


def test_a_place_can_be_shown_in_another_text_and_twice(reader, lesson):
    quotation = "Eine Heizung gibt es noch nicht"
    place = lesson.texts["b1"].find(quotation)
    reader.show(place)
    assert reader.text["id"] == "b1"
    first = reader.place
    assert lesson.texts["b1"].paragraph(2).text[first["start"] : first["end"]] == quotation
    reader.show(2, place.start, place.end)
    assert reader.place == {**first, "turn": 2}


def test_a_whole_paragraph_can_be_shown_and_one_that_is_not_there_is_told(reader, lesson):
    reader.show(1)
    length = len(lesson.texts["b2"].paragraph(1).text)
    assert reader.place == {"paragraph": 1, "start": 0, "end": length, "turn": 1, "back": ""}
    with pytest.raises(IndexError, match="Text b2 has no paragraph 9, only"):
        reader.show(9)


def test_what_is_sent_of_a_text_is_small(open_reader, geneva):
    """Measured: 24 kB."""
    assert len(json.dumps(open_reader(lesson=geneva).text)) < 40_000
