"""An answer is kept before it is marked; it can stay without a mark, and be marked later or again."""

import sqlite3
from pathlib import Path

import pytest
from market import market

from lessons.content import find_lesson, load_lesson
from lessons.exercises.item import AnswerError, Item, Mark, NoKeyError
from lessons.fields import Phrase
from lessons.learner import Learner, Store, database
from lessons.learner.fingerprints import Fingerprints, fingerprint
from lessons.learner.overview import overview, to_revisit
from lessons.learner.task_sitting import TaskSitting


class Killed(BaseException):
    """The kernel ends here."""


@pytest.fixture(scope="module")
def lesson():
    """A lesson of this module's own: its items are changed."""
    return load_lesson(find_lesson("geneva_2021"))


@pytest.fixture
def item(lesson):
    return lesson.item("01-headline")


def rows(learner, names="answer, status, score"):
    with sqlite3.connect(learner.store.path) as connection:
        return connection.execute(f"SELECT {names} FROM answers ORDER BY id").fetchall()


def wrong_of(item):
    return next(option["key"] for option in item.public()["options"] if option["key"] != item.solution())


def with_key(item, key):
    """The same question, with another option right."""
    text = next(option["text"] for option in item.public()["options"] if option["key"] == key)
    options = [option.model_dump() | {"correct": option.text == text} for option in item.options]
    return changed(item, options=options)


def changed(item, **fields):
    return type(item).model_validate(item.model_dump() | fields)


def history(learner, item):
    return learner.answers.history("geneva_2021", item, Fingerprints(item))


def test_an_answer_is_on_the_disk_while_it_is_being_marked(lesson, item, learner, monkeypatch):
    seen = []
    marking = type(item).mark
    monkeypatch.setattr(
        type(item), "mark", lambda self, given: seen.append(rows(learner)) or marking(self, given)
    )
    TaskSitting(item, lesson, learner).answer(item.solution())
    assert seen == [[(f'"{item.solution()}"', None, None)]]
    assert rows(learner) == [(f'"{item.solution()}"', "right", 1.0)]


def test_a_kernel_killed_while_marking_loses_nothing(lesson, item, learner, monkeypatch):
    """The next one marks what it finds."""
    with monkeypatch.context() as dying:

        def die(_self, _answer):
            raise Killed

        dying.setattr(type(item), "mark", die)
        with pytest.raises(Killed):
            TaskSitting(item, lesson, learner).answer(item.solution())
    assert rows(learner)[0][1] is None
    state = TaskSitting(item, lesson, Learner(learner.store)).state()
    assert (state["mark"]["status"], state["tries"]) == ("right", 1)
    assert rows(learner)[0][1] == "right"


def test_the_mark_is_written_after_the_state_is_given(lesson, item, learner):
    """What a learner waits for is one commit; the second one comes when everybody was told."""
    with learner.memory.at_once():
        state = TaskSitting(item, lesson, learner).answer(item.solution())
        assert state["mark"]["status"] == "right"
        assert history(learner, item).last.status == "right"
        assert rows(learner)[0][1] is None
    assert rows(learner)[0][1] == "right"


def test_an_item_without_its_key_keeps_answers_unmarked(lesson, item, learner, monkeypatch):
    """It is answered, neither right nor to be looked at again; where the key is, it is marked."""

    def without(*_):
        raise NoKeyError

    with monkeypatch.context() as edition:
        edition.setattr(type(item), "mark", without)
        edition.setattr(type(item), "solution", without)
        sums = Fingerprints(item)
        assert (sums.key, sums.older) == ("", "")
        state = TaskSitting(item, lesson, learner).answer("a")
        assert (state["answer"], state["mark"], state["tries"], state["unsaved"]) == ("a", None, 1, None)
        again = TaskSitting(item, lesson, learner).state()
        assert (again["answer"], again["mark"], again["tries"]) == ("a", None, 1)
        assert rows(learner) == [('"a"', None, None)]
    assert sums.asked == Fingerprints(item).asked
    assert history(learner, item).last.status in ("right", "wrong")


def test_an_unmarked_answer_is_neither_right_nor_to_revisit(lesson, item, learner, monkeypatch):
    monkeypatch.setattr("lessons.learner.answers.is_due", lambda *_: False)
    learner.answers.keep(lesson.name, item, Fingerprints(item), "a")
    standing = next(each for each in overview(lesson, learner) if each.tries)
    assert (standing.answered, standing.right, to_revisit(lesson, learner)) == (1, 0, [])


def test_a_corrected_key_marks_old_answers_again(lesson, item, learner):
    wrong = wrong_of(item)
    TaskSitting(item, lesson, learner).answer(wrong)
    assert history(learner, item).last.status == "wrong"
    corrected = with_key(item, wrong)
    assert corrected.solution() == wrong
    assert Fingerprints(corrected).asked == Fingerprints(item).asked
    assert history(learner, corrected).first.status == "right"
    assert rows(learner)[0][1] == "right"
    assert TaskSitting(corrected, lesson, learner).state()["solved"]


def test_a_shown_solution_stays_shown_and_is_that_of_the_corrected_key(lesson, item, learner):
    sitting = TaskSitting(item, lesson, learner)
    sitting.answer(wrong_of(item))
    sitting.reveal()
    state = TaskSitting(with_key(item, wrong_of(item)), lesson, learner).state()
    assert (state["shown"], state["answer"], state["own"]) == (True, wrong_of(item), wrong_of(item))


def test_an_answer_of_a_wrong_shape_is_kept_but_is_no_try(lesson, item, learner):
    sitting = TaskSitting(item, lesson, learner)
    with pytest.raises(AnswerError):
        sitting.answer("zz")
    assert rows(learner) == [('"zz"', "refused", None)]
    assert history(learner, item) is None
    sitting.answer(item.solution())
    assert (history(learner, item).tries, history(learner, item).first.number) == (1, 1)


def test_marking_can_be_done_again(lesson, item, learner, monkeypatch):
    TaskSitting(item, lesson, learner).answer(item.solution())
    monkeypatch.setattr(type(item), "mark", lambda _self, _answer: Mark(0.5))
    learner.answers.remark(lesson.name, item, Fingerprints(item))
    assert (rows(learner)[0][1:], history(learner, item).last.status) == (("almost", 0.5), "almost")


def test_a_question_is_named_by_what_is_asked_alone(item):
    """Neither key nor feedback nor level nor help in another language; but every word that is asked."""
    name = fingerprint(item.asked())
    options = [option.model_dump() | {"feedback": "Anders."} for option in item.options]
    same = [
        with_key(item, wrong_of(item)),
        changed(item, options=options, explanation="Anders.", level="C1"),
        changed(item, prompt={"de": str(item.prompt), "fr": "Où ?"}),
    ]
    assert {fingerprint(each.asked()) for each in same} == {name}
    assert fingerprint(changed(item, prompt="Wo?").asked()) != name


# --- files of older versions ---

# What was asked otherwise then, of items that were edited since: their old answers count no more.
SINCE = {
    "01-match": {"prompt": Phrase({"de": "Was gehört zusammen?", "en": "What belongs together?"})},
    "01-bank": {"prompt": Phrase({"de": "Setzen Sie die Wörter ein.", "en": "Put the words in."})},
}
NEW = {"dictation", "listening_choice"}  # types that it did not have


@pytest.fixture
def old(tmp_path):
    """The file that version 0.1.0 made when every item of the tests' own lesson was answered."""
    script = Path(__file__).with_name("version_0_1_0.sql").read_text(encoding="utf-8")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.executescript(script)
    return Learner(Store(tmp_path))


@pytest.fixture(scope="module")
def small():
    """That lesson; whoever changes what an item of it asks says in SINCE what it asked before."""
    return load_lesson(market())


def test_answers_of_version_0_1_0_count(old, small):
    """To unchanged items of every type; with the marks, the solution shown, and what else was kept."""
    items: list[Item] = [each for each in small.all_items() if each.type not in NEW]
    for each in items:
        then = each.model_copy(update=SINCE.get(each.id, {}))
        assert old.answers.history("lesson", then, Fingerprints(then)), each.id
    (standing,) = overview(small, old)
    assert {each.id for each in standing.revisit} == {"01-truth", "01-short"}
    assert (standing.answered, standing.right) == (15 - len(SINCE), 13 - len(SINCE))
    assert standing.tries["01-truth"].last.status == "shown"
    assert (old.language, old.text(small), old.glosses(small)) == ("de", "b1", "plain")


def test_a_new_try_goes_on_where_the_old_version_left_off(old, small):
    item = small.item("01-short")
    state = TaskSitting(item, small, old).answer("die Miete")
    assert state["tries"] == 3
    found = old.answers.history("lesson", item, Fingerprints(item))
    assert (found.first.right, found.last.right, found.last.number) == (True, True, 3)


def test_an_old_file_is_put_aside_before_it_is_changed(old, tmp_path):
    assert old.language == "de"
    (aside,) = tmp_path.glob("layout-3-*.sqlite")
    with sqlite3.connect(aside) as connection:
        assert connection.execute("SELECT count(*), min(score) FROM answers").fetchone() == (18, 0.0)
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    assert aside.stat().st_mode & 0o077 == 0
    assert Learner(Store(tmp_path)).language == "de"
    assert len(list(tmp_path.glob("layout-*"))) == 1
