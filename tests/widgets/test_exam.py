"""The exam: one question at a time, one try each, not a word about it before the end; kept and repeatable."""

import pytest
from market import market

from lessons.learner import Learner
from lessons.notebook import Notebook

NOTEBOOK = "01_tasks"


@pytest.fixture
def open_exam(learner):
    def make(learner=learner):
        box = Notebook(str(market()), learner).exam(NOTEBOOK)
        box.bar.send = [].append
        return box

    return make


def press(box):
    box.receive(box.bar, {"do": "new", "nonce": 1}, [])


def shown(box):
    return [card.item["id"] for card in box.children[1:]]


def reviewed(box):
    """The cards by which the answers are looked at."""
    return box.children[1].cards


def skip(box):
    (card,) = box.children[1:]
    card.receive(card, {"do": "skip", "nonce": 1}, [])


def finish(box):
    box.receive(box.bar, {"do": "other", "nonce": 1}, [])


def answer(box, given=None):
    (card,) = box.children[1:]
    card.sent = []
    card.send = card.sent.append
    solution = card.sitting.item.solution()
    card.receive(card, {"do": "answer", "answer": solution if given is None else given, "nonce": 1}, [])
    return card


def test_it_begins_at_the_button_and_shows_one_question(open_exam, lesson):
    box = open_exam()
    assert (shown(box), box.bar.offer["de"]) == ([], "Beginnen")
    press(box)
    (card,) = box.children[1:]
    total = len(lesson.items(NOTEBOOK))
    assert (card.place, card.total, card.sealed, card.reads) == (1, total, True, False)
    assert box.bar.offer == {}


def test_nothing_is_said_of_an_answer_and_the_next_question_comes(open_exam):
    box = open_exam()
    press(box)
    card = answer(box)
    assert card.sent == [{"did": "answer", "nonce": 1}]
    assert card.state["mark"] is None
    assert box.children[1].place == 2


def test_neither_solution_nor_text_can_be_asked_for(open_exam):
    box = open_exam()
    press(box)
    (card,) = box.children[1:]
    for wish in ("reveal", "show", "read", "onward"):
        card.receive(card, {"do": wish, "nonce": 1}, [])
    assert card.state["mark"] is None
    assert box.children[1] is card


def test_it_goes_on_where_it_was_left_and_ends_with_score_and_review(open_exam, lesson, store):
    box = open_exam()
    press(box)
    answer(box, wrong(box))
    again = open_exam(Learner(store))
    assert again.children[1].place == 2
    total = len(lesson.items(NOTEBOOK))
    for _ in range(total - 1):
        answer(again)
    assert again.bar.said["de"].startswith(f"{total - 1} von {total} richtig")
    assert [card.item["id"] for card in reviewed(again)] == [item.id for item in lesson.items(NOTEBOOK)]
    assert all(card.state["mark"] for card in reviewed(again))
    assert open_exam(Learner(store)).bar.said == again.bar.said


def test_another_try_afterwards_does_not_change_the_score_and_a_new_exam_begins_empty(open_exam, lesson, ask):
    box = open_exam()
    press(box)
    answer(box, wrong(box))
    for _ in range(len(lesson.items(NOTEBOOK)) - 1):
        answer(box)
    card = reviewed(box)[0]
    card.receive(card, {"do": "answer", "answer": card.sitting.item.solution(), "nonce": 2}, [])
    assert open_exam().bar.said == box.bar.said
    press(box)
    assert (box.children[1].place, box.children[1].state["answer"]) == (1, None)


def test_what_is_passed_over_is_told_and_come_back_to(open_exam, lesson):
    box, total = open_exam(), len(lesson.items(NOTEBOOK))
    press(box)
    skip(box)
    assert box.children[1].place == 2
    for _ in range(total - 1):
        answer(box)
    assert box.bar.said["de"] == f"Ohne Antwort: 1 von {total} Fragen."
    assert (box.bar.offer["de"], box.bar.other["de"]) == ("Zu den Fragen ohne Antwort", "Quiz beenden")
    press(box)
    assert box.children[1].place == 1
    answer(box)
    assert box.bar.said["de"].startswith(f"{total} von {total} richtig")


def test_it_can_be_finished_with_questions_left_and_then_begun_anew(open_exam, lesson):
    box, total = open_exam(), len(lesson.items(NOTEBOOK))
    press(box)
    answer(box)
    finish(box)  # there is no such button yet
    assert box.children[1].place == 2
    for _ in range(total - 1):
        skip(box)
    finish(box)
    assert box.bar.said["de"].startswith(f"1 von {total} richtig")
    assert box.bar.other == {}
    press(box)
    assert (box.children[1].place, box.children[1].state["answer"]) == (1, None)


def wrong(box):
    assert box.children[1].item["type"] == "dictation"
    return "Hallo."
