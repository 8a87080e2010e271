"""Marking words in a passage."""

from __future__ import annotations

from cases import for_each

from lessons.exercises.item import PartMark
from lessons.exercises.passage import locate, word_pieces
from lessons.language.segmentation import words_of


def numbers(item, *words: str) -> list[str]:
    """The numbers of words, each written as `word` or `word/2` for the second of its kind."""
    found = []
    for word in words:
        name, _, occurrence = word.partition("/")
        found += locate(item.passage, name, int(occurrence or 1))
    return found


def test_words_are_numbered_and_the_passage_stays_whole(example):
    item = example("mark_words")
    pieces = item.public()["pieces"]
    assert "".join(piece["text"] for piece in pieces) == item.passage
    words = [piece["word"] for piece in pieces if "word" in piece]
    assert words == [str(number) for number in range(1, len(words) + 1)]


def test_the_learner_is_told_how_many_words_to_mark(example):
    item = example("mark_words")
    assert item.public()["targets"] == len(item.solution()) == 6


@for_each(
    ("marked", "score", "note"),
    [
        (["habe", "gegeben", "hätten", "vorgetragen", "habe/2", "gewollt"], 1, ""),
        (["habe", "gegeben"], 0.3333, "some_missing"),
        (["habe"], 0.1667, "some_missing"),
        (["habe", "gegeben", "hätten", "vorgetragen", "nicht"], 0.3333, "some_wrong_some_missing"),
        (["habe", "gegeben", "hätten", "vorgetragen", "habe/2", "gewollt", "nicht"], 0.6667, "some_wrong"),
        (["nicht"], 0, "some_wrong"),
        ([], 0, "empty"),
    ],
)
def test_found_targets_count_and_wrong_marks_are_taken_off(example, marked, score, note):
    item = example("mark_words")
    mark = item.mark(numbers(item, *marked))
    assert (mark.score, mark.note) == (score, note)


def test_marking_everything_is_worth_nothing(example):
    item = example("mark_words")
    assert item.mark([str(number + 1) for number in range(len(words_of(item.passage)))]).score == 0


def test_a_half_found_target_says_that_the_rest_is_missing(example):
    item = example("mark_words")
    number = numbers(item, "hätten")[0]
    assert item.mark([number]).parts == {number: PartMark("almost", note="rest_missing")}


def test_a_foreseen_wrong_mark_gets_its_own_feedback_and_any_other_the_general_one(example):
    item = example("mark_words")
    said, us = numbers(item, "gesagt", "US-Präsident")
    parts = item.mark([said, us]).parts
    assert parts[said].feedback == "Das ist Plusquamperfekt, also Indikativ."
    assert parts[us].feedback == "Dieses Wort ist keine Form im Konjunktiv."


def test_targets_must_stand_in_the_passage(example):
    item = example("mark_words", change=lambda raw: raw["targets"][2].update(occurrence="3"))
    assert item.faults() == [
        (
            ("targets", 2, "words"),
            "“habe … gewollt” does not stand in the passage 3 times; expected words from it",
        )
    ]


def test_no_word_may_be_marked_twice(example):
    item = example("mark_words", change=lambda raw: raw["near"][0].update(words="habe"))
    assert item.faults() == [
        (("near", 0, "words"), "marks a word that another entry marks; every word is marked once")
    ]


@for_each(
    ("wanted", "found"),
    [
        ("Ja", ["1"]),
        ("nein", []),
        ("…", []),
        ("Ja … Ja", ["1", "3"]),
        ("doch Ja", ["2", "3"]),
        ("Ja … nein", []),
    ],
)
def test_words_are_found_whole_and_in_order(wanted, found):
    assert locate("Ja, doch: Ja.", wanted) == found


def test_a_passage_without_words_is_plain_text():
    assert word_pieces("… – …") == [{"text": "… – …"}]
