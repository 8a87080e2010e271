"""Review cards and the result sheet, without a browser: traits are set, messages are handled."""

import json
import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
from market import number

from lessons.content.interface import interface
from lessons.learner import Learner, Store, database
from lessons.learner.deck import Deck
from lessons.notebook import Notebook
from lessons.widgets.assets import STATIC
from lessons.widgets.results import ResultsWidget
from lessons.widgets.review import ReviewBox, ReviewWidget

NOON = datetime(2021, 6, 17, 12, tzinfo=UTC)


def noon():
    return NOON


def tomorrow():
    return NOON + timedelta(days=1)


@pytest.fixture
def review(lesson, learner):
    widget = ReviewWidget(Deck(lesson, learner, noon))
    widget.sent = []
    widget.send = lambda content: widget.sent.append(content)
    widget.say = lambda **message: widget.receive(widget, message, [])
    return widget


def show(widget, **more):
    widget.say(do="show", card=widget.state["card"]["id"], nonce=1, **more)


def rate(widget, rating):
    card = widget.state["card"]
    widget.say(do="rate", card=card["id"], turn=card["turn"], rating=rating, nonce=2)


def test_the_answer_is_in_no_trait_before_it_is_asked_for(review, lesson):
    traits = json.dumps(review.state, ensure_ascii=False)
    word = lesson.words[0]
    assert review.state["card"]["id"].startswith("word:")
    for name in (word.gloss, word.definition, word.example.help("en")):
        assert name not in traits
    show(review)
    assert review.state["answer"]["definition"]["de"] in {word.definition for word in lesson.words}


def test_every_request_is_acknowledged_with_its_number(review):
    show(review)
    rate(review, 3)
    assert [(reply["did"], reply["nonce"]) for reply in review.sent] == [("show", 1), ("rate", 2)]
    assert review.state["counts"]["due"] == 1


def test_a_rating_is_on_the_disk_before_the_browser_hears_of_it(review, lesson, store):
    id = review.state["card"]["id"]
    found = []
    review.send = lambda _content: found.append(
        Deck(lesson, Learner(Store(store.path.parent)), noon).kept().turns.get(id)
    )
    show(review)
    rate(review, 3)
    assert found == [None, 1]


@pytest.mark.parametrize("message", [{"do": "rate"}, {"do": "show"}, {"do": "delete"}, {}])
def test_strange_messages_change_nothing(review, message):
    before = review.state
    review.say(**message)
    assert review.state == before


def test_a_rating_that_cannot_be_kept_is_told_and_the_card_stays(lesson, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    widget = ReviewWidget(Deck(lesson, Learner(Store(blocked / "answers")), noon))
    widget.send = lambda _content: None
    card = widget.state["card"]
    widget.receive(widget, {"do": "show", "card": card["id"], "nonce": 1}, [])
    widget.receive(widget, {"do": "rate", "card": card["id"], "turn": 0, "rating": 3, "nonce": 2}, [])
    assert widget.state["card"] == card
    assert widget.state["unsaved"]["en"] == (
        f"Your answers cannot be kept in {blocked / 'answers'}: that is no folder."
    )


def test_the_language_of_help_is_one_for_all_widgets(review, store):
    other = ReviewWidget(review.sitting.deck)
    review.say(do="language", language="de")
    assert (other.language, Store(store.path.parent).settings()["help"]) == ("de", "de")


def test_every_word_of_the_interface_that_the_scripts_ask_for_is_there():
    for script, block in (("review.js", "review"), ("results.js", "sheet")):
        asked = set(re.findall(r'this\.(?:said|own)\("(\w+)"', (STATIC / script).read_text(encoding="utf-8")))
        asked |= set(
            re.findall(rf'entry\("(\w+)", "{block}"\)', (STATIC / script).read_text(encoding="utf-8"))
        )
        assert asked
        assert asked <= interface()[block].keys()
    assert {f"rate_{rating}" for rating in (1, 2, 3, 4)} <= interface()["review"].keys()
    assert {"in_minutes", "in_hours", "in_day", "in_days"} <= interface()["review"].keys()


@pytest.mark.parametrize("script", ["review.js", "results.js"])
def test_nothing_becomes_html_in_the_browser(script):
    source = (STATIC / script).read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?:", source)


def test_what_goes_wrong_elsewhere_comes_once_no_card_is_at_work(lesson, learner, monkeypatch):
    monkeypatch.setattr("lessons.learner.deck.NEW_A_DAY", 1)
    widget = ReviewWidget(Deck(lesson, learner, noon))
    widget.send = lambda _content: None
    asked = widget.state["card"]
    answer(lesson, learner, "01-short", "das Geld")
    assert widget.state["card"] == asked  # a word, whose answer may just be being typed
    widget.receive(widget, {"do": "show", "card": asked["id"], "nonce": 1}, [])
    answer(lesson, learner, "01-short", "der Preis")
    assert widget.state["answer"]
    widget.receive(widget, {"do": "rate", "card": asked["id"], "turn": 0, "rating": 4, "nonce": 2}, [])
    assert widget.state["card"] is None
    monkeypatch.setattr("lessons.learner.deck.NEW_A_DAY", 2)
    answer(lesson, learner, "01-short", "das Geld")
    assert widget.state["card"]["id"] == "item:01-short"


# --- a task that went wrong ---


def of_task(box):
    """The only card below the review, and how it is answered."""
    (task,) = box.children[1:]
    return task, lambda **message: task.receive(task, {**message, "nonce": 1}, [])


def test_a_task_that_went_wrong_is_asked_again_as_a_task_and_its_first_answer_counts(lesson, learner):
    """Its old answer is not there, and it stays until one goes on."""
    answer(lesson, learner, "01-short", "das Geld")
    box = ReviewBox(Deck(lesson, learner, noon))
    kept = box.cards.sitting.deck.kept
    assert box.cards.state["card"] == {"id": "item:01-short", "turn": 0, "way": "task"}
    assert box.cards.state["tasks"] == []
    task, say = of_task(box)
    assert (task.number, task.state["mark"], task.arrives) == (number("short_answer"), None, False)
    say(do="answer", answer="der Preis")
    say(do="answer", answer="die Miete")
    assert (kept().turns, of_task(box)[0]) == ({"item:01-short": 1}, task)
    assert box.cards.state["counts"]["due"] == 1
    say(do="onward")
    assert box.children[1:] == () and box.cards.state["card"]["id"].startswith("word:")


def test_a_task_comes_again_after_the_words_until_it_is_solved(lesson, learner, monkeypatch):
    monkeypatch.setattr("lessons.learner.deck.NEW_A_DAY", 1)
    answer(lesson, learner, "01-short", "das Geld")
    box = ReviewBox(Deck(lesson, learner, noon))
    for given, turn in (("der Preis", 0), ("die Miete", 1)):
        task, say = of_task(box)
        assert (box.cards.state["card"]["turn"], task.arrives) == (turn, turn == 1)
        say(do="answer", answer=given)
        say(do="onward")
    assert box.children[1:] == () and box.cards.state["card"] is None
    assert box.cards.state["counts"] == {"due": 0, "new": 0, "done": 1}


# --- the result sheet ---


class Tags(HTMLParser):
    """The names of all tags, and what they load."""

    def __init__(self, page):
        super().__init__()
        self.names, self.loads = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.loads += [value for name, value in attrs if name in ("src", "href")]


def answer(lesson, learner, id, given):
    Notebook(str(lesson.folder), learner).ask(id).receive(
        None, {"do": "answer", "answer": given, "nonce": 1}, []
    )


def test_the_sheet_of_today_and_that_of_yesterday(lesson, learner):
    answer(lesson, learner, "01-short", "das Geld")
    ResultsWidget(lesson, learner, clock=noon).close()
    answer(lesson, learner, "01-short", "die Miete")
    sheet = ResultsWidget(lesson, learner, clock=tomorrow).sheet
    assert (sheet["spoken"], sheet["first"], sheet["last"]) == ("18. Juni 2021", 0, 1)
    (before,) = sheet["earlier"]
    assert (before["spoken"], before["last"]) == ("17. Juni 2021", 0)


def test_the_page_to_print_loads_nothing_and_runs_nothing(lesson, learner):
    answer(lesson, learner, "01-short", "das Geld")
    page = ResultsWidget(lesson, learner, clock=noon).page
    tags = Tags(page)
    assert tags.loads == []
    assert not {"script", "img", "link", "iframe"} & set(tags.names)
    assert "@media print" in page
    assert f"<li>{number('short_answer')} Wie heißt das Geld, das man für einen Stand bezahlt?</li>" in page


def test_the_file_is_named_by_lesson_and_day(lesson, learner):
    assert ResultsWidget(lesson, learner, clock=noon).file == "lesson-2021-06-17.html"


def test_a_store_that_cannot_be_read_is_a_sentence(lesson, tmp_path):
    (tmp_path / database.FILE).mkdir()
    widget = ResultsWidget(lesson, Learner(Store(tmp_path)), clock=noon)
    assert widget.sheet == {}
    assert widget.problem == {
        "de": f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen.",
        "en": f"Your answers cannot be kept in {tmp_path}: the file cannot be opened.",
    }
