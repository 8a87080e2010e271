"""Direct speech into reported speech, and back."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.exercises.item import PartMark

HINT = "Wer spricht über wen?"


@for_each(
    "given",
    [
        "er habe ihm eine Liste überreicht",
        "Er habe ihm eine Liste überreicht.",
        "Biden sagte, er habe ihm eine Liste überreicht.",
        "biden sagte er habe ihm eine Liste ueberreicht",
        "dass er ihm eine Liste überreicht habe",
        "Biden sagte, dass er ihm eine Liste überreicht habe.",
    ],
)
def test_every_accepted_sentence_is_right_with_or_without_its_beginning(example, given):
    assert example("transform").mark(given).score == 1


@for_each(
    ("given", "error"),
    [
        ("Biden sagte, dass er habe ihm eine Liste überreicht.", "verb_last"),
        ("er hätte ihm eine Liste überreicht", "konjunktiv_2"),
        ("ich hätte ihm eine Liste überreicht", "konjunktiv_2"),
        ("er habe mir eine Liste überreicht", "wrong_person"),
        ("er ihm habe eine Liste überreicht", "word_order"),
        ("er habe ihm eine liste überreicht", "capital"),
        ("er habe ihm eine Listen überreicht", "other_form"),
    ],
)
def test_mistakes_are_named_and_no_hint_stands_in_their_way(example, given, error):
    mark = example("transform").mark(given)
    assert mark.score == 0.5
    part = mark.parts["answer"]
    assert (part.status, part.note) == ("almost", error)


@for_each(
    ("given", "status", "note"),
    [
        ("er hat ihm eine Liste überreicht", "open", "indicative_kept"),
        ("Biden sagte, er hat ihm eine Liste überreicht.", "open", "indicative_kept"),
        ("er hat ihm auch so eine Liste überreicht", "open", "indicative_kept"),
        ("ich habe ihm eine Liste überreicht", "wrong", "wrong_person"),
        ("er hat mir eine Liste überreicht", "wrong", "indicative_kept"),
    ],
)
def test_what_is_practised_is_missing_however_many_letters_agree(example, given, status, note):
    """Good German is open yet, not wrong; the source copied out is no answer."""
    mark = example("transform").mark(given)
    part = mark.parts["answer"]
    assert (mark.score, part.status, part.note) == (0, status, note)


def test_of_two_verbs_one_in_the_konjunktiv_counts_half(example):
    two = {"source": "Ich gehe und komme wieder.", "answers": ["er gehe und komme wieder"]}
    item = example("transform", change=lambda raw: raw.update(two))
    part = item.mark("er geht und komme wieder").parts["answer"]
    assert (part.status, part.note) == ("almost", "indicative_kept")


def test_a_teacher_may_write_the_beginning_again_too(example):
    item = example("transform", change=lambda raw: raw.update(answers=["Biden sagte, er gehe."]))
    assert item.mark("er gehe").score == item.mark("Biden sagte, er gehe").score == 1
    assert item.mark("er geht").parts["answer"].note == "indicative_kept"


def test_what_differs_in_other_ways_is_wrong_and_gets_the_hint(example):
    assert example("transform").mark("er hat ihm ein Buch gegeben").parts["answer"] == PartMark(
        "wrong", HINT, "wrong"
    )


def test_a_foreseen_mistake_is_named_and_explained(example):
    part = example("transform").mark("Er überreichte ihm eine Liste").parts["answer"]
    assert part == PartMark("almost", "Das erzählt selbst und gibt nicht wieder.", "wrong_tense")


def test_the_first_konjunktiv_that_looks_like_the_indicative_is_named(example):
    assert (
        example("transform", 1).mark("beide Seiten haben Interesse gezeigt").parts["answer"].note
        == "konjunktiv_1"
    )


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("Ich sei zu Gesprächen bereit.", "konjunktiv_kept"),
        ("Er bin zu Gesprächen bereit.", "wrong_person"),
        ("Er sei zu Gesprächen bereit.", "konjunktiv_kept"),
    ],
)
def test_mistakes_on_the_way_back_are_named(example, given, error):
    assert example("transform", 2).mark(given).parts["answer"].note == error


def test_the_right_words_in_another_order_are_compared_with_the_nearest_answer(example):
    item = example(
        "transform", 2, lambda raw: raw.update(answers=["Ich habe es gesagt", "Ich hatte es gesagt"])
    )
    assert item.mark("Ich habe gesagt es").parts["answer"].note == "word_order"


def test_the_source_is_no_answer(example):
    item = example("transform", 1, lambda raw: raw.update(answers=["Beide Seiten haben Interesse gezeigt"]))
    assert item.faults() == [(("answers", 0), "is the source sentence; expected what becomes of it")]


@for_each(
    ("given", "status", "note"),
    [
        ("er habe ihm auch eine lange Liste überreicht", "almost", "stay_close"),
        ("er habe ihm nicht eine Liste überreicht", "wrong", "stay_close"),
        ("dass er hat ihm so eine Liste überreicht", "almost", "verb_last"),
        ("ich habe ihm gestern eine Liste überreicht", "almost", "wrong_person"),
        ("das er ihm gestern eine Liste überreicht habe", "almost", "das_dass"),
        ("das er ihm eine Liste überreicht habe", "almost", "das_dass"),
        ("er habe", "wrong", "stay_close"),
    ],
)
def test_other_words_are_told_from_wrong_german(example, given, status, note):
    part = example("transform").mark(given).parts["answer"]
    assert (part.status, part.note) == (status, note)


def test_after_dass_the_indicative_is_right_unless_the_mood_is_asked_for(example):
    """Else the learner is told that the Konjunktiv is what is practised."""
    plain = {"de": "Geben Sie den Satz in der indirekten Rede wieder."}
    asked = {"de": "Geben Sie den Satz im Konjunktiv wieder."}
    given = "dass er ihm eine Liste überreicht hat"
    right = example("transform", change=lambda raw: raw.update(prompt=plain)).mark(given)
    wrong = example("transform", change=lambda raw: raw.update(prompt=asked)).mark(given)
    assert (right.status, right.parts["answer"].note) == ("right", "indicative_right")
    assert (wrong.parts["answer"].status, wrong.parts["answer"].note) == ("open", "indicative_kept")
    main = example("transform", change=lambda raw: raw.update(prompt=plain)).mark(
        "er hat ihm eine Liste überreicht"
    )
    assert main.parts["answer"].note == "indicative_kept"
