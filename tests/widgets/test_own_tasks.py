"""Which tasks are for the readers of a text, and counted; all others are optional."""

import pytest

from lessons.jupyter.outline import steps_and_resume
from lessons.learner.overview import overview
from lessons.learner.own_tasks import minutes_for, own_items
from lessons.learner.task_sitting import TaskSitting
from lessons.notebook import Notebook


@pytest.fixture
def notebook(learner):
    return Notebook("geneva_2021", learner)


@pytest.mark.parametrize("text", ["a2", "b1"])
def test_own_tasks_rest_on_the_own_text_and_are_not_harder(geneva, learner, text):
    learner.choose_text(geneva, text)
    level = geneva.text(text).level
    for info in geneva.info.notebooks[1:]:  # the first shows how a task works
        own = own_items(geneva, info.id, text)
        assert len(own) > 5, info.id
        for item in own:
            state = TaskSitting(item, geneva, learner).state()
            assert state["level"] <= level, item.id
            assert state["text"] is None or state["text"]["own"], item.id


def test_the_first_text_is_what_a_lesson_is_made_for(geneva):
    """Its readers do what is harder than it too; the lesson's minutes are theirs."""
    own = {item.id: item.level for item in own_items(geneva, "05_reported_speech", "b2")}
    assert own["05-form-passive"] == "C1"
    infos = geneva.info.notebooks
    times = [[minutes_for(info, geneva, text) for info in infos] for text in ("b2", "b1", "a2")]
    assert times[0] == [info.minutes for info in infos]
    assert all(a2 <= b2 and a2 % 5 == 0 for b2, a2 in zip(times[0], times[2], strict=True))
    assert sum(times[0]) > sum(times[1]) > sum(times[2])


def test_a_task_on_the_own_text_is_not_called_harder_than_it_is(geneva, learner):
    def level(id, text):
        learner.choose_text(geneva, text)
        return TaskSitting(geneva.item(id), geneva, learner).state()["level"]

    assert [level("01-press-conference", text) for text in ("a2", "b1", "b2")] == ["A2", "B1", "B2"]
    assert [level("02-first-meanings", text) for text in ("a2", "b2")] == ["A2", "A2"]  # words, not reading
    assert [level("04-fruehjahr", text) for text in ("a2", "b1")] == ["B2", "B1"]  # A2 has to read B2 for it


def test_cards_progress_and_steps_count_the_same_tasks(notebook):
    cards = notebook.quiz("02_vocabulary").cards
    notebook.learner.choose_text(notebook.lesson, "a2")
    places = [card.place for card in cards if not card.optional]
    (total,) = {card.total for card in cards if not card.optional}
    assert places == list(range(1, total + 1))
    assert {(card.place, card.total) for card in cards if card.optional} == {(0, 0)}
    assert notebook.quiz("02_vocabulary").front().optional is False
    standing = next(
        each for each in overview(notebook.lesson, notebook.learner) if each.notebook.id[:2] == "02"
    )
    assert len(standing.own) == total < len(standing.items)
    steps = steps_and_resume(notebook.lesson, notebook.learner)["steps"]
    assert [step["tasks"] for step in steps if "02_" in step["path"]] == [total]


def test_an_optional_task_that_was_done_is_told_apart(notebook):
    lesson, learner = notebook.lesson, notebook.learner
    learner.choose_text(lesson, "a2")
    for id in ("02-synonyms", "02-first-meanings"):
        item = lesson.item(id)
        TaskSitting(item, lesson, learner).answer(item.solution())
    standing = next(each for each in overview(lesson, learner) if each.notebook.id == "02_vocabulary")
    assert (standing.answered, standing.right, standing.extra) == (1, 1, 1)
    assert "1 freiwillig" in notebook.progress().page.html


@pytest.mark.parametrize("text", ["a2", "b1"])
def test_the_quiz_asks_what_the_own_text_answers_in_its_own_words(notebook, text):
    exam = notebook.exam("07_final_quiz", "mixed")
    before = [item.id for item in exam.exam.items]
    notebook.learner.choose_text(notebook.lesson, text)
    items = exam.exam.items
    assert len(items) == len(before) == 10
    assert max(item.level for item in items) == notebook.lesson.text(text).level
    assert all(text in item.evidence for item in items)
    notebook.learner.choose_text(notebook.lesson, "b2")
    assert [item.id for item in exam.exam.items] == before
    assert not {id for id in before if "-easy-" in id or "-plain-" in id}


def test_a_comparison_shows_the_own_text(notebook):
    page = notebook.compare()
    assert repr(page).startswith("B2: ")
    notebook.learner.choose_text(notebook.lesson, "a2")
    assert repr(page).startswith("B1: ")
    assert "A2: " in repr(page)
