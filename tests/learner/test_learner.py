"""One learner: choices, answers, who is told; nothing of it reaches another learner in the same process."""

import sqlite3

import pytest

from lessons.content import find_lesson, load_lesson
from lessons.learner import Change, Learner, Store, StoreError, database
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.overview import overview
from lessons.notebook import Notebook, learner_of


@pytest.fixture(scope="module")
def template():
    return load_lesson(find_lesson("_template"))


class Ear:
    """Hears what changed."""

    def __init__(self, learner):
        self.heard = []
        learner.follow(self)

    def heed(self, change):
        self.heard.append(change)


@pytest.fixture
def connections(monkeypatch):
    """Every opening of a file, from now on."""
    opened, connect = [], sqlite3.connect

    def counted(*values, **named):
        opened.append(values)
        return connect(*values, **named)

    monkeypatch.setattr(sqlite3, "connect", counted)
    return opened


def say(widget, **message):
    widget.receive(widget, message, [])


def test_two_learners_and_two_lessons_do_not_see_each_other(tmp_path):
    """All that one does in one lesson: nothing of it is told, shown or kept elsewhere."""
    ann, bob = (Learner(Store(tmp_path / name)) for name in ("ann", "bob"))
    hers, his = Notebook("geneva_2021", ann), Notebook("geneva_2021", bob)
    other = Notebook("_template", ann)
    cards = [hers.ask("01-headline"), his.ask("01-headline")]
    pages = [each.progress() for each in (hers, his, other)]
    reader, heard = hers.read(), Ear(bob)
    before = repr(pages[1]), repr(pages[2])
    say(cards[0], do="answer", answer=cards[0].sitting.item.solution(), nonce=1)
    say(cards[0], do="language", language="de")
    say(reader, do="text", text="a2")
    assert (ann.language, ann.text(hers.lesson), repr(pages[0])) == ("de", "a2", repr(hers.progress()))
    assert (bob.language, bob.text(his.lesson), heard.heard) == ("en", "b2", [])
    assert (cards[1].language, cards[1].reads, cards[1].state["tries"]) == ("en", False, 0)
    assert (repr(pages[1]), repr(pages[2])) == before
    assert ann.text(other.lesson) == next(iter(other.lesson.texts)) != "a2"
    assert not bob.store.path.exists()


def test_all_notebooks_of_a_kernel_are_one_learners(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSONS_HOME", str(tmp_path))
    one, other = Notebook("geneva_2021"), Notebook("geneva_2021")
    card, progress = one.ask("01-headline"), other.progress()
    reader = other.read()
    assert one.learner is other.learner is learner_of(tmp_path)
    assert card.reads
    say(card, do="answer", answer=card.sitting.item.solution(), nonce=1)
    say(reader, do="text", text="b1")
    assert one.read().text["id"] == "b1"
    assert repr(progress) == repr(one.progress())
    assert card.state["text"]["id"] == "b1"


def test_who_is_told_hears_all_changes_of_this_learner_until_they_leave(learner, lesson, template):
    ear = Ear(learner)
    learner.choose_language("de")
    learner.choose_text(lesson, "b1")
    learner.leave(ear)
    learner.choose_text(template, "b2")
    assert ear.heard == [Change("language"), Change("text", "geneva_2021")]


def test_a_text_is_chosen_for_each_lesson(learner, lesson, template):
    assert {"b1", "b2"} <= lesson.texts.keys()
    learner.choose_text(lesson, "b1")
    assert (learner.text(lesson), learner.text(template)) == ("b1", next(iter(template.texts)))
    learner.choose_text(lesson, "gone")
    assert learner.text(lesson) == "b2"


def test_a_language_that_nobody_speaks_any_more_is_not_chosen(learner):
    learner.choose_language("de")
    learner.store.set("help", "tlh")
    learner.memory.forget("settings")
    assert learner.language == "en"


def test_a_choice_holds_even_where_it_cannot_be_kept(tmp_path, lesson):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    learner = Learner(Store(tmp_path / "file" / "answers"))
    for choose in (lambda: learner.choose_language("de"), lambda: learner.choose_text(lesson, "a2")):
        with pytest.raises(StoreError):
            choose()
    assert (learner.language, learner.text(lesson)) == ("de", "a2")


def test_what_another_kernel_keeps_is_seen_when_it_is_asked_for(tmp_path, lesson, answer):
    here, there = Learner(Store(tmp_path)), Learner(Store(tmp_path))
    item = lesson.item("01-headline")
    for number in range(1, 4):
        answer(lesson, item, item.solution(), learner=here if number % 2 else there)
        for learner in (here, there):
            (standing, *_) = [each for each in overview(lesson, learner) if each.tries]
            assert standing.tries[item.id].tries == number
    there.choose_language("de")
    assert here.language == "de"


def test_an_answer_opens_the_file_once(lesson, answer, learner, connections):
    notebook = Notebook("geneva_2021", learner)
    card = notebook.ask("01-headline")
    pages = [notebook.progress(), notebook.results(), notebook.review(), notebook.again()]
    say(card, do="answer", answer="a", nonce=1)
    for answer in "bcd":
        connections.clear()
        say(card, do="answer", answer=answer, nonce=2)
        assert len(connections) == 1
    assert repr(pages[0]) == repr(notebook.progress())


def test_a_reader_and_a_quiz_open_the_file_twice_at_most(learner, connections):
    notebook = Notebook("geneva_2021", learner)
    say(notebook.ask("01-headline"), do="answer", answer="a", nonce=1)
    connections.clear()
    tasks = notebook.quiz("01_reading")
    notebook.read()
    assert len(tasks.cards) > 15
    assert len(connections) <= 2


def test_an_answer_reads_again_only_what_it_changed(lesson, answer, learner, monkeypatch):
    """The answers of the lesson are read once; what is kept after that is added to what is known."""
    item, read = lesson.item("01-headline"), []
    histories = learner.store.histories
    monkeypatch.setattr(learner.store, "histories", lambda name: read.append(name) or histories(name))
    for key in "abc":
        answer(lesson, item, key)
        overview(lesson, learner)
    assert read == ["geneva_2021"]
    known = learner.answers.history(lesson.name, item, Fingerprints(item))
    assert known == Learner(learner.store).answers.history(lesson.name, item, Fingerprints(item))


def test_a_file_is_read_by_name_of_its_folder(tmp_path):
    learner = Learner(Store(tmp_path))
    assert learner.store.path == tmp_path / database.FILE
