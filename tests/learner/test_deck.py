"""Review cards: what is due, how ratings move a card, and that nothing is lost by a restart."""

import itertools
import sqlite3
from datetime import UTC, datetime, timedelta

from cases import for_each

from lessons.content import find_lesson, load_lesson
from lessons.learner import Learner, Store, database, layout
from lessons.learner.deck import NEW_A_DAY, Counts, Deck
from lessons.learner.result_sheet import make_sheet
from lessons.learner.review_faces import judged, word_front
from lessons.learner.schedule import AGAIN, EASY, GOOD, HARD, due, learning, reviewed, waits
from lessons.learner.text_sitting import TextSitting

NOON = datetime(2021, 6, 17, 12, tzinfo=UTC)
FIRST_LAYOUT = """
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, item TEXT NOT NULL, fingerprint TEXT NOT NULL, try INTEGER NOT NULL,
    answer TEXT NOT NULL, score REAL NOT NULL, status TEXT NOT NULL, notes TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO settings VALUES ('help', 'de');
PRAGMA user_version = 1;
"""


def word(lesson, lemma):
    return next(word for word in lesson.words if word.lemma == lemma)


def test_a_day_begins_with_a_few_new_words(deck):
    assert deck.counts() == Counts(due=0, new=NEW_A_DAY, done=0)
    assert deck.next().startswith("word:")


def test_the_easier_words_come_first(deck, lesson):
    levels = [word(lesson, id.removeprefix("word:")).level for id in deck.new(deck.kept())]
    assert levels == ["B1"] * NEW_A_DAY


def test_a_good_card_comes_again_in_ten_minutes_and_then_in_days(deck, clock):
    id = deck.next()
    assert deck.rate(id, GOOD, 0)
    assert due(deck.state(id)) == NOON + timedelta(minutes=10)
    clock.go(minutes=10)
    assert deck.next() == id
    assert deck.rate(id, GOOD, 1)
    assert not learning(deck.state(id))
    assert due(deck.state(id)) > clock() + timedelta(days=1)
    assert deck.next() != id


def test_better_ratings_wait_longer_than_worse_ones():
    times = waits(reviewed(None, EASY, NOON), NOON + timedelta(days=8))
    assert times[AGAIN] < times[HARD] < times[GOOD] < times[EASY]
    assert times[AGAIN] == timedelta(minutes=10)


def test_a_forgotten_card_comes_back_today(deck, clock):
    id = deck.next()
    deck.rate(id, EASY, 0)
    clock.go(days=9)
    assert deck.next() == id
    deck.rate(id, AGAIN, 1)
    clock.go(minutes=10)
    assert id in deck.waiting(deck.kept())


def test_cards_that_are_due_come_before_new_ones(deck, clock):
    first = deck.next()
    deck.rate(first, EASY, 0)
    clock.go(days=30)
    assert deck.next() == first


def test_an_item_that_went_wrong_is_the_first_new_card(deck, lesson, answer):
    item = next(item for item in lesson.all_items() if item.type == "single_choice")
    keys = [option["key"] for option in item.public()["options"]]
    answer(lesson, item, next(key for key in keys if key != item.solution()))
    assert deck.next() == f"item:{item.id}"
    answer(lesson, item, item.solution())
    assert deck.next().startswith("word:")


def test_a_card_whose_word_is_gone_is_not_asked(deck, store):
    row = ("geneva_2021", "word:Verschwunden", NOON.isoformat(), '{"due": "2021-06-01T00:00:00+00:00"}')
    store.database.write(lambda connection: connection.execute("INSERT INTO cards VALUES (?, ?, ?, ?)", row))
    assert deck.counts() == Counts(due=0, new=NEW_A_DAY, done=0)
    assert deck.next() != "word:Verschwunden"
    assert deck.next_time() is None


def test_a_rating_counts_once_even_if_it_is_sent_twice(deck):
    id = deck.next()
    assert deck.rate(id, GOOD, 0)
    assert not deck.rate(id, EASY, 0)
    assert deck.kept().turns == {id: 1}


def test_what_a_day_holds_stays_the_same_until_all_of_it_is_done(deck):
    """Whatever a rating: a card that comes again today is due, not done."""
    ratings = itertools.chain([AGAIN, HARD, GOOD, EASY, AGAIN], itertools.repeat(GOOD))
    while id := deck.next():
        deck.rate(id, next(ratings), deck.kept().turns.get(id, 0))
        counts = deck.counts()
        assert counts.due + counts.new + counts.done == NEW_A_DAY
    assert deck.counts() == Counts(due=0, new=0, done=NEW_A_DAY)


def test_reader_review_and_result_sheet_agree_on_which_words_are_known(deck, lesson, learner, clock):
    """Known is what is marked, or past its first steps as a card; begun is what was met before that."""
    by_card, asked, marked, guessed = [id.removeprefix("word:") for id in deck.new(deck.kept())[:4]]
    deck.rate("word:" + by_card, EASY, 0)
    deck.rate("word:" + asked, GOOD, 0)
    deck.log.know(marked, True)
    for lemma in (guessed, marked):
        deck.log.guess(lemma, "", "shown")
    reader, sheet = TextSitting(lesson, learner, "b2"), make_sheet(lesson, learner, clock)
    assert reader.learnt() == [by_card, marked]
    assert reader.begun_words() == [asked, guessed]
    assert sheet.learnt == tuple(word(lesson, lemma).named for lemma in (by_card, marked))
    assert sheet.begun == 2


def test_cards_and_history_are_there_after_a_restart(deck, lesson, clock, tmp_path):
    id = deck.next()
    deck.rate(id, HARD, 0)
    again = Deck(lesson, Learner(Store(tmp_path)), clock)
    assert again.state(id) == deck.state(id)
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        rows = connection.execute("SELECT card, rating, at FROM reviews").fetchall()
    assert rows == [(id, HARD, NOON.isoformat())]


def test_two_lessons_keep_their_cards_apart(deck, learner, clock):
    other = Deck(load_lesson(find_lesson("_template")), learner, clock)
    deck.rate(deck.next(), EASY, 0)
    assert other.counts().done == 0
    assert other.kept().states == {}


def test_answers_of_the_first_version_are_kept_and_cards_added(tmp_path, lesson, clock):
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.executescript(FIRST_LAYOUT)
    learner = Learner(Store(tmp_path))
    deck = Deck(lesson, learner, clock)
    assert deck.rate(deck.next(), GOOD, 0)
    assert learner.language == "de"
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (layout.VERSION,)


def test_a_word_is_met_by_its_meaning_first_and_recalled_later(lesson):
    meeting = word(lesson, "Zusammenkunft")
    assert word_front(meeting, 0) == {
        "way": "meaning",
        "word": "die Zusammenkunft",
        "pieces": [
            {"text": "Bei der jährlichen "},
            {"here": "Zusammenkunft"},
            {"text": " der Familie wird viel gelacht."},
        ],
    }
    later = word_front(meeting, 1)
    assert later["way"] == "recall"
    assert later["pieces"][1] == {"gap": ""}
    assert "Zusammenkunft" not in str(later)


@for_each(
    ("lemma", "typed", "verdict"),
    [
        ("ankündigen", "kündigt an", "right"),
        ("ankündigen", "ankündigen", "right"),
        ("ankündigen", "kündigte an", "almost"),
        ("Überprüfung", "Ueberpruefung", "right"),
        ("Überprüfung", "die Überprüfung", "right"),
        ("Überprüfung", "überprüfung", "right"),
        ("in Aussicht stellen", "Aussicht", "right"),
        ("Überprüfung", "Prüfstein", "wrong"),
        ("Überprüfung", "Kontrolle", "partly"),
    ],
)
def test_a_typed_word_is_judged_kindly(lesson, lemma, typed, verdict):
    assert judged(word(lesson, lemma), typed) == verdict
