"""What a student hands in: one small file with a name, the answers, and claims of being right."""

import json

import every_item
import pytest
from cases import for_each

from lessons.classroom.collect import collect_answers
from lessons.classroom.edition import Handout, edition_files
from lessons.classroom.handed_in import file_name, sum_of
from lessons.content import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting
from lessons.widgets.hand_in import HandInWidget, one_line

SEED = "fedcba9876543210fedcba9876543210"  # of the edition that was handed out


@pytest.fixture
def lesson():
    return every_item.lesson("geneva_2021")


@pytest.fixture
def learner(tmp_path):
    return Learner(Store(tmp_path))


def typed_item(lesson):
    return next(item for item in lesson.all_items() if item.type == "short_answer")


def asked(widget, message):
    sent = []
    widget.send = lambda content: sent.append(content)
    widget.receive(widget, {**message, "nonce": "n"}, None)
    return sent[-1] if sent else None


def test_the_file_holds_the_name_and_the_answers(lesson, learner):
    TaskSitting(lesson.item("01-headline"), lesson, learner).answer("a")
    TaskSitting(lesson.item("01-headline"), lesson, learner).answer("b")
    TaskSitting(lesson.item("07-summary"), lesson, learner).answer("Ich schreibe selbst: „so“.")
    widget = HandInWidget(lesson, learner)
    assert asked(widget, {"do": "name", "name": " Zoë\n K. "}) == {
        "did": "name",
        "nonce": "n",
        "problem": None,
    }
    data = json.loads(widget.content)
    assert set(data) == {"kind", "format", "lesson", "name", "student", "made", "answers", "sum"}
    assert (data["name"], widget.file) == ("Zoë K.", f"geneva_2021_Zoe-K_{learner.student}.json")
    assert data["sum"] == sum_of(data)
    headline, summary = data["answers"]
    assert (headline["tries"], headline["first"]["answer"], headline["last"]["answer"]) == (2, "a", "b")
    assert summary["says"] == ["Ich schreibe selbst: „so“."]
    assert len(widget.content) < 2500


def test_where_the_teacher_collects_the_file_goes_there(lesson, learner, tmp_path, monkeypatch):
    folder = tmp_path / "le-mia"
    monkeypatch.setenv("LESSONS_HAND_IN", str(folder))
    TaskSitting(lesson.item("01-headline"), lesson, learner).answer("b")
    widget = HandInWidget(lesson, learner)
    message = {"do": "hand_in", "name": "Mia"}
    assert widget.collected and "Lehrkraft" in asked(widget, message)["problem"]["de"]  # there is no folder
    folder.mkdir()
    assert asked(widget, message) == {"did": "hand_in", "nonce": "n", "problem": None}
    TaskSitting(lesson.item("01-text-type"), lesson, learner).answer("b")
    asked(widget, message)
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o640
    (student,) = collect_answers(tmp_path, lesson.name).students
    assert (student.name, student.file, len(student.answers)) == ("Mia", f"le-mia/{widget.file}", 2)


def test_a_learner_keeps_one_sign_and_two_learners_have_two(tmp_path):
    first, second = Learner(Store(tmp_path / "a")), Learner(Store(tmp_path / "b"))
    assert first.student == Learner(Store(tmp_path / "a")).student != second.student


def test_a_typed_answer_can_be_claimed_and_no_other(lesson, learner):
    item = typed_item(lesson)
    TaskSitting(item, lesson, learner).answer("etwas ganz anderes")
    TaskSitting(lesson.item("01-headline"), lesson, learner).answer("a")
    widget = HandInWidget(lesson, learner)
    assert [each["id"] for each in widget.doubtful] == [item.id]
    for id in (item.id, "01-headline", "../x", None):
        asked(widget, {"do": "claim", "item": id, "right": True})
    claimed = [each["item"] for each in json.loads(widget.content)["answers"] if each.get("says_it_is_right")]
    assert claimed == [item.id]
    asked(widget, {"do": "claim", "item": item.id, "right": False})
    assert not learner.claims(lesson.name)


def test_a_recorded_answer_can_be_claimed_too(handed_out, learner):
    """In an edition nothing is marked; whoever has their sheet back may hold to what they typed."""
    edition = load_lesson(handed_out)
    item = typed_item(edition)
    for each in (item, edition.item("01-headline")):
        TaskSitting(each, edition, learner).answer("a")
    widget = HandInWidget(edition, learner)
    assert [each["id"] for each in widget.doubtful] == [item.id]
    asked(widget, {"do": "claim", "item": item.id, "right": True})
    assert [each.get("says_it_is_right") for each in json.loads(widget.content)["answers"]].count(True) == 1


def test_what_was_recorded_is_marked_when_it_becomes_practice(lesson, handed_out, learner, tmp_path):
    """After a test the class gets the same tasks with their keys: nobody's answer is lost."""
    recorded = load_lesson(handed_out)
    tasks = [item for item in recorded.all_items() if item.type in ("single_choice", "matching", "ordering")]
    right = {item.id: lesson.item(item.id).mixed_by(SEED).solution() for item in tasks}
    for item in tasks:
        TaskSitting(item, recorded, learner).answer(right[item.id])
    folder = tmp_path / recorded.name
    for name, content in edition_files(lesson, Handout(("01_reading",), ("01_reading",)), SEED):
        write_whole(make_folder((folder / name).parent) / (folder / name).name, content)
    practised = load_lesson(folder)
    assert {
        TaskSitting(practised.item(id), practised, learner).state()["mark"]["status"] for id in right
    } == {"right"}
    assert len(json.loads(HandInWidget(practised, learner).content)["answers"]) == len(tasks) > 5


def test_the_file_follows_new_answers(lesson, learner):
    widget = HandInWidget(lesson, learner)
    assert widget.answered == 0
    from lessons.learner import Change

    TaskSitting(lesson.item("01-headline"), lesson, learner).answer("a")
    learner.tell(Change("answers", lesson.name))
    assert widget.answered == 1


@for_each("name", ["../../etc/passwd", "=1+1", "<b>", "CON", "\u202eabc", "", "李明"])
def test_any_name_is_a_file_of_the_folder(name):
    file = file_name({"lesson": "l", "name": one_line(name), "student": "0a"})
    assert file.startswith("l_") and file.endswith("_0a.json")
    assert not set(file) & set("/\\<>:=\u202e ")
