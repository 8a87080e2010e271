"""What a notebook can say to a lesson, and what the settings and the table of progress show."""

import shutil

import pytest
from market import number

from lessons.content import LessonError
from lessons.exercises.registry import type_names
from lessons.learner import Learner, Store
from lessons.learner.overview import overview
from lessons.notebook import Notebook
from lessons.widgets.settings import SettingsWidget


@pytest.fixture
def notebook(lesson, learner):
    return Notebook(str(lesson.folder), learner)


@pytest.fixture
def settings(notebook):
    widget = notebook.settings()
    widget.sent = []
    widget.send = lambda content: widget.sent.append(content)
    return widget


def answer(notebook, id, given):
    notebook.ask(id).receive(None, {"do": "answer", "answer": given, "nonce": 1}, [])


def test_a_question_knows_its_number(notebook):
    assert notebook.ask("01-gaps").number == number("gap_fill")


def test_a_quiz_has_the_items_of_its_section(notebook):
    assert [card.item["id"] for card in notebook.quiz("01_tasks", "all").cards] == [
        item.id for item in notebook.lesson.items("01_tasks")
    ]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda it: it.ask("01-gap"), "The lesson lesson has no item '01-gap'; did you mean 01-gaps?"),
        (
            lambda it: it.quiz("01_task"),
            "The lesson lesson has no notebook '01_task'; did you mean 01_tasks?",
        ),
        (
            lambda it: it.quiz("01_tasks", "before"),
            "The notebook '01_tasks' of lesson has no section 'before'; there are: all.",
        ),
        (lambda it: it.read("b3"), "The lesson lesson has no text 'b3'; there are: b2, b1."),
    ],
)
def test_a_wrong_name_is_told_in_one_sentence(notebook, call, sentence):
    with pytest.raises(LessonError) as refusal:
        call(notebook)
    assert str(refusal.value) == refusal.value._render_traceback_()[-1] == sentence


def test_choices_are_kept_at_once(settings, store):
    settings.receive(settings, {"do": "set", "name": "text", "value": "b1", "nonce": 1}, [])
    settings.receive(settings, {"do": "set", "name": "help", "value": "de", "nonce": 2}, [])
    assert settings.sent == [
        {"did": "set", "nonce": 1, "problem": None},
        {"did": "set", "nonce": 2, "problem": None},
    ]
    kept = Store(store.path.parent).settings()
    assert (kept["text:lesson"], kept["help"]) == ("b1", "de")
    assert (settings.text, settings.language) == ("b1", "de")


@pytest.mark.parametrize("choice", [("text", "c2"), ("colour", "red"), ("help", ["de"]), ("text", None)])
def test_what_nobody_offers_cannot_be_chosen(settings, store, choice):
    settings.receive(settings, {"do": "set", "name": choice[0], "value": choice[1], "nonce": 1}, [])
    assert settings.sent == []
    assert store.settings() == {}


def test_a_choice_that_cannot_be_kept_is_told(lesson, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    widget = SettingsWidget(lesson, Learner(Store(blocked / "answers")))
    assert widget.keep("text", "b1")["en"] == (
        f"Your answers cannot be kept in {blocked / 'answers'}: that is no folder."
    )


def test_the_chosen_text_is_read(notebook, learner):
    assert notebook.read().text["id"] == "b2"
    learner.choose_text(notebook.lesson, "b1")
    assert notebook.read().text["id"] == "b1"
    learner.choose_text(notebook.lesson, "gone")
    assert notebook.read().text["id"] == "b2"


def test_progress_counts_answers_and_names_what_went_wrong(notebook):
    lesson = notebook.lesson
    answer(notebook, "01-single", lesson.item("01-single").solution())
    answer(notebook, "01-short", "das Geld")
    html = notebook.progress().page._repr_html_()
    assert f"2 von {len(type_names())} beantwortet" in html
    assert " · 1 zuletzt richtig" in html
    assert "Noch einmal ansehen" in html
    assert "(1): <a" in html
    assert (
        '<a href="01_tasks.ipynb#task-01-short" title="Wie heißt das Geld, das man für einen Stand bezahlt?">'
        f"{number('short_answer')}</a>" in html
    )
    assert repr(notebook.progress()) == f"Aufgaben: 1 / {len(type_names())}"


def test_a_mended_mistake_is_no_longer_named(notebook):
    answer(notebook, "01-short", "das Geld")
    answer(notebook, "01-short", "die Miete")
    (standing,) = overview(notebook.lesson, notebook.learner)
    assert (standing.answered, standing.right, standing.revisit) == (1, 1, [])


def test_progress_and_result_sheet_count_alike(notebook):
    """Right and wrong again, wrong and right again, wrong, solution shown: three of four to look at again."""
    lesson = notebook.lesson
    answer(notebook, "01-single", lesson.item("01-single").solution())
    answer(notebook, "01-single", "b")
    answer(notebook, "01-short", "das Geld")
    answer(notebook, "01-short", "die Miete")
    answer(notebook, "01-truth", "true")
    answer(notebook, "01-gaps", {"1": "für"})
    notebook.ask("01-gaps").receive(None, {"do": "reveal", "nonce": 1}, [])
    (standing,) = overview(lesson, notebook.learner)
    sheet = notebook.results().sheet
    assert (standing.answered, standing.right, len(standing.revisit)) == (4, 1, 3)
    assert (sheet["answered"], sheet["first"], sheet["last"], len(sheet["revisit"])) == (4, 1, 1, 3)


def test_a_shown_solution_is_not_counted_as_right(notebook):
    answer(notebook, "01-short", "das Geld")
    notebook.ask("01-short").receive(None, {"do": "reveal", "nonce": 1}, [])
    (standing,) = overview(notebook.lesson, notebook.learner)
    assert (standing.answered, standing.right) == (1, 0)
    assert [item.id for item in standing.revisit] == ["01-short"]


def test_progress_is_a_sentence_where_the_store_cannot_be_read(lesson, tmp_path):
    (tmp_path / "answers.sqlite").mkdir()
    table = Notebook(str(lesson.folder), Learner(Store(tmp_path))).progress()
    assert (
        repr(table) == f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen. "
        f"Your answers cannot be kept in {tmp_path}: the file cannot be opened."
    )
    assert "the file cannot be opened" in table.page._repr_html_()


def test_a_fault_in_one_item_does_not_stop_the_others(lesson, learner, tmp_path):
    folder = shutil.copytree(lesson.folder, tmp_path / "copy")
    file = folder / "questions" / "01_tasks.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("answers: [vor]", "answers: []"), encoding="utf-8"
    )
    notebook = Notebook(str(folder), learner)
    assert notebook.ask("01-single").number == number("single_choice")
    with pytest.raises(LessonError, match=r"^questions/01_tasks.yaml, line \d+, gaps\[1\]\.answers: "):
        notebook.ask("01-gaps")
