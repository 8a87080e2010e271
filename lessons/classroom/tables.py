"""The results as tables for other programs: CSV and XLSX, in which no text is ever a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from lessons.classroom.figures import TaskFigures
from lessons.classroom.marking import ClassResult, Student
from lessons.classroom.settings import in_percent
from lessons.classroom.spoken import ReportWords, question
from lessons.fields import GERMAN

Cell = str | float | int | None
Rows = list[list[Cell]]
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")  # a program for tables takes what begins so for a formula


def student_rows(result: ClassResult) -> Rows:
    """A line for each student, after the line of names."""
    skills = list(dict.fromkeys(task.item.skill for task in result.tasks))
    head: list[Cell] = ["name", "file", "points", "most", "percent", "grade", "answered", "solutions_seen"]
    return [[*head, *skills], *(student_row(each, result) for each in result.students)]


def student_row(student: Student, result: ClassResult) -> list[Cell]:
    """One student's line."""
    seen = sum(each.given.solution_seen for each in student.marked.values())
    most = result.most(student)
    skills = result.skills[student.handed.student].values()
    shares = [round(100 * points / most, 1) if most else None for points, most in skills]
    percent = in_percent(result.share(student))
    sums: list[Cell] = [student.points, most, percent, result.grade(student), len(student.marked), seen]
    return [student.name, student.handed.file, *sums, *shares]


def task_rows(tasks: Sequence[TaskFigures]) -> Rows:
    """A line for each task, after the line of names."""
    head: list[Cell] = ["id", "number", "notebook", "skill", "type", "points", "prompt"]
    figures = ["answered", "mean", "right", "discrimination", "mistake", "mistakes"]
    rows: Rows = [[*head, *figures]]
    for each in tasks:
        task, item = each.task, each.task.item
        first = each.mistakes[0] if each.mistakes else None
        told = None if each.discrimination is None else round(each.discrimination, 3)
        about: list[Cell] = [item.id, task.number, task.notebook.id, item.skill, item.type, task.points]
        counted: list[Cell] = [each.answered, round(each.mean, 3), round(each.right, 3), told]
        mistake: list[Cell] = [first.said, first.count] if first else ["", 0]
        rows.append([*about, question(item), *counted, *mistake])
    return rows


def score_rows(result: ClassResult) -> Rows:
    """Students down, tasks across: the points of each answer, empty where there is none."""
    ids = [task.item.id for task in result.tasks]
    rows: Rows = [["name", *ids]]
    for student in result.students:
        found = [student.marked.get(id) for id in ids]
        rows.append([student.name, *(round(each.points, 3) if each else None for each in found)])
    return rows


def as_csv(rows: Rows, language: str = GERMAN) -> str:
    """Rows as CSV; programs for tables read the mark at its beginning as UTF-8.

    German programs expect a comma within numbers and so a semicolon between cells.
    """
    german = language == GERMAN
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";" if german else ",", lineterminator="\r\n")
    writer.writerows([[harmless(cell, "," if german else ".") for cell in row] for row in rows])
    return "\ufeff" + written.getvalue()


def harmless(cell: Cell, point: str = ",") -> Cell:
    """A cell that no program takes for a formula; numbers have the decimal point that is expected.

    >>> harmless("=1+1"), harmless("Mia"), harmless(-0.5), harmless(-0.5, ".")
    ("'=1+1", 'Mia', '-0,5', '-0.5')
    """
    if isinstance(cell, float):
        return str(cell).replace(".", point)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(STARTS) else cell


def as_xlsx(tables: Mapping[str, Rows], words: ReportWords) -> bytes:
    """Tables as one workbook for people, its columns named in their language; in CSV they keep their names.

    Texts are written as texts, whatever they begin with.
    """
    from xlsxwriter import Workbook  # here, for reports are also shown without tables

    memory = io.BytesIO()
    workbook = Workbook(memory, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = workbook.add_format({"bold": True})
    for name, rows in tables.items():
        sheet = workbook.add_worksheet(words.column(name))
        sheet.freeze_panes(1, 1)
        head, *rest = rows
        for place, row in enumerate([[words.column(str(each)) for each in head], *rest]):
            for column, cell in enumerate(row):
                write(sheet, (place, column), cell, None if place else bold)
    workbook.close()
    return memory.getvalue()


def write(sheet: object, place: tuple[int, int], cell: Cell, style: object) -> None:
    """Write one cell."""
    if isinstance(cell, str):
        sheet.write_string(*place, cell[:32_000], style)
    elif cell is not None:
        sheet.write_number(*place, cell, style)
