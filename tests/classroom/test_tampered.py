"""Whoever changes their edition or their file gains nothing, takes nobody's place, and is named."""

import copy

import pytest
from cases import for_each

from lessons.authoring.editing import body_at, delete, insert
from lessons.classroom.edition import Handout
from lessons.classroom.handed_out import FILE, keep_handed_out
from lessons.classroom.remarks import remarks
from lessons.classroom.results import mark_folder
from lessons.content import LessonError, load_lesson
from lessons.content.german_faults import has_german
from lessons.learner import Learner, Store
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.task_sitting import TaskSitting
from lessons.widgets.hand_in import HandInWidget

SEED = "fedcba9876543210fedcba9876543210"  # as in classroom.yaml


@pytest.fixture
def given(own):
    """The lesson, after an edition of two notebooks was made."""
    keep_handed_out(own, Handout(("01_reading", "02_vocabulary")), SEED)
    return own


@pytest.fixture
def mine(class_of_twelve):
    """A student's answers to the notebooks that were handed out, to be changed."""
    return [copy.deepcopy(each) for each in class_of_twelve[0]["answers"] if each["item"][:2] in ("01", "02")]


def said_of(result):
    """What is said of files that are marked."""
    found = remarks(result)
    assert all(has_german(each.reason) for each in found)
    return [each.reason for each in found]


def test_questions_that_were_never_asked_so_count_as_not_answered(
    given, answers, hand_in, class_of_twelve, mine
):
    """A wrong answer cannot be taken out of the total by another fingerprint, nor its item by none at all."""
    hand_in(class_of_twelve[0], answers=mine)
    (honest,) = (whole := mark_folder(given, answers)).students
    assert said_of(whole) == []
    wrong = [each["item"] for each in mine if honest.marked[each["item"]].mark.score == 0]
    assert len(wrong) > 3
    forged = [{**each, "question": "0" * 16} if each["item"] in wrong[1:] else each for each in mine]
    hand_in(class_of_twelve[0], answers=[each for each in forged if each["item"] != wrong[0]])
    (student,) = (result := mark_folder(given, answers)).students
    assert (result.most(student), student.points) == (whole.most(honest), honest.points)
    assert student.altered == tuple(wrong[1:]) and not student.outdated
    assert said_of(result)[0].startswith("has questions that were never asked so")


def test_a_question_that_the_teacher_changed_counts_for_nobody(
    given, answers, hand_in, class_of_twelve, mine
):
    path = given.folder / "questions" / "01_reading.yaml"
    item = given.items("01_reading")[1]
    text = path.read_text(encoding="utf-8").replace(item.prompt.languages["de"], "Was steht im Text?")
    path.write_text(text, encoding="utf-8")
    changed = load_lesson(given.folder)
    hand_in(class_of_twelve[0], answers=mine)
    hand_in(class_of_twelve[1], answers=[each for each in mine if each["item"] != item.id])
    result = mark_folder(changed, answers)
    for student in result.students:
        assert item.id in student.outdated and student.altered == () == tuple(said_of(result))
        assert result.most(student) == len(mine) - len(student.outdated)


def test_two_groups_that_read_two_texts_are_marked_each_by_its_tasks(own, answers, hand_in, class_of_twelve):
    """Both editions were made from one lesson; nobody is asked for what the other group was given."""
    groups = [Handout(("05_reported_speech",), text=text) for text in ("a2", "b2")]
    for group in groups:
        keep_handed_out(own, group, SEED)
    own_ones = [{item.id for item in group.items(own, "05_reported_speech")} for group in groups]
    mine = [each for each in class_of_twelve[0]["answers"] if each["item"] in own_ones[0]]
    hand_in(class_of_twelve[0], answers=mine)
    most = {text: mark_folder(own, answers, text=text) for text in ("a2", "b2", "")}
    counted = {text: result.most(result.students[0]) for text, result in most.items()}
    assert counted == {"a2": len(own_ones[0]), "b2": len(own_ones[1]), "": len(own_ones[0] | own_ones[1])}
    assert len(most["a2"].students[0].marked) == len(mine) and said_of(most["a2"]) == []
    with pytest.raises(LessonError, match="has no text 'c2'"):
        mark_folder(own, answers, text="c2")


def test_a_task_that_moves_to_another_notebook_or_goes_takes_nothing_else_along(
    given, answers, hand_in, class_of_twelve, mine
):
    hand_in(class_of_twelve[0], answers=mine)
    (before,) = mark_folder(given, answers).students
    here, there = (given.folder / "questions" / f"{name}.yaml" for name in ("01_reading", "02_vocabulary"))
    moved = body_at(whole := here.read_text(encoding="utf-8"), 0)
    here.write_text(delete(whole, 0), encoding="utf-8")
    there.write_text(insert(there.read_text(encoding="utf-8"), moved), encoding="utf-8")
    (student,) = (result := mark_folder(load_lesson(given.folder), answers)).students
    assert (student.points, result.most(student)) == (before.points, len(mine))
    here.write_text(delete(delete(whole, 0), 0), encoding="utf-8")
    (student,) = (result := mark_folder(load_lesson(given.folder), answers)).students
    assert result.most(student) == len(mine) - 1 and said_of(result) == []


def test_tasks_that_were_not_handed_out_raise_nobodys_total(given, answers, hand_in, class_of_twelve, mine):
    """Nor do tasks that there are not, or a second answer to one."""
    hand_in(class_of_twelve[1], answers=mine)
    more = [each for each in class_of_twelve[0]["answers"] if each["item"].startswith("05-")]
    twice = {**mine[0], "last": {"answer": "x"}}
    hand_in(class_of_twelve[0], answers=[twice, *mine, *more, {**mine[0], "item": "01-nothing"}])
    result = mark_folder(given, answers)
    assert {task.notebook.id for task in result.tasks} == {"01_reading", "02_vocabulary"}
    assert {result.most(student) for student in result.students} == {len(mine)}
    assert [reason.split(";")[0] for reason in said_of(result)] == [
        "has answers to tasks that were not handed out",
        "has more than one answer to a task",
    ]
    named = mark_folder(given, answers, ["05_reported_speech"])
    assert named.students[0].marked and {task.notebook.id for task in named.tasks} == {"05_reported_speech"}


def test_nobody_takes_anothers_place(given, answers, hand_in, class_of_twelve, mine):
    """With another's sign and a later day, in a flat folder: both stand there, and it is told."""
    hand_in(class_of_twelve[0], "mia.json", answers=mine)
    honest = mark_folder(given, answers).students[0].points
    worse = [
        {**each, "last": {"answer": "", "at": "2026"}, "first": {"answer": "", "at": "2026"}} for each in mine
    ]

    def kept(made):
        hand_in(class_of_twelve[0], "other.json", answers=worse, made=made)
        result = mark_folder(given, answers)
        points = {student.handed.file: student.points for student in result.students}
        assert points == {"mia.json": honest, "other.json": 0}
        assert {student.name for student in result.students} == {"Person 1 (1)", "Person 1 (2)"}
        assert [reason.split(":")[0] for reason in said_of(result)] == [
            "has the sign of another file, but other answers or another name"
        ] * 2

    for_each(["2020-01-01", "2099-01-01", ""], kept)


def test_nobody_puts_their_name_on_anothers_answers(given, answers, hand_in, class_of_twelve, mine):
    """Nor other questions in the place of theirs; in the folder of an account the name may change."""
    hand_in(class_of_twelve[0], "mia.json", answers=mine, name="Mia")
    (honest,) = mark_folder(given, answers).students
    strange = [{**each, "question": "0" * 16} for each in mine]
    other = [each for each in mine if each["question"] != asked_plainly(given, each)]
    plain = [{**each, "question": asked_plainly(given, each), "tries": 99} for each in other]

    def kept(case):
        name, others = case
        hand_in(class_of_twelve[0], "jan.json", answers=others, name=name, made="2099-01-01")
        students = mark_folder(given, answers).students
        assert ("Mia", honest.points) in {(student.name, student.points) for student in students}
        assert len(students) == 1 + (name != "Mia")

    for_each([("Jan", []), ("Mia", []), ("Mia", strange)], kept)
    hand_in(class_of_twelve[0], "jan.json", answers=blank(plain), name="Mia", made="2099-01-01")
    (student,) = mark_folder(given, answers).students
    for each in other:
        assert student.marked[each["item"]].given.last == each["last"]["answer"]
    account = answers / "le-mia"
    account.mkdir()
    for name in ("mia.json", "jan.json"):
        (answers / name).rename(account / name)
    hand_in(class_of_twelve[0], "le-mia/third.json", answers=mine, name="Mia K.", made="2099-02-01")
    (student,) = mark_folder(given, answers).students
    assert student.name == "Mia K."


def blank(entries):
    """The same entries with empty answers."""
    empty = {"answer": "", "at": "2099"}
    return [{**each, "first": empty, "last": empty} for each in entries]


def asked_plainly(lesson, entry):
    """The question of an item as the lesson asks it: its things have another order than in the edition."""
    return Fingerprints(lesson.item(entry["item"])).asked


def test_an_older_file_with_a_later_day_takes_nothing_away(given, answers, hand_in, class_of_twelve, mine):
    hand_in(class_of_twelve[0], "all.json", answers=mine)
    hand_in(class_of_twelve[0], "few.json", answers=mine[:3], made="2099-01-01")
    (student,) = (result := mark_folder(given, answers)).students
    assert len(student.marked) == len(mine) and said_of(result) == []
    assert "the answers that only this file has count as well" in result.skipped[0].reason


def test_a_student_who_goes_on_is_one_student(given, answers, tmp_path):
    """Files of several days, of other notebooks, after a solution was seen: as a learner hands them in."""
    learner = Learner(Store(tmp_path / "home"))
    widget = HandInWidget(given, learner)
    headline = given.item("01-headline")
    other = next(item for item in given.items("02_vocabulary") if item.type == "single_choice")
    sittings = [TaskSitting(item, given, learner) for item in (headline, other)]
    wrong = next(key for key in other.keyed_options if key != other.solution())
    steps = [
        lambda: sittings[0].answer("a"),
        lambda: sittings[0].answer(headline.solution()),
        lambda: sittings[1].reveal(),
        lambda: sittings[1].answer(other.solution()),
        lambda: sittings[1].answer(wrong),
    ]
    for place, step in enumerate(steps):
        step()
        widget.renew()
        (answers / f"{place}.json").write_text(widget.content, encoding="utf-8")
        (student,) = (result := mark_folder(given, answers)).students
        assert said_of(result) == []
    assert student.marked["01-headline"].mark.status == "right"
    assert student.marked[other.id].mark.status == "wrong"


def test_a_damaged_record_is_told(given, answers):
    for_each(["{", "[]", '{"notebooks": {"01_reading": 1}}'], lambda content: told(given, answers, content))


def told(given, answers, content):
    (given.folder / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(LessonError, match=r"handed_out\.json: is damaged"):
        mark_folder(given, answers)
