"""A sitting with the review cards: asked, shown, rated; and what is said when the file fails."""

import pytest

from lessons.learner import Learner, Store, StoreError, database
from lessons.learner.deck import NEW_A_DAY, Counts, Deck
from lessons.learner.review_sitting import ReviewSitting
from lessons.learner.schedule import AGAIN, EASY, GOOD, RATINGS

FULL = {"de": "Der Datenträger ist voll.", "en": "The disk is full."}


@pytest.fixture
def session(deck):
    return ReviewSitting(deck)


def rate(session, rating):
    card = session.state()["card"]
    session.show(card["id"], "")
    return session.rate(card["id"], card["turn"], rating)


def test_a_day_has_no_more_new_cards_than_it_should(session, clock, deck):
    for _ in range(NEW_A_DAY):
        rate(session, EASY)
    assert deck.counts() == Counts(due=0, new=0, done=NEW_A_DAY)
    assert session.state()["card"] is None
    clock.go(days=1)
    assert deck.counts() == Counts(due=0, new=NEW_A_DAY, done=0)


def test_when_nothing_else_is_left_the_first_steps_are_not_waited_for(session, deck):
    for _ in range(NEW_A_DAY):
        rate(session, GOOD)
    assert deck.counts().due == NEW_A_DAY
    assert session.state()["card"]["turn"] == 1


def test_the_answer_reaches_the_browser_only_when_it_is_asked_for(session):
    state = session.state()
    assert state["answer"] is None
    assert state["waits"] == {}
    shown = session.show(state["card"]["id"], "")
    assert shown["answer"]["gloss"]
    assert shown["waits"]["3"] == {"number": 10, "unit": "minutes"}
    assert shown["waits"].keys() == {str(rating) for rating in RATINGS}


@pytest.mark.parametrize(
    ("id", "turn", "rating"), [("word:Falsch", 0, 3), (None, 1, 3), (None, 0, 5), (None, 0, "3")]
)
def test_a_stale_or_strange_rating_changes_nothing(session, deck, id, turn, rating):
    card = session.state()["card"]
    session.show(card["id"], "")
    session.rate(id or card["id"], turn, rating)
    assert deck.kept().turns == {}
    assert session.state()["card"] == card


def test_a_card_is_not_rated_before_it_is_shown(session, deck):
    card = session.state()["card"]
    session.rate(card["id"], card["turn"], GOOD)
    assert deck.kept().turns == {}


def test_a_typed_answer_suggests_a_rating(session, clock):
    card = session.state()["card"]
    rate(session, GOOD)
    clock.go(minutes=10)
    fresh = ReviewSitting(session.deck)
    assert fresh.state()["card"]["id"] == card["id"]
    shown = fresh.show(card["id"], card["word"].split(" ", 1)[-1])
    assert (shown["answer"]["verdict"], shown["answer"]["suggested"]) == ("right", GOOD)
    assert fresh.show(card["id"], "Unsinn")["answer"]["suggested"] == AGAIN


def test_a_finished_day_says_when_the_next_card_comes(session):
    for _ in range(NEW_A_DAY):
        rate(session, EASY)
    assert session.state()["next"] == {"number": 8, "unit": "days"}


def test_a_deck_that_cannot_be_read_says_why(lesson, tmp_path, clock):
    (tmp_path / database.FILE).mkdir()
    state = ReviewSitting(Deck(lesson, Learner(Store(tmp_path)), clock)).state()
    assert state["card"] is None
    assert state["unsaved"] == {
        "de": f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen.",
        "en": f"Your answers cannot be kept in {tmp_path}: the file cannot be opened.",
    }
    assert (state["notice"], state["next"]) == (None, None)


def test_a_new_file_for_a_damaged_one_is_told_and_the_ratings_are_kept(session, store, deck, tmp_path):
    """It is news about the file, not a loss: the next card and its time are shown as ever."""
    rate(session, EASY)
    store.path.write_text("no database, only words" * 100, encoding="utf-8")
    state = [rate(session, EASY) for _ in range(NEW_A_DAY)][-1]
    assert state["unsaved"] is None
    aside = next(tmp_path.glob("damaged-*.sqlite"))
    assert state["notice"] == {
        "de": f"Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt {aside}, "
        "und eine neue wurde angelegt.",
        "en": f"The file with your answers was damaged. It is now called {aside}, and a new one was started.",
    }
    assert (state["card"], state["next"]) == (None, {"number": 8, "unit": "days"})
    assert deck.counts().done == NEW_A_DAY


def test_a_rating_that_is_kept_at_last_is_no_longer_complained_about(session, store, monkeypatch):
    def refuse(_task):
        raise StoreError(FULL)

    with monkeypatch.context() as full:
        full.setattr(store.database, "write", refuse)
        assert rate(session, GOOD)["unsaved"] == FULL
    state = rate(session, GOOD)
    assert (state["unsaved"], state["notice"], state["counts"]["due"]) == (None, None, 1)


def test_a_card_leads_to_the_tasks_in_which_its_word_comes_once_its_answer_is_there(session, deck):
    card = session.state()["card"]
    assert card["id"].startswith("word:") and session.state()["tasks"] == []
    tasks = session.show(card["id"], "")["tasks"]
    assert tasks and all(deck.lesson.item(task["id"]).prompt == task["prompt"] for task in tasks)
