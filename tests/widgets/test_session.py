"""A session: cards that are due, what went wrong, what is new; one after the other, with an end."""

from datetime import timedelta

import pytest
from market import market

from lessons.content import load_lesson
from lessons.content.fault import LessonError
from lessons.learner.deck import Deck, utc_now
from lessons.learner.own_words import OwnWord
from lessons.learner.schedule import GOOD
from lessons.learner.session import plan
from lessons.learner.task_sitting import TaskSitting
from lessons.notebook import Notebook

LESSON = load_lesson(market())
ITEMS = LESSON.items("01_tasks")


@pytest.fixture
def notebook(learner):
    return Notebook(str(market()), learner)


@pytest.fixture
def missed(learner):
    """Three tasks went wrong."""
    some = [item for item in ITEMS if item.type in ("free_writing", "short_answer", "transform")]
    for item in some:
        TaskSitting(item, LESSON, learner).answer("Hallo.")
    return some


def press(box):
    box.receive(box.bar, {"do": "new", "nonce": 1}, [])


def test_on_the_first_day_there_are_new_tasks_for_the_time(learner):
    found = plan(LESSON, learner, 5)
    assert found.cards == ()
    assert found.tasks == tuple((item, f"1.{place}") for place, item in enumerate(ITEMS[:5], start=1))


def test_what_is_offered_is_for_the_text_that_is_read(geneva, learner):
    box = Notebook("geneva_2021", learner).session(60)
    before = box.plan
    learner.choose_text(geneva, "a2")
    assert box.plan == plan(geneva, learner, 60) != before


def test_what_went_wrong_comes_first_and_leaves_place_for_what_is_new(learner, missed):
    tasks = [item for item, _number in plan(LESSON, learner, 4).tasks]
    assert tasks[:2] == missed[:2]
    assert not {item.id for item in tasks[2:]} & {item.id for item in missed}


def test_cards_that_are_due_take_a_third_at_most(learner):
    clock = utc_now
    deck = Deck(LESSON, learner, clock)
    for id in deck.new(deck.kept()):
        deck.rate(id, GOOD, 0)
    later = plan(LESSON, learner, 1, lambda: clock() + timedelta(days=30))
    assert len(later.cards) == 1
    assert len(later.tasks) == 1


def test_own_words_that_are_due_are_among_the_cards_and_tasks_that_went_wrong_come_as_tasks(learner, missed):
    clock = utc_now
    deck = Deck(LESSON, learner, clock)
    deck.words.add(OwnWord("Herbst", "NOUN", "Im Herbst.", ((3, 9),)))
    deck.rate("own:Herbst", GOOD, 0)
    deck.rate(f"item:{missed[0].id}", GOOD, 0)
    later = plan(LESSON, learner, 10, lambda: clock() + timedelta(days=30))
    assert later.cards == ("own:Herbst",)
    assert later.tasks[0][0] == missed[0]


def test_a_session_goes_from_task_to_task_and_says_what_was_achieved(notebook, missed):
    box = notebook.session(2)
    assert box.bar.said["de"] == "Karten: 0 · Aufgaben: 2"
    press(box)
    for place in (1, 2):
        (card,) = box.children[1:]
        assert (card.place, card.total, card.state["mark"], card.arrives) == (place, 2, None, True)
        if place == 1:
            assert card.item["id"] == missed[0].id
            card.receive(card, {"do": "answer", "answer": missed[0].solution(), "nonce": 1}, [])
        card.receive(card, {"do": "onward", "nonce": 2}, [])
    assert box.children[1:] == ()
    assert box.bar.said["de"] == "Geschafft! Karten: 0 · Aufgaben: 1 von 2 richtig"
    press(box)
    assert box.children[1].item["id"] == missed[1].id


def test_due_cards_come_before_the_tasks(notebook, learner, monkeypatch):
    deck = Deck(LESSON, learner)
    for id in deck.new(deck.kept())[:1]:
        deck.rate(id, GOOD, 0)
    monkeypatch.setattr(
        "lessons.learner.deck.Deck.waiting",
        lambda self, kept: self._until(kept, utc_now() + timedelta(days=30)),
    )
    box = notebook.session(10)
    press(box)
    review = box.children[1]
    assert review.state["counts"]["due"] == 1
    monkeypatch.undo()
    review.receive(review, {"do": "show", "card": review.state["card"]["id"], "nonce": 1}, [])
    review.receive(
        review, {"do": "rate", "card": review.state["card"]["id"], "turn": 1, "rating": GOOD, "nonce": 2}, []
    )
    assert box.children[1].item["id"] == ITEMS[0].id


def test_a_length_that_makes_no_sense_is_told(notebook):
    with pytest.raises(LessonError, match="1 to 120 minutes, not 0"):
        notebook.session(0)
