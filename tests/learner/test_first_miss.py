"""At the first miss of a typed answer a learner hears a hint, a rule or a place; the form comes later."""

import pytest
from cases import for_each
from every_item import lesson, of_type
from market import market

from lessons.content import load_lesson
from lessons.exercises.expected import stands_in
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

LESSON = load_lesson(market())
ITEM = LESSON.item("01-short")
FORM = "Es heißt „die Miete“."


@pytest.fixture
def sitting(tmp_path):
    """The item whose foreseen wrong answer is told with the right form."""

    def make(hint="Wofür bezahlt man jeden Monat?", said=FORM, error=""):
        near = [{"answer": "der Preis", "feedback": said, "error": error}]
        item = type(ITEM).model_validate({**ITEM.model_dump(), "near": near, "hint": hint})
        return TaskSitting(item, LESSON, Learner(Store(tmp_path)))

    return make


def heard(state):
    part = state["mark"]["parts"]["answer"]
    return part["feedback"].get("de", ""), part["note"]


def test_the_hint_comes_first_and_the_form_after_the_second_miss(sitting):
    task = sitting()
    assert heard(task.answer("der Preis")) == ("Wofür bezahlt man jeden Monat?", "")
    assert heard(task.answer("der Preis")) == (FORM, "")


def test_a_mistake_that_has_a_name_is_explained_once(sitting):
    """By the teacher's sentence; by the standard one as long as that is kept back."""
    task = sitting(error="synonym")
    alone = [task.answer("der Preis")["mark"]["parts"]["answer"]["alone"] for _ in range(2)]
    assert alone == [False, True]
    assert heard(task.state()) == (FORM, "synonym")


def test_without_a_hint_the_text_is_the_place_to_look(sitting):
    assert heard(sitting("").answer("der Preis")) == ("", "look_again")


def test_who_gave_a_part_of_the_answer_hears_that_something_is_missing():
    asked = {**ITEM.model_dump(), "answers": ["Anna Weber"], "also": [], "near": []}
    part = type(ITEM).model_validate(asked).mark("Anna").parts["answer"]
    assert (part.status, part.note) == ("wrong", "incomplete")


def test_feedback_that_only_names_a_rule_is_told_at_once(sitting):
    assert heard(sitting(said="Hier steht das Feminin.").answer("der Preis"))[0] == "Hier steht das Feminin."


def test_with_the_solution_everything_is_told(sitting):
    task = sitting()
    task.answer("der Preis")
    assert heard(task.reveal())[0] == str(ITEM.feedback)


@for_each(
    ("answer", "text", "there"),
    [
        ("die Miete", "Richtig wäre: Die Miete.", True),
        ("die Miete", "Die Mieten steigen.", False),
        ("vor", "Vor dem Nomen steht etwas.", False),
        ("vor", "Das Verb steht mit „vor“.", True),
        ("vor", "The verb takes “vor”.", True),
        ("vor", 'The verb takes "vor".', True),
    ],
)
def test_an_answer_is_found_in_a_sentence_as_whole_words(answer, text, there):
    assert stands_in(answer, text) is there


def moved_on(solution):
    """A wrong answer: every value at the next place, the order turned, another verdict."""
    if isinstance(solution, dict):
        first, *rest = solution.values()
        return dict(zip(solution, [*rest, first], strict=True))
    return "not_in_text" if solution == "true" else "true" if isinstance(solution, str) else solution[::-1]


@pytest.mark.parametrize("name", ["word_bank", "matching", "grouping", "who_said", "ordering", "true_false"])
def test_where_something_belongs_is_not_told_at_the_first_miss(tmp_path, name):
    shipped = [item for item in of_type(name) if len(getattr(item, "groups", "abc")) > 2]
    own = [item for item in lesson("geneva_2021").all_items() if not item.guess]
    item = next(item for item in shipped if item in own)
    task = TaskSitting(item, lesson("geneva_2021"), Learner(Store(tmp_path)))
    first, second = (task.answer(moved_on(item.solution()))["mark"]["parts"] for _try in range(2))
    missed = [key for key, part in second.items() if part["status"] == "wrong"]
    assert missed
    assert {first[key]["note"] for key in missed} <= {"elsewhere", "look_again"}
    assert not any(first[key]["feedback"] for key in missed)
    assert all(second[key]["feedback"]["de"] for key in missed)


def test_of_two_groups_the_reason_is_told_at_once_for_it_tells_nothing_new(tmp_path):
    item = lesson("geneva_2021").item("04-before-after")
    task = TaskSitting(item, lesson("geneva_2021"), Learner(Store(tmp_path)))
    parts = task.answer(moved_on(item.solution()))["mark"]["parts"].values()
    assert all(part["feedback"]["de"] for part in parts)
