"""Free writing: a checklist, never a judgement."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.exercises.item import PartMark

SHORT = "Der Botschafter kehrt zurück, hieß es laut Peskow."
NAMES = ["Peskow", "Biden", "Putin", "Selenskij", "Jarmysch", "Nawalnaja"]
LONG = " ".join(f"{name} sagte das {time}." for name in NAMES for time in ("heute", "gestern"))


def test_each_point_is_counted_and_none_is_wrong(example):
    mark = example("free_writing").mark(SHORT)
    assert mark.score == 0.3333
    assert mark.parts == {
        "length": PartMark("open", "8 (15–30)", "too_short"),
        "words": PartMark("open", "1/2: Botschafter", "words_missing"),
        "speech": PartMark("right", "1/1: laut"),
    }


def test_a_text_may_be_too_long(example):
    assert example("free_writing").mark(LONG).parts["length"] == PartMark("open", "48 (15–30)", "too_long")


def test_a_word_counts_in_its_forms_also_where_it_stands_apart_in_one_sentence(example):
    words = example("free_writing").mark("Das kündigte er gestern an.").parts["words"]
    assert words.feedback == "1/2: ankündigen"
    words = example("free_writing").mark("Er kündigte. Dann rief er an.").parts["words"]
    assert words.feedback == "0/2"


def test_a_dash_between_words_does_not_make_one_word_of_them(example):
    length = example("free_writing").mark("Der Gipfel – ein Erfolg? – endete früh, trotz des Nato-Streits.")
    assert length.parts["length"].feedback == "9 (15–30)"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Er sei da, sie sei da, und wir hätten Zeit.", "1/1: sei, sei, hätten"),
        ("Er sei bereit und wolle gern reden.", "1/1: sei, wolle"),
        ("Er sei habe werde da gewesen.", "1/1: sei"),
        ("Er sei da. Er sei da. Da sei er.", "1/1: sei"),
    ],
)
def test_each_part_of_a_sentence_has_one_form_of_reported_speech(example, written, found):
    assert example("free_writing").mark(written).parts["speech"] == PartMark("right", found)


@for_each(
    "written",
    [
        "habe sei werde " * 20,
        "Botschafter Abrüstung " * 10,
        "Botschafter Abrüstung habe sei werde. " * 6,
        "Das kündigte der Botschafter der Abrüstung an und " * 3,
        "ein Wort und noch eins " * 13,
    ],
)
def test_a_string_of_words_is_not_a_text(example, written):
    mark = example("free_writing").mark(written)
    assert mark.score == 0
    assert mark.parts["length"] == PartMark("open", "0 (15–30)", "no_sentences")


def test_what_is_said_twice_counts_once(example):
    length = example("free_writing").mark("Der Botschafter kehrt heute zurück. " * 4).parts["length"]
    assert length == PartMark("open", "5 (15–30)", "no_sentences")


def test_a_long_sentence_is_a_sentence(example):
    written = (
        "Der Botschafter sei, so sagte der Sprecher des Präsidenten gestern in Genf, schon am Montag "
        "nach Moskau geflogen, um dort über die Abrüstung zu sprechen."
    )
    assert example("free_writing").mark(written).score == 1


def test_nothing_written_is_empty(example):
    assert example("free_writing").mark(" \n").note == "empty"


def test_points_that_are_not_asked_for_are_not_on_the_list(example):
    item = example("free_writing", change=lambda raw: raw.update(words_wanted="0", speech_wanted="0"))
    assert item.public()["checklist"] == {"length": {"min": 15, "max": 30}}
    assert item.mark(SHORT).parts.keys() == {"length"}


def test_the_model_answer_must_fulfil_its_own_checklist(example):
    item = example("free_writing", change=lambda raw: raw.update(model_answer=SHORT))
    assert item.faults() == [
        (("model_answer",), "misses a point of its own checklist: 8 (15–30)"),
        (("model_answer",), "misses a point of its own checklist: 1/2: Botschafter"),
    ]


def test_the_criteria_must_make_sense(example):
    item = example("free_writing", change=lambda raw: raw.update(min_words="40", words_wanted="4"))
    assert [path for path, _ in item.faults()] == [
        ("max_words",),
        ("words_wanted",),
        *[("model_answer",)] * 2,
    ]
    assert item.faults()[0][1] == "is 30; expected at least `min_words`, 40"
    assert item.faults()[1][1] == "is 4; expected at most 3, as `words` lists"
