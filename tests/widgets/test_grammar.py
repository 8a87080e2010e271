"""Grammar pages at the tasks that name them, and in a notebook: they come on asking, as text."""

import json

import pytest

from lessons.content import LessonError, load_lesson
from lessons.content.grammar import GrammarPage
from lessons.drills import make_drill
from lessons.learner.task_sitting import TaskSitting
from lessons.notebook import Notebook
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.grammar import grammar_page


@pytest.fixture
def task(geneva, learner):
    """The widget of a task of the Geneva lesson; its replies are collected in `.sent`."""

    def make(id):
        widget = ExerciseWidget(geneva.item(id), geneva, learner)
        widget.sent = []
        widget.send = widget.sent.append
        return widget

    return make


def ask(widget, page):
    widget.receive(widget, {"do": "grammar", "page": page, "nonce": 1}, [])
    return widget.sent[-1]


def test_a_task_tells_the_titles_of_its_pages_and_gives_a_page_on_asking(task):
    widget = task("05-without-wenn")
    assert [page["id"] for page in widget.state["grammar"]] == ["conditional-without-wenn"]
    before = json.dumps([widget.item, widget.state], ensure_ascii=False)
    reply = ask(widget, "conditional-without-wenn")
    assert reply["nonce"] == 1 and reply["page"]["title"]["en"].startswith("Condition")
    assert reply["page"]["mistakes"][0]["why"]["de"] not in before
    assert "Sollten" not in before, "the key is not given away"
    assert widget.state["mark"] is None


@pytest.mark.parametrize("page", ["passive", "", None, ["passive"], {"a": 1}, "../lesson"])
def test_only_pages_that_the_task_names_are_given(task, page):
    assert ask(task("05-without-wenn"), page) == {"did": "grammar", "nonce": 1, "problem": "stale"}


def test_a_task_whose_page_is_gone_is_a_task(geneva, learner):
    item = geneva.item("02-plurals").model_copy(update={"grammar": ["plural", "gone"]})
    assert [page["id"] for page in TaskSitting(item, geneva, learner).pages()] == ["plural"]


@pytest.mark.parametrize(
    ("kind", "page"), [("article", "gender"), ("plural", "plural"), ("separable", "separable-verbs")]
)
def test_drills_name_their_page(geneva, kind, page):
    assert {tuple(item.grammar) for item in make_drill(geneva, kind, count=2, seed=7).items} == {(page,)}


def test_a_notebook_shows_one_page_or_all(geneva, learner):
    notebook = Notebook("geneva_2021", learner)
    page = notebook.grammar("konjunktiv-1")
    assert repr(page).startswith("Konjunktiv I\n- Mit dem Konjunktiv I")
    html = page._repr_html_()
    assert "<s>Sie sagt, sie habt keine Zeit.</s>" in html and "Common mistakes" in html
    everything = notebook.grammar()
    assert everything._repr_html_().count("<details>") == len(geneva.grammar_folders)
    assert "Trennbare Verben" in repr(everything).splitlines()
    with pytest.raises(LessonError, match="did you mean passive"):
        notebook.grammar("pasive")


def test_what_a_teacher_writes_on_a_page_is_text():
    page = GrammarPage.model_validate({"title": "<i>x</i>", "rules": [{"says": "5 < 6"}]})
    html = grammar_page(page, "en")._repr_html_()
    assert "&lt;i&gt;x" in html and "5 &lt; 6" in html and "<i>x" not in html


def test_a_lesson_of_ones_own_has_the_common_pages(lesson):
    assert load_lesson(lesson.folder).grammar("passive").title == "Passiv"
