"""Single choice, multiple choice, true or false, and guessing a gloss."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.exercises.item import AnswerError


def keys(item) -> dict[str, str]:
    """The key of each option's text."""
    return {option["text"]: option["key"] for option in item.public()["options"]}


def test_one_option_is_right_and_the_chosen_one_says_why(example):
    item = example("single_choice")
    mark = item.mark(keys(item)["in Wien"])
    assert (mark.score, mark.status) == (0, "wrong")
    assert [part.feedback for part in mark.parts.values()] == ["Wien kommt im Text nicht vor."]


def test_an_option_that_is_not_there_is_refused(example):
    with pytest.raises(AnswerError, match=r"^Item t-wo has no option 'z'\.$"):
        example("single_choice").mark("z")


def test_two_right_options_are_a_fault_of_a_single_choice(example):
    item = example("single_choice", change=lambda raw: raw["options"][1].update(correct="yes"))
    sentence = "has 2 options marked `correct: yes`; expected exactly one"
    assert item.faults() == [(("options",), sentence)]


def test_no_right_option_is_a_fault_of_a_single_choice(example):
    item = example("single_choice", change=lambda raw: raw["options"][0].pop("correct"))
    sentence = "has 0 options marked `correct: yes`; expected exactly one"
    assert item.faults() == [(("options",), sentence)]


def test_two_options_that_say_the_same_are_a_fault(example):
    item = example("single_choice", change=lambda raw: raw["options"][2].update(text="In Wien."))
    assert item.faults() == [(("options", 2, "text"), "says the same as number 2 of the list: “In Wien.”")]


@for_each(
    ("chosen", "score", "note"),
    [
        (["Rüstungskontrolle", "Sicherheit im Cyberraum"], 1, ""),
        (["Rüstungskontrolle"], 0.5, "some_missing"),
        (["Rüstungskontrolle", "Klimaschutz"], 0, "some_wrong_some_missing"),
        (["Rüstungskontrolle", "Sicherheit im Cyberraum", "Handel"], 0.5, "some_wrong"),
        (["Rüstungskontrolle", "Sicherheit im Cyberraum", "Handel", "Klimaschutz"], 0, "some_wrong"),
        (["Klimaschutz", "Handel"], 0, "some_wrong"),
        ([], 0, "empty"),
    ],
)
def test_wrong_choices_are_taken_off_right_ones(example, chosen, score, note):
    item = example("multiple_choice")
    mark = item.mark([keys(item)[text] for text in chosen])
    assert (mark.score, mark.note) == (score, note)
    assert len(mark.parts) == len(chosen)


def test_a_choice_that_was_missed_is_not_given_away(example):
    item = example("multiple_choice")
    assert item.mark([keys(item)["Handel"]]).parts.keys() == {keys(item)["Handel"]}
    assert len(item.reveal()) == 4


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("a", "Item t-themen expects a list of keys, not 'a'."),
        (["a", "a"], "Item t-themen was given a key twice: ['a', 'a']."),
        ([1], "Item t-themen has no option 1."),
    ],
)
def test_choices_of_another_shape_are_refused(example, answer, sentence):
    with pytest.raises(AnswerError) as caught:
        example("multiple_choice").mark(answer)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(("marked", "count"), [("no", 0), ("yes", 4)])
def test_there_must_be_right_and_wrong_options(example, marked, count):
    item = example(
        "multiple_choice", change=lambda raw: [option.update(correct=marked) for option in raw["options"]]
    )
    sentence = f"has {count} of 4 options marked `correct: yes`; expected right and wrong ones"
    assert item.faults() == [(("options",), sentence)]


def test_a_verdict_on_a_statement_says_why(example):
    item = example("true_false")
    mark = item.mark("not_in_text")
    assert (mark.score, mark.parts["not_in_text"].feedback) == (
        0,
        "Doch, gleich der erste Absatz sagt etwas dazu.",
    )
    assert item.mark("false").score == 1


@pytest.mark.parametrize("answer", [False, "False", None, ["false"]])
def test_only_the_three_verdicts_are_answers(example, answer):
    with pytest.raises(AnswerError):
        example("true_false").mark(answer)


def test_the_gloss_comes_with_the_right_meaning_and_not_before(example):
    item = example("guess_gloss")
    assert "gloss" not in item.mark(keys(item)["sagte nein"]).parts
    assert (
        item.mark(item.solution()).parts["gloss"].feedback
        == "ankündigen, kündigte an, hat angekündigt: to announce"
    )


def test_a_word_that_stands_apart_is_shown_in_its_sentence(example):
    here = [piece["text"] for piece in example("guess_gloss").public()["pieces"] if piece["here"]]
    assert here == ["kündigte", "an"]


def test_the_guessed_word_must_stand_in_its_sentence(example):
    item = example("guess_gloss", change=lambda raw: raw.update(word="ankündigen"))
    assert item.faults() == [
        (("word",), "“ankündigen” does not stand in the sentence; expected words from it")
    ]


def test_one_meaning_must_be_right(example):
    item = example("guess_gloss", change=lambda raw: raw["options"][1].update(correct="yes"))
    assert item.faults() == [(("options",), "has 2 options marked `correct: yes`; expected exactly one")]
