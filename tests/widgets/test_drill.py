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


def do(box, what, **more):
    (card,) = box.children[1:]
    card.receive(card, {"do": what, "nonce": 1, **more}, [])


def answer(box, right=True):
    (card,) = box.children[1:]
    solution = card.sitting.item.solution()
    other = next(each["key"] for each in card.item["options"] if each["key"] != solution)
    do(box, "answer", answer=solution if right else other)


def test_one_card_stands_there_with_its_place_among_all(drill):
    assert drill.bar.title["de"] == "der, die oder das?"
    assert drill.bar.code == 'lesson.drill("article", count=2, seed=7)'
    assert drill.bar.offer == {}
    assert asked(drill) == ["drill-article-7-1"]
    (card,) = drill.children[1:]
    assert (card.place, card.total, card.led, card.instant, card.arrives) == (1, 2, True, True, False)


def test_articles_always_stand_in_the_same_order(drill):
    (card,) = drill.children[1:]
    assert [option["text"]["de"] for option in card.item["options"]] == ["der", "die", "das"]


def test_tasks_of_two_drills_are_told_apart_by_a_screen_reader(drill, notebook):
    other = notebook.drill("article", count=2, seed=8)
    assert [box.children[1].series for box in (drill, other)] == [
        "der, die oder das? · Übung 7",
        "der, die oder das? · Übung 8",
    ]
    assert notebook.ask(notebook.lesson.all_items()[0].id).series == ""


def test_weiter_brings_the_next_card_and_after_the_last_the_score(drill):
    answer(drill, right=False)
    answer(drill)
    do(drill, "onward")
    assert asked(drill) == ["drill-article-7-2"]
    assert drill.children[1].arrives
    answer(drill)
    do(drill, "onward")
    assert asked(drill) == []
    assert drill.bar.said["de"] == "1 von 2 beim ersten Versuch richtig"
    assert drill.bar.offer["de"] == "Noch 2"


def test_a_drill_is_made_for_the_text_that_is_read_until_it_is_begun(geneva, learner):
    box = Notebook("geneva_2021", learner).drill("article", count=4, seed=11)
    learner.choose_text(geneva, "a2")
    assert (
        box.drill == make_drill(geneva, "article", 4, 11, "a2") != make_drill(geneva, "article", 4, 11, "b2")
    )
    assert box.children[1].item == as_data(box.drill.items[0].public())
    answer(box)
    learner.choose_text(geneva, "b2")
    assert box.drill == make_drill(geneva, "article", 4, 11, "a2")


def test_a_drill_goes_on_where_it_was_left(drill, notebook):
    answer(drill)
    again = notebook.drill("article", count=2, seed=7)
    assert asked(again) == ["drill-article-7-2"]
    assert not again.children[1].arrives
    answer(again)
    assert notebook.drill("article", count=2, seed=7).bar.said["de"] == "2 von 2 beim ersten Versuch richtig"


def test_the_button_makes_a_new_drill_that_can_be_repeated(drill, notebook):
    drill.receive(drill.bar, {"do": "new", "nonce": 3}, [])
    seed = drill.drill.seed
    assert drill.bar.sent == [{"did": "new", "nonce": 3}]
    assert asked(drill) == [f"drill-article-{seed}-1"]
    again = make_drill(notebook.lesson, "article", 2, seed)
    assert drill.children[1].item == as_data(again.items[0].public())


def test_other_messages_change_nothing(drill):
    before = drill.children
    drill.receive(drill.bar, {"do": "delete"}, [])
    assert drill.children == before


def test_every_kind_has_a_name_in_both_languages():
    assert KINDS.keys() <= interface()["drill"].keys()
