"""Gap-fill, word bank and short answer."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.exercises.item import AnswerError, PartMark


def test_each_gap_is_marked_by_itself(example):
    mark = example("gap_fill").mark({"1": "vor", "2": "gipfel", "3": "Liste"})
    assert mark.score == 0.5
    assert mark.parts == {
        "1": PartMark("right", "Das Verb verlangt hier eine Präposition mit Dativ."),
        "2": PartMark("almost", note="capital", nearly=True),
        "3": PartMark("wrong", note="wrong"),
    }


def test_a_foreseen_wrong_answer_gets_its_own_feedback(example):
    assert example("gap_fill").mark({"1": "für"}).parts["1"] == PartMark(
        "wrong", "Diese Präposition steht bei „danken“."
    )


def test_a_wrong_answer_gets_the_hint_but_not_the_reason_for_the_right_one(example):
    part = example("gap_fill").mark({"1": "gegen"}).parts["1"]
    assert part == PartMark("wrong", "Diese Präposition kennen Sie von „Angst haben“.", "wrong")


def test_a_mistake_with_a_name_needs_no_hint(example):
    item = example("gap_fill", change=lambda raw: raw["gaps"][1].update(hint="So heißt ein hohes Treffen."))
    assert item.mark({"2": "gipfel"}).parts["2"] == PartMark("almost", note="capital", nearly=True)


def test_empty_gaps_are_neither_right_nor_wrong(example):
    item = example("gap_fill")
    assert item.mark({"1": "vor", "2": " ", "3": None}).parts.keys() == {"1"}
    assert item.mark({}).note == "empty"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (["vor"], "Item t-warnen expects an object of keys and texts, not ['vor']."),
        ({"4": "vor"}, "Item t-warnen has no option '4'."),
        ({"1": 3}, "Item t-warnen expects a text, not 3."),
        ({"1": "x" * 20_001}, "Item t-warnen was given a text of 20001 characters; 20000 are allowed."),
    ],
)
def test_gaps_of_another_shape_are_refused(example, answer, sentence):
    with pytest.raises(AnswerError) as caught:
        example("gap_fill").mark(answer)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Er {1} nicht {3} und {2}.", "{1} {3} {2}"),
        ("Er {1} nicht {2}.", "{1} {2}"),
        ("Er {1} nicht {1} {2} {3}.", "{1} {1} {2} {3}"),
        ("Er kommt.", "no gap"),
    ],
)
def test_gaps_of_text_and_list_must_match(example, text, has):
    item = example("gap_fill", change=lambda raw: raw.update(text=text))
    assert item.faults() == [(("text",), f"has {has}; expected {{1}} {{2}} {{3}}, as many as `gaps` lists")]


def test_a_foreseen_wrong_answer_must_not_be_accepted(example):
    item = example("gap_fill", change=lambda raw: raw["gaps"][0]["near"][0].update(answer="vor"))
    assert item.faults() == [(("gaps", 0, "near", 0, "answer"), "is also one of the accepted answers: “vor”")]


def test_an_answer_needs_a_letter_or_a_number(example):
    item = example("gap_fill", change=lambda raw: raw["gaps"][0].update(answers=["…"]))
    assert item.faults() == [(("gaps", 0, "answers", 0), "has no letter or number in it: “…”")]


def test_the_same_answer_twice_is_a_fault(example):
    item = example("gap_fill", change=lambda raw: raw["gaps"][1].update(answers=["Gipfel", "„Gipfel“"]))
    where = ("gaps", 1, "answers", 1)
    assert item.faults() == [(where, "says the same as number 1 of the list: “„Gipfel“”")]


def test_answers_may_differ_in_their_capitals_only(example):
    item = example("gap_fill", change=lambda raw: raw["gaps"][1].update(answers=["Nato", "NATO"]))
    assert item.faults() == []
    assert {item.mark({"2": name}).parts["2"].status for name in ("Nato", "NATO")} == {"right"}


def test_further_answers_are_patterns_and_must_not_be_foreseen_as_wrong(example):
    def change(raw):
        raw.update(also=["(in|bei) der Herstellung (von Vertrauen|des Vertrauens)", "(der Dialog|"])
        raw["near"][0].update(answer="in der Herstellung von Vertrauen")

    item = example("short_answer", change=change)
    assert item.mark("Bei der Herstellung des Vertrauens").status == "right"
    assert item.faults() == [
        (("also", 1), "needs both brackets around a choice: “(der Dialog|”"),
        (
            ("near", 0, "answer"),
            "is also one of the accepted answers: “in der Herstellung von Vertrauen”",
        ),
    ]


def test_a_teacher_may_insist_on_the_difference_of_two_spellings(example):
    def insist(raw):
        near = [{"answer": "in Massen", "feedback": "So hieße es: in großer Zahl."}]
        raw["gaps"][0] = {"answers": ["in Maßen"], "feedback": "Mit Maß also.", "near": near}

    item = example("gap_fill", change=insist)
    assert item.faults() == []
    assert item.mark({"1": "in Massen"}).parts["1"] == PartMark("almost", "So hieße es: in großer Zahl.")
    assert item.mark({"1": "in Maßen"}).parts["1"].status == "right"


def test_words_of_the_bank_say_where_they_belong(example):
    mark = example("word_bank").mark({"1": "Pluszeichen", "2": "Minuszeichen", "3": "sagte"})
    assert mark.score == 0.3333
    assert mark.parts["1"].feedback == "Damit bewertet man etwas als gut."
    assert mark.parts["2"].feedback == "So urteilte niemand über das Treffen."
    assert mark.parts["3"].status == "right"


def test_the_bank_has_each_word_as_often_as_it_is_needed(example):
    item = example("word_bank")
    assert sorted(item.public()["words"]) == ["Minuszeichen", "Pluszeichen", "sagte", "sagte"]
    assert item.mark({"1": "sagte", "3": "sagte"}).score == 0.6667
    with pytest.raises(AnswerError, match=r"^Item t-bank has the word 'Pluszeichen' only 1 time\(s\)\.$"):
        item.mark({"1": "Pluszeichen", "2": "Pluszeichen"})


def test_the_bank_reveals_why_a_distractor_belongs_nowhere(example):
    assert example("word_bank").reveal()["Minuszeichen"] == PartMark(
        "wrong", "So urteilte niemand über das Treffen."
    )


def test_a_distractor_must_not_be_the_word_of_a_gap(example):
    item = example("word_bank", change=lambda raw: raw["distractors"][0].update(word="pluszeichen"))
    where = ("distractors", 0, "word")
    assert item.faults() == [(where, "is the right word for gap 2: “pluszeichen”")]


@for_each(
    ("given", "status", "note"),
    [
        ("Das Vertrauen", "right", ""),
        ("die Herstellung von Vertrauen.", "right", ""),
        ("Herstellung von Vertrauen", "almost", "article_missing"),
        ("das vertrauen", "right", "capital"),
        ("Vertrauenn", "wrong", "wrong"),
        ("der Gipfel", "wrong", "wrong"),
        ("", "wrong", "empty"),
    ],
)
def test_a_short_answer_is_compared_as_typed_german(example, given, status, note):
    part = example("short_answer").mark(given).parts["answer"]
    assert (part.status, part.note) == (status, note)


@for_each(
    ("given", "status", "note"),
    [
        ("Er sah sie in die Herstellung von Vertrauen kommen.", "wrong", "only_answer"),
        ("Putin sah Hoffnung auf das Vertrauen.", "right", ""),
        ("Putins Hoffnung war das vertrauen", "right", ""),
        ("Seine Antwort war also: das Vertrauen", "right", ""),
        ("nicht das Vertrauen", "wrong", "only_answer"),
        ("das Vertrauen oder die Hoffnung", "wrong", "only_answer"),
        ("das Vertrauen und die Abrüstung", "wrong", "only_answer"),
        ("das Vertrauen, der Dialog", "wrong", "only_answer"),
        ("kein Funken, das Vertrauen", "wrong", "only_answer"),
        ("das Vertrauensverhältnis", "wrong", "wrong"),
        ("die Hoffnung auf Frieden", "wrong", "wrong"),
    ],
)
def test_an_answer_may_stand_in_a_sentence_that_says_nothing_else(example, given, status, note):
    part = example("short_answer").mark(given).parts["answer"]
    assert (part.status, part.note) == (status, note)


def test_a_foreseen_answer_is_known_in_a_sentence_too(example):
    part = example("short_answer").mark("Er sah Hoffnung: der Dialog.").parts["answer"]
    assert part == PartMark("almost", "Vom Gespräch ist an einer anderen Stelle die Rede.", "wrong_event")


def test_where_the_language_is_asked_about_only_the_answer_counts(example):
    item = example("short_answer", change=lambda raw: raw.update(skill="grammar"))
    assert item.mark("Putin sah das Vertrauen").parts["answer"] == PartMark("wrong", note="only_answer")


@for_each(
    ("number", "given", "status"),
    [
        ("1", "vor überzogenen Erwartungen", "right"),
        ("1", "habe vor", "right"),
        ("1", "Man habe vor überzogenen", "right"),
        ("1", "vor überzogene", "wrong"),
        ("2", "den Gipfel gewarnt", "right"),
        ("3", "Die Abrüstung werde", "right"),
        ("3", "Der Abrüstung", "almost"),
    ],
)
def test_words_beside_a_gap_may_be_typed_once_more(example, number, given, status):
    assert example("gap_fill").mark({number: given}).parts[number].status == status


def test_capitals_are_half_the_matter_only_where_the_language_is_asked_about(example):
    item = example("gap_fill", change=lambda raw: raw.update(skill="reading"))
    reason = "So nennt man ein Treffen von Staatschefs."
    assert item.mark({"2": "gipfel"}).parts["2"] == PartMark("right", reason, "capital")


def test_a_foreseen_answer_may_name_the_mistake(example):
    part = example("short_answer").mark("der Dialog").parts["answer"]
    assert part == PartMark("almost", "Vom Gespräch ist an einer anderen Stelle die Rede.", "wrong_event")


@pytest.mark.parametrize(
    ("given", "status", "note"),
    [
        ("Nowitschok", "right", "article_missing"),
        ("das Nowitschok", "right", ""),
        ("den Nowitschok", "almost", "article_gender"),
    ],
)
def test_a_missing_article_is_only_a_hint_where_the_item_says_so(example, given, status, note):
    part = example("short_answer", 1).mark(given).parts["answer"]
    assert (part.status, part.note) == (status, note)


def test_an_article_too_many_is_forgiven_in_an_answer_but_not_in_a_gap(example):
    item = example("short_answer", change=lambda raw: raw.update(answers=["Vertrauen"]))
    assert item.mark("das Vertrauen").parts["answer"].status == "right"
    assert example("gap_fill").mark({"2": "der Gipfel"}).parts["2"] == PartMark(
        "almost", note="article_extra"
    )


@pytest.mark.parametrize(
    ("given", "status"),
    [("Er tagt im Rathaus.", "right"), ("Im Rathaus.", "right"), ("in der Rathaus", "almost")],
)
def test_an_answer_behind_an_article_of_another_gender_is_only_almost_right(example, given, status):
    wanted = {"answers": ["Rathaus", "im Rathaus"], "prompt": "Wo tagt der Rat?", "skill": "reading"}
    item = example("short_answer", change=lambda raw: raw.update(wanted))
    assert item.mark(given).parts["answer"].status == status


def test_who_is_asked_for_a_word_names_its_gender(example):
    def mark(skill, given):
        wanted = {"answers": ["Tür"], "prompt": "Was schließt man ab?", "skill": skill}
        return example("short_answer", change=lambda raw: raw.update(wanted)).mark(given).parts["answer"]

    assert mark("vocabulary", "der Tür") == PartMark("almost", note="article_gender")
    assert mark("vocabulary", "die Tür").status == mark("reading", "der Tür").status == "right"
