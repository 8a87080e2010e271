"""A class is marked by the code that marks in a notebook; its figures, and what they are good for."""

import json
from statistics import mean

import pytest

from lessons.classroom.figures import correlation, task_figures, worth_discussing
from lessons.classroom.marking import mark_class
from lessons.classroom.remarks import remarks
from lessons.classroom.results import mark_folder, result_files
from lessons.classroom.settings import ClassSettings, class_settings
from lessons.classroom.spoken import answer_lines
from lessons.commands.cli import main
from lessons.content import LessonError
from lessons.content.german_faults import has_german
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting
from lessons.widgets.hand_in import HandInWidget

SEED = "fedcba9876543210fedcba9876543210"  # as in classroom.yaml


def mixed(lesson):
    """The items as the students of the class saw them."""
    return {item.id: item.mixed_by(SEED) for item in lesson.all_items()}


def test_every_answer_of_an_edition_gets_the_mark_of_its_item(marked, class_of_twelve):
    """The things of an item lie in the order of the edition; the mark is that of the same answer in words."""
    assert [student.name for student in marked.students][:2] == ["Person 1", "Person 10"]
    assert not marked.skipped and not any(student.outdated for student in marked.students)
    items = mixed(marked.lesson)
    for data, student in zip(
        class_of_twelve, sorted(marked.students, key=lambda s: s.handed.student), strict=True
    ):
        for given in data["answers"]:
            item = items[given["item"]]
            found = student.marked[given["item"]]
            assert found.mark == item.mark(given["last"]["answer"])
            assert found.outcome.said == answer_lines(item.public(), given["last"]["answer"])


def test_right_answers_earn_all_points(own, answers, hand_in, class_of_twelve):
    data = class_of_twelve[0]
    items = mixed(own)
    solved = [{**each, "last": {"answer": items[each["item"]].solution()}} for each in data["answers"]]
    hand_in(data, answers=solved)
    result = mark_folder(own, answers)
    (student,) = result.students
    assert result.share(student) == pytest.approx(1)
    assert result.grade(student) == "1"


def test_answers_from_the_lesson_itself_are_marked_too(own, answers, tmp_path):
    """A class that has the project, with keys, hands in as well."""
    learner = Learner(Store(tmp_path / "home"))
    TaskSitting(own.item("01-headline"), own, learner).answer("a")
    TaskSitting(own.item("01-headline"), own, learner).answer(own.item("01-headline").solution())
    widget = HandInWidget(own, learner)
    (answers / widget.file).write_text(widget.content, encoding="utf-8")
    (student,) = mark_folder(own, answers).students
    assert student.marked["01-headline"].mark.status == "right"
    (own.folder / "classroom.yaml").write_text("seed: 0123456789abcdef\ncount: first\n", encoding="utf-8")
    (student,) = mark_folder(own, answers).students
    assert student.marked["01-headline"].mark.status == "wrong"


def test_only_notebooks_with_answers_count_unless_some_are_named(own, answers, hand_in, class_of_twelve):
    some = [each for each in class_of_twelve[0]["answers"] if each["item"].startswith("01-")]
    hand_in(class_of_twelve[0], answers=some)
    assert {task.notebook.id for task in mark_folder(own, answers).tasks} == {"01_reading"}
    both = mark_folder(own, answers, ["01_reading", "03_actors"])
    assert {task.notebook.id for task in both.tasks} == {"01_reading", "03_actors"}
    with pytest.raises(LessonError, match="did you mean 01_reading"):
        mark_folder(own, answers, ["01_readin"])


def test_a_question_that_was_another_does_not_count_against_anybody(own, answers, hand_in, class_of_twelve):
    changed = json.loads(json.dumps(class_of_twelve[0]["answers"]))
    changed[3]["question"] = "0" * 16
    hand_in(class_of_twelve[0], answers=changed)
    result = mark_folder(own, answers)
    (student,) = result.students
    assert student.outdated == (changed[3]["item"],)
    assert result.most(student) == len(result.tasks) - 1


@pytest.mark.parametrize("number", ["1e400", "-1", ".nan"])
def test_points_are_numbers_that_can_be_counted(own, number):
    (own.folder / "classroom.yaml").write_text(f"seed: {SEED}\npoints: {{transform: {number}}}\n", "utf-8")
    with pytest.raises(LessonError, match=r"points\.transform: is .*; expected a number"):
        class_settings(own)


def test_points_and_grades_are_the_teachers(own):
    settings = ClassSettings(
        seed="0" * 16,
        points={"07-summary": "10", "02_vocabulary/compounds": "0.5", "02_vocabulary": "2", "transform": "3"},
        scale={"sehr gut": "90", "gut": "70"},
    )
    item = own.items("02_vocabulary")
    compound = next(each for each in item if each.section == "compounds")
    assert settings.points_of(compound, "02_vocabulary") == 0.5
    assert settings.points_of(item[0], "02_vocabulary") == 2
    assert settings.points_of(own.item("07-summary"), "07_final_quiz") == 10
    assert settings.points_of(own.item("01-headline"), "01_reading") == 1
    assert [settings.grade(share) for share in (0.95, 0.7, 0.2)] == ["sehr gut", "gut", ""]


def test_figures_are_those_of_the_answers(marked):
    figures = task_figures(marked)
    first = figures[0]
    scores = [student.marked[first.task.item.id].mark.score for student in marked.students]
    assert first.mean == pytest.approx(mean(scores))
    assert first.right == pytest.approx(mean(score == 1 for score in scores))
    rest = [student.points - student.marked[first.task.item.id].points for student in marked.students]
    assert first.discrimination == correlation(scores, rest)
    told = [each.discrimination for each in figures if each.discrimination is not None]
    assert mean(told) > 0.15  # abler students do better at nearly everything


def test_a_wrong_key_is_seen_in_the_figures(own, answers, hand_in, class_of_twelve):
    """Where the able are all marked wrong, the task stands out: it hardly tells stronger from weaker."""
    items = mixed(own)
    item = items["01-headline"]

    def score(data):
        return sum(items[each["item"]].mark(each["last"]["answer"]).score for each in data["answers"])

    order = sorted(class_of_twelve, key=score)
    other = next(key for key in item.keyed_options if key != item.solution())
    for place, data in enumerate(order):
        answer = item.solution() if place < 6 else other
        changed = [
            {**each, "last": {"answer": answer}} if each["item"] == "01-headline" else each
            for each in data["answers"]
        ]
        hand_in(data, answers=changed)
    figures = {each.task.item.id: each for each in task_figures(mark_folder(own, answers))}
    found = figures["01-headline"]
    assert found.discrimination < -0.3
    assert {"weak", "common_mistake"} <= set(found.reasons)
    assert found.mistakes[0].count == 6
    assert found.mistakes[0].said == item.keyed_options[other].text
    assert found in worth_discussing(list(figures.values()))


def test_an_answer_that_no_page_can_have_sent_earns_nothing(own, answers, hand_in, class_of_twelve):
    odd = [{"a": {}}, [[]], 7, None, True, "x" * 21_000, {"1": ["1"]}]
    entries = class_of_twelve[0]["answers"][:60]
    for place, each in enumerate(odd):
        changed = [{**entry, "last": {"answer": each}} for entry in entries]
        hand_in(class_of_twelve[0], student=f"{place}", answers=changed)
    result = mark_folder(own, answers)
    assert len(result.students) == len(odd)
    assert max(map(result.share, result.students)) < 0.1


def test_who_could_earn_nothing_has_no_grade(own, answers, hand_in, class_of_twelve):
    """A file without an answer, tasks without points: the worst grade would be nobody's."""
    hand_in(class_of_twelve[0], answers=[])
    result = mark_folder(own, answers)
    assert result.settings.scale and [result.grade(each) for each in result.students] == [""]
    assert "Abgaben: 1, im Mittel – %" in dict(result_files(result))["report.html"]


def test_slips_in_the_settings_are_told(own, answers, hand_in, class_of_twelve, capsys):
    hand_in(class_of_twelve[0])
    settings = own.folder / "classroom.yaml"
    settings.write_text(
        f'seed: {SEED}\npoints: {{07-sumary: 3, transform: 2}}\nscale: {{"1": 92, "2": 50, "3": 50}}\n',
        "utf-8",
    )
    found = remarks(mark_folder(own, answers))
    assert [(each.file, each.reason.split(",")[0]) for each in found] == [
        ("classroom.yaml", "gives points to “07-sumary”"),
        ("classroom.yaml", "has several grades from 50 %: 2"),
    ]
    assert all(has_german(each.reason) for each in found)
    settings.write_text(f'seed: {SEED}\nscale: {{"1": 120}}\n', "utf-8")
    with pytest.raises(LessonError, match=r"scale\.1: is 120; expected a number of at most 100"):
        class_settings(own)
    assert main(["check", str(own.folder), "--language", "de"]) == 1
    assert "scale.1: ist 120; erwartet wird eine Zahl von höchstens 100." in capsys.readouterr().out
    settings.write_text("seed: {\n", "utf-8")
    assert main(["check", str(own.folder)]) == 1 and "classroom.yaml" in capsys.readouterr().out


def test_an_empty_class_is_a_class(own, answers):
    result = mark_folder(own, answers)
    assert (result.students, result.tasks) == ((), ())
    assert mark_class(own, result.settings, type("None", (), {"students": [], "skipped": []})).tasks == ()
