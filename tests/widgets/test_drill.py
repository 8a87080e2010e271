"""A drill in a notebook: its line, its cards, and a new one at a press of the button."""

import pytest

from lessons.content import find_lesson
from lessons.content.interface import interface
from lessons.drills import KINDS, make_drill
from lessons.fields import as_data
from lessons.notebook import Notebook


@pytest.fixture
def notebook(learner):
    return Notebook(str(find_lesson("_template")), learner)


@pytest.fixture
def drill(notebook):
    box = notebook.drill("article", count=2, seed=7)
    box.bar.sent = []
    box.bar.send = lambda content: box.bar.sent.append(content)
    return box


def asked(box):
    return [card.item["id"] for card in box.children[1:]]


def test_the_line_says_kind_and_seed(drill):
    assert (drill.bar.kind, drill.bar.count, drill.bar.seed) == ("article", 2, 7)
    assert asked(drill) == ["drill-article-7-1", "drill-article-7-2"]
    assert [card.number for card in drill.children[1:]] == ["1", "2"]


def test_tasks_of_two_drills_are_told_apart_by_a_screen_reader(drill, notebook):
    other = notebook.drill("article", count=2, seed=8)
    assert [card.series for card in drill.children[1:]] == ["der, die oder das? · Übung 7"] * 2
    assert [card.series for card in other.children[1:]] == ["der, die oder das? · Übung 8"] * 2
    assert notebook.ask(notebook.lesson.all_items()[0].id).series == ""


def test_the_button_makes_a_new_drill_that_can_be_repeated(drill, notebook):
    drill.receive(drill.bar, {"do": "new", "nonce": 3}, [])
    seed = drill.bar.seed
    assert drill.bar.sent == [{"did": "new", "nonce": 3}]
    assert asked(drill) == [f"drill-article-{seed}-1", f"drill-article-{seed}-2"]
    again = make_drill(notebook.lesson, "article", 2, seed)
    assert [card.item for card in drill.children[1:]] == [as_data(item.public()) for item in again.items]


def test_other_messages_change_nothing(drill):
    before = drill.children
    drill.receive(drill.bar, {"do": "delete"}, [])
    assert drill.children == before


def test_an_answer_to_a_drill_is_kept_and_found_again(notebook):
    card = notebook.drill("article", count=2, seed=7).children[1]
    solution = make_drill(notebook.lesson, "article", 2, 7).items[0].solution()
    card.receive(card, {"do": "answer", "answer": solution, "nonce": 1}, [])
    assert notebook.drill("article", count=2, seed=7).children[1].state["solved"]


def test_every_kind_has_a_name_in_both_languages():
    assert KINDS.keys() <= interface()["drill"].keys()
