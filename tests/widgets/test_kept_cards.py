"""Cards that were kept: the same as made anew, and only as long as nothing of what they show has changed."""

import asyncio
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from market import market

from lessons.content import LessonError, kept, load_lesson
from lessons.learner import Learner, Store
from lessons.notebook import Notebook
from lessons.widgets import cards, kept_card
from lessons.widgets.kept_card import KEPT, KeptCard

TASKS = "01_tasks"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A copy of the small lesson; what was written a moment ago counts as settled."""
    monkeypatch.setattr(kept, "SETTLED", 0)
    return shutil.copytree(market(), tmp_path / "market")


@pytest.fixture
def opened(folder, tmp_path):
    """Open the lesson as a fresh kernel would."""
    return lambda: Notebook(str(folder), Learner(Store(tmp_path / "answers")))


def is_read(notebook):
    return "lesson" in vars(notebook.cards)


def shown(cards):
    return [{name: getattr(card, name) for name in KEPT} for card in cards]


def say(card, **message):
    """What the browser sends, and what it hears."""
    sent = []
    card.send = sent.append
    card.receive(card, message, [])
    return sent[-1]


def test_every_card_is_shown_again_as_it_was_made_without_the_lesson_being_read(opened):
    made = opened().quiz(TASKS).cards
    again = opened()
    kept_ones = again.quiz(TASKS).cards
    assert all(isinstance(card, KeptCard) for card in kept_ones) and not is_read(again)
    assert shown(kept_ones) == json.loads(json.dumps(shown(made)))
    one = again.ask(kept_ones[1].item["id"])
    assert isinstance(one, KeptCard) and shown([one]) == shown(kept_ones[1:2])


def test_all_cards_of_all_lessons_can_be_kept_ahead(opened, folder, monkeypatch):
    """A lesson with a fault is left out."""
    broken = folder.parent / "broken"
    broken.mkdir()
    (broken / "lesson.yaml").write_text("title: []", encoding="utf-8")
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    monkeypatch.setattr(cards, "lesson_names", lambda: ["broken", "market"])
    cards.keep_all()
    section = load_lesson(folder).item("01-single").section
    notebook = opened()
    assert "01-single" in [card.item["id"] for card in notebook.quiz(TASKS, section).cards]
    assert not is_read(notebook)


def test_an_answered_card_is_kept_with_its_answer_whoever_gave_it(opened):
    """On a card that was made, then on one that was kept."""
    for number, notebook in enumerate((opened(), opened()), 1):
        card = notebook.ask("01-single")
        assert isinstance(card, KeptCard) == (number > 1)
        say(card, do="answer", answer="abc"[number], nonce=number)
        assert card.state["tries"] == number and card.state["mark"]
        again = opened()
        other = again.ask("01-single")
        assert not is_read(again) and other.state == json.loads(json.dumps(card.state))


def test_another_text_or_an_answer_given_elsewhere_is_seen(opened):
    notebook = opened()
    notebook.ask("01-single")
    notebook.learner.choose_text(notebook.lesson, "b1")
    assert not isinstance(opened().ask("01-single"), KeptCard)
    say(opened().ask("01-single"), do="answer", answer="a", nonce=1)
    assert opened().ask("01-single").state["tries"] == 1


def test_a_card_knows_the_reader_that_was_opened_before(folder, learner):
    before = Notebook(str(folder), learner)
    before.ask("01-single")
    reader = before.read()
    card = Notebook(str(folder), learner).ask("01-single")
    assert isinstance(card, KeptCard) and card.reads and reader


def test_a_changed_file_is_seen_at_once_and_a_faulty_one_told_of(opened, folder):
    opened().ask("01-single")
    questions = folder / "questions" / f"{TASKS}.yaml"
    old = questions.read_text(encoding="utf-8")
    prompt = opened().ask("01-single").item["prompt"]["de"]
    questions.write_text(old.replace(prompt, "Und nun?", 1), encoding="utf-8")
    assert opened().ask("01-single").item["prompt"]["de"] == "Und nun?"
    questions.write_text(old.replace("type: single_choice", "type: songle_choice"), encoding="utf-8")
    with pytest.raises(LessonError, match="songle_choice"):
        opened().ask("01-single")
    (folder / "lesson.yaml").write_text("title: []", encoding="utf-8")
    with pytest.raises(LessonError, match=r"lesson\.yaml"):
        opened()


def test_a_card_whose_item_was_changed_under_it_takes_no_answer(opened, folder):
    opened().ask("01-single")
    card = opened().ask("01-single")
    questions = folder / "questions" / f"{TASKS}.yaml"
    prompt = card.item["prompt"]["de"]
    questions.write_text(
        questions.read_text(encoding="utf-8").replace(prompt, "Und nun?", 1), encoding="utf-8"
    )
    assert say(card, do="answer", answer="a", nonce=1) == {"did": "answer", "nonce": 1, "problem": "stale"}


def test_what_an_answer_needs_is_loaded_once_the_card_is_there(monkeypatch):
    async def loaded():
        name = asyncio.get_running_loop().create_future()
        monkeypatch.setattr(kept_card, "import_module", name.set_result)
        kept_card.load_soon()
        assert not name.done()
        return await asyncio.wait_for(name, 5)

    monkeypatch.setattr(kept_card, "PAUSE", 0)
    with ThreadPoolExecutor() as pool:  # a thread of its own: this one may have a loop, of Playwright
        assert pool.submit(asyncio.run, loaded()).result() == "lessons.learner.task_sitting"


@pytest.mark.parametrize("harm", ["damaged", "of others", "folder"])
def test_what_cannot_be_trusted_is_as_good_as_none(opened, learners_home, harm):
    opened().ask("01-single")
    files = list((learners_home / "kept").iterdir())
    assert {file.stat().st_mode & 0o777 for file in [learners_home, *files]} == {0o700, 0o600}
    for file in files:
        if harm == "damaged":
            file.write_text('{"made_from": [], "value": 1', encoding="utf-8")
        elif harm == "of others":
            file.chmod(0o666)
        else:
            file.unlink()
            file.mkdir()
    assert not isinstance(opened().ask("01-single"), KeptCard)


def test_what_was_written_a_moment_ago_has_no_sum(tmp_path, monkeypatch):
    """On a coarse clock it may be written once more without a sign; nor is anything kept without one."""
    file = tmp_path / "lesson.yaml"
    file.write_text("title: Genf", encoding="utf-8")
    assert kept.sum_of_files(file) == ""
    kept.keep("lesson", "", 1)
    assert kept.recall("lesson", "") is None
    monkeypatch.setattr(kept, "SETTLED", 0)
    first = kept.sum_of_files(tmp_path)
    (tmp_path / "new").mkdir()
    assert kept.sum_of_files(tmp_path) == first != ""  # a folder without files says nothing
    os.utime(file, (1, 1))
    assert kept.sum_of_files(tmp_path) not in ("", first)
    (tmp_path / "around").symlink_to(tmp_path)
    assert kept.sum_of_files(tmp_path) == ""
