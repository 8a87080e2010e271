"""The tasks of a section in one place: which stands at the front."""

import pytest

from lessons.notebook import Notebook


@pytest.fixture
def quiz(lesson, learner):
    """Put the tasks of the small lesson on a page."""
    notebook = Notebook(str(lesson.folder), learner)
    return lambda: notebook.quiz("01_tasks")


def at_the_front(box):
    return [card.item["id"] for card in box.cards if not card.away]


def answer(card):
    card.receive(None, {"do": "answer", "answer": card.sitting.item.solution(), "nonce": 1}, [])


def test_the_first_task_without_an_answer_is_at_the_front(quiz):
    box = quiz()
    ids = [card.item["id"] for card in box.cards]
    assert at_the_front(box) == ids[:1]
    answer(box.cards[0])
    answer(box.cards[2])
    assert at_the_front(box) == ids[:1]  # nobody is led away from what they are reading
    assert at_the_front(quiz()) == ids[1:2]


def test_when_all_is_answered_the_first_is_at_the_front(quiz):
    box = quiz()
    for card in box.cards:
        answer(card)
    assert at_the_front(quiz()) == [box.cards[0].item["id"]]


def test_the_bar_knows_its_cards_and_one_task_needs_no_bar(quiz, lesson, learner):
    box = quiz()
    assert box.bar.cards == [card.model_id for card in box.cards]
    assert box.children == (box.bar, *box.cards)
    alone = type(box)(box.cards[:1], learner)
    assert alone.children == box.cards[:1]
