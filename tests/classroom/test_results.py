"""Report, tables, sheets, decisions; and a lesson that learns what a teacher accepts."""

import csv
import io
import json

import openpyxl
import pytest
from markupsafe import escape

from lessons.classroom.accept import accept
from lessons.classroom.decisions import MOST_LISTED, Decision, decisions, read_decisions
from lessons.classroom.results import mark_folder, result_files, watch, write_results
from lessons.commands.cli import main
from lessons.content import LessonError, load_lesson


def typed(own, kind):
    return next(item for item in own.all_items() if item.type == kind)


def answering(data, item, answer, **more):
    """A student's file with another answer to one item."""
    changed = json.loads(json.dumps(data["answers"]))
    for each in changed:
        if each["item"] == item.id:
            each.update({"last": {"answer": answer}, **more})
    return {**data, "answers": changed}


def test_the_results_tell_the_class_and_each_student(own, answers, hand_in, class_of_twelve, tmp_path):
    for data in class_of_twelve:
        hand_in(data)
    (answers / "broken.json").write_text("{", encoding="utf-8")
    result = mark_folder(own, answers)
    page = write_results(result, tmp_path / "report").read_text(encoding="utf-8")
    for said in (
        "Zu besprechen",
        "Nach Bereichen",
        "Person 7",
        "Eigene Texte",
        "broken.json",
        "Trennschärfe",
    ):
        assert said in page
    assert "http" not in page.replace("http-equiv", "")
    rows = list(csv.DictReader(read(tmp_path / "report" / "students.csv"), delimiter=";"))
    assert [row["name"] for row in rows] == [student.name for student in result.students]
    assert float(rows[0]["points"].replace(",", ".")) == result.students[0].points
    assert rows[0]["grade"] == result.grade(result.students[0])
    tasks = list(csv.DictReader(read(tmp_path / "report" / "tasks.csv"), delimiter=";"))
    assert len(tasks) == len(own.all_items())
    book = openpyxl.load_workbook(tmp_path / "report" / "results.xlsx")
    assert book.sheetnames == ["Klasse", "Aufgaben", "Punkte"]
    assert [cell.value for cell in book["Klasse"][1]][:9:2] == ["Name", "Punkte", "%", "beantwortet", "Lesen"]
    assert [cell.value for cell in book["Punkte"][1]][1] == result.tasks[0].item.id
    sheet = (tmp_path / "report" / "feedback" / "001_Person-1.html").read_text(encoding="utf-8")
    for marked in result.students[0].marked.values():
        if marked.mark.status == "right":
            continue
        assert f"{marked.task.number} " in sheet
    assert "Person 2" not in sheet


def test_results_in_english_speak_english(own, answers, hand_in, class_of_twelve, tmp_path):
    for data in class_of_twelve[:4]:
        hand_in(data)
    result = mark_folder(own, answers, language="en")
    page = write_results(result, tmp_path).read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    for said in ("Worth discussing", "By skill", "All tasks", "Discrimination", "Commonest mistake"):
        assert said.casefold() in page.casefold()
    assert "Zu besprechen" not in page and "Trennschärfe" not in page and "falscher Stelle" not in page
    rows = list(csv.DictReader(read(tmp_path / "students.csv")))
    assert float(rows[0]["points"]) == result.students[0].points
    sheet = (tmp_path / "feedback" / "001_Person-1.html").read_text(encoding="utf-8")
    assert "Right answer: " in sheet and "Richtig ist" not in sheet
    wrong = next(m for m in result.students[0].marked.values() if m.mark.status == "wrong" and m.mark.parts)
    reasons = [each.feedback.help("en") for each in wrong.mark.parts.values() if each.feedback]
    assert all(str(escape(reason)) in sheet for reason in reasons)


def read(path):
    return io.StringIO(path.read_text(encoding="utf-8-sig"))


ODD = "ganz eigene, doch richtige Antwort: „so“"


def odd_answers(own):
    """A typed item of each type, its first part, and an odd answer to that."""
    for kind in ("short_answer", "transform", "gap_fill"):
        item = typed(own, kind)
        part = next(iter(item.typed()))
        yield item, part, {**item.solution(), part: ODD} if kind == "gap_fill" else ODD


def accept_in(file, odd):
    """Say yes to an answer wherever the list of decisions has it."""
    entries = file.read_text(encoding="utf-8").split("\n- ")
    said = [each.replace("accept: no", "accept: yes") if odd in each else each for each in entries]
    file.write_text("\n- ".join(said), encoding="utf-8")


def test_what_a_teacher_accepts_counts_for_everybody_and_for_good(
    own, answers, hand_in, class_of_twelve, tmp_path, capsys
):
    one, other = class_of_twelve[:2]
    for item, _, answer in odd_answers(own):
        one = answering(one, item, answer, says_it_is_right=True)
        other = answering(other, item, answer)
    hand_in(one)
    hand_in(other)
    result = mark_folder(own, answers)
    write_results(result, tmp_path / "report")
    file = tmp_path / "report" / "decisions.yaml"
    listed = read_decisions(file)
    assert listed == decisions(result)
    for item, *_ in odd_answers(own):
        first = next(each for each in listed if each.item == item.id and each.answer == ODD)
        assert (first.why, first.students, first.accept) == ("claimed", 2, False)
    assert main(["class", "accept", str(own.folder), str(file)]) == 1
    accept_in(file, ODD)
    before = lines_of_questions(own)
    assert main(["class", "accept", str(own.folder), str(file)]) == 0
    after = lines_of_questions(own)
    assert main(["class", "accept", str(own.folder), str(file)]) == 0 and lines_of_questions(own) == after
    assert 3 <= len(set(after) - set(before)) <= 6 and 0 <= len(after) - len(before) <= 6  # the rest stays
    again = mark_folder(load_lesson(own.folder), answers)
    for item, part, _ in odd_answers(own):
        assert all(student.marked[item.id].mark.parts[part].status == "right" for student in again.students)
    assert not [each for each in decisions(again) if each.answer == ODD]
    capsys.readouterr()
    assert main(["check", str(own.folder)]) == 0, capsys.readouterr().out


def test_nothing_of_an_earlier_time_misleads_and_nothing_of_the_teachers_is_lost(
    own, answers, hand_in, class_of_twelve, tmp_path
):
    """Sheets of students who have other numbers now are gone; a `yes` that is not learnt yet stays."""
    item = typed(own, "short_answer")
    first = hand_in(answering(class_of_twelve[0], item, ODD, says_it_is_right=True), name="Zoë")
    write_results(mark_folder(own, answers), tmp_path)
    (tmp_path / "feedback" / "note.html").write_text("mine", encoding="utf-8")
    accept_in(decided := tmp_path / "decisions.yaml", ODD)
    hand_in(class_of_twelve[1], name="Anna")
    write_results(mark_folder(own, answers), tmp_path)
    sheets = tmp_path / "feedback"
    assert {path.name for path in sheets.iterdir()} == {"001_Anna.html", "002_Zoe.html", "note.html"}
    assert [each.answer for each in read_decisions(decided) if each.accept] == [ODD]
    assert ["unter „Abgeben“ an" in (sheets / name).read_text("utf-8") for name in ("002_Zoe.html",)] == [
        True
    ]
    first.unlink()
    decided.write_text(spoilt := decided.read_text(encoding="utf-8") + "- accept\n", encoding="utf-8")
    with pytest.raises(LessonError, match=r"decisions\.yaml, line \d+"):
        write_results(mark_folder(own, answers), tmp_path)
    assert decided.read_text(encoding="utf-8") == spoilt and (sheets / "002_Zoe.html").is_file()


def test_a_class_that_claims_everything_leaves_a_list_that_can_be_read(
    own, answers, hand_in, class_of_twelve, tmp_path
):
    """Long answers in the widest letters, in every typed part: the list is marked by again and again."""
    parts = {item.id: item.typed() for item in own.all_items() if item.typed()}
    for place, data in enumerate(class_of_twelve[:5]):
        given = [dict(each) for each in data["answers"] if each["item"] in parts]
        for each in given:
            texts = {part: f"{place} {part} " + "🙂" * 190 for part in parts[each["item"]]}
            answer = texts if isinstance(each["last"]["answer"], dict) else texts["answer"]
            each.update(last={"answer": answer}, says_it_is_right=True)
        hand_in(data, answers=given)
    file = tmp_path / "decisions.yaml"
    file.write_text(dict(result_files(mark_folder(own, answers)))[file.name], encoding="utf-8")
    assert len(read_decisions(file)) == MOST_LISTED


def lines_of_questions(own):
    """All lines of the files of questions, each with its file's name."""
    files = sorted((own.folder / "questions").glob("*.yaml"))
    return [(file.name, line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_near_answers_and_frequent_ones_are_listed_and_others_not(own, answers, hand_in, class_of_twelve):
    item = typed(own, "short_answer")
    slip = item.solution()[:-1] if len(item.solution()) > 6 else item.solution() + "x"
    for place, answer in enumerate(
        [
            slip,
            "…",
            "weit daneben",
            "Weit daneben",
            "weit daneben.",
            "ganz allein",
            *3 * [item.near[0].answer],
        ]
    ):
        hand_in(answering(class_of_twelve[place], item, answer))
    found = {
        each.answer: (each.why, each.students)
        for each in decisions(mark_folder(own, answers))
        if each.item == item.id
    }
    # Nothing is left of mere signs that could be accepted, and what is foreseen as wrong is decided.
    assert not {"ganz allein", "…", item.near[0].answer} & set(found)
    assert ("frequent", 3) in found.values()
    for answer, (why, _) in found.items():
        status = item.mark(answer).parts["answer"].status
        assert why == ("near" if status == "almost" else "frequent")


def test_nothing_is_written_where_the_lesson_says_otherwise(own):
    item = next(item for item in own.all_items() if item.type == "short_answer" and item.near)
    name = own.folder / "questions" / f"{own.placed(item.id)[0].id}.yaml"
    before = name.read_bytes()
    for wrong in (item.near[0].answer, f"{item.near[0].answer.upper()}!"):
        with pytest.raises(LessonError, match="cannot be accepted"):
            accept(own, [Decision(item=item.id, part="answer", answer=wrong)])
    with pytest.raises(LessonError, match="no typed part"):
        accept(own, [Decision(item="01-headline", part="answer", answer="x")])
    with pytest.raises(LessonError, match="has no item"):
        accept(own, [Decision(item="01-nothing", part="answer", answer="x")])
    assert name.read_bytes() == before


def test_an_answer_with_a_stroke_is_no_pattern(own):
    item = typed(own, "short_answer")
    accept(own, [Decision(item=item.id, part="answer", answer="das (eine|andere)")])
    learnt = load_lesson(own.folder).item(item.id)
    assert learnt.answers == [*item.answers, "das (eine|andere)"]


def test_a_watched_folder_is_marked_again_when_something_comes(own, answers, hand_in, class_of_twelve):
    marked = []
    steps = iter(
        [
            lambda: None,
            lambda: hand_in(class_of_twelve[0]),
            lambda: None,
            lambda: (answers / "x.json").write_text("{", encoding="utf-8"),
            lambda: next(answers.glob("geneva*")).unlink(),
            lambda: (settings.write_text("seed: x\n", "utf-8"), (answers / "x.json").unlink()),
            lambda: (settings.unlink(), (answers / "y.json").write_text("{", "utf-8")),
        ]
    )
    settings, told = own.folder / "classroom.yaml", []

    def pause():
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    def renew():
        found = mark_folder(own, answers)
        marked.append((len(found.students), len(found.skipped)))

    watch(answers, renew, pause, told.append)
    assert marked == [(0, 0), (1, 0), (1, 1), (0, 1), (0, 1)]
    assert [str(problem).split(",")[0] for problem in told] == ["classroom.yaml"]
    with pytest.raises(LessonError, match="cannot be read as a folder"):
        watch(answers, lambda: mark_folder(own, answers / "none"), pause, told.append)


def test_commands_say_what_they_did(own, answers, hand_in, class_of_twelve, tmp_path, capsys):
    hand_in(class_of_twelve[0])
    (answers / "broken.json").write_text("{", encoding="utf-8")
    assert main(["class", "mark", str(own.folder), str(answers), "-o", str(tmp_path / "r")]) == 0
    said = capsys.readouterr().out
    assert "broken.json: cannot be read" in said and "Marked: 1; left out: 1." in said
    none = ["class", "mark", str(own.folder), str(tmp_path / "none"), "-o", str(tmp_path / "r")]
    assert main(none) == main(none, spoken="de") == main([*none, "--language", "de"]) == 2
    english, *german = capsys.readouterr().err.splitlines()
    assert "cannot be read as a folder (No such" in english
    assert ["lässt sich nicht als Ordner lesen" in line for line in german] == [True, True]
    assert main([*none[:3], str(answers), *none[4:], "--language", "de"]) == 0
    assert "broken.json: lässt sich nicht lesen: " in (said := capsys.readouterr().out)
    assert "Ausgewertet: 1; ausgelassen: 1." in said
    report = (tmp_path / "r" / "report.html").read_text(encoding="utf-8")
    assert "lässt sich nicht lesen" in report and "cut off" not in report
    for inside in (answers, answers / "report"):  # they would be taken for answers the next time
        assert main([*none[:3], str(answers), "-o", str(inside)]) == 2
    assert "lies in the folder of the answers" in capsys.readouterr().err
    assert main(["class", "build", str(own.folder), "-o", str(tmp_path / "e.zip"), "--lesson-only"]) == 0
