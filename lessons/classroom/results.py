"""From a folder of handed-in files to a folder of results, and again whenever a file comes in."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from lessons.classroom.collect import collect_answers
from lessons.classroom.decisions import FILE, Decision, as_file, decisions, read_decisions, still_accepted
from lessons.classroom.feedback import SHEET, Sheets, sheet_name
from lessons.classroom.figures import task_figures
from lessons.classroom.folder import files_in
from lessons.classroom.handed_out import handed_out
from lessons.classroom.marking import ClassResult, mark_class
from lessons.classroom.report import Report
from lessons.classroom.settings import class_settings
from lessons.classroom.tables import as_csv, as_xlsx, score_rows, student_rows, task_rows
from lessons.classroom.together import each_student_once
from lessons.content import Lesson, LessonError
from lessons.content.edition import refuse_edition
from lessons.content.whole_file import make_folder, write_whole
from lessons.fields import GERMAN

REPORT, STUDENTS, TASKS, WORKBOOK = "report.html", "students.csv", "tasks.csv", "results.xlsx"
BESIDE = (REPORT, STUDENTS, TASKS, WORKBOOK, FILE)  # the sheets
SHEETS = "feedback"
Stamp = tuple[tuple[str, int, int], ...]


def mark_folder(
    lesson: Lesson, answers: Path, notebooks: Collection[str] = (), language: str = GERMAN, text: str = ""
) -> ClassResult:
    """Mark what lies in a folder; `language` is that of the results, `text` the one that the class reads.

    Raises LessonError, for a student edition too, which has nothing to mark by.
    """
    refuse_edition(lesson.folder)
    if text:
        lesson.text(text)  # or LessonError
    found = each_student_once(collect_answers(answers, lesson.name))
    return mark_class(lesson, class_settings(lesson), found, notebooks, language, handed_out(lesson), text)


def keep_apart(answers: Path, output: Path) -> None:
    """Raise LessonError for results that would lie among the answers, to be taken for such the next time."""
    if output.resolve().is_relative_to(answers.resolve()):
        raise LessonError(f"{output}: lies in the folder of the answers; name another for the results.")


def write_results(
    result: ClassResult, folder: Path, renewed: int = 0, told: Callable[[int, int], None] | None = None
) -> Path:
    """Write report, tables, list of decisions, and a sheet for each student; the report's file.

    Sheets of an earlier time go: nobody is to be given one that does not hold any more.  What a teacher wrote
    into the list of decisions stays.  After each file `told` hears how many are written, and of how many.
    Raises LessonError, before anything is written where that list cannot be read.
    """
    before = read_decisions(folder / FILE) if (folder / FILE).is_file() else []
    older = {path for path in make_folder(folder / SHEETS).iterdir() if SHEET.fullmatch(path.name)}
    total = len(result.students) + len(BESIDE)
    for count, (name, content) in enumerate(result_files(result, renewed, before), start=1):
        older.discard(write_whole(folder / name, content))
        if told:
            told(count, total)
    for path in older:
        path.unlink(missing_ok=True)
    return folder / REPORT


def result_files(
    result: ClassResult, renewed: int = 0, before: Sequence[Decision] = ()
) -> Iterator[tuple[str, str | bytes]]:
    """All files of the results, by their names; `before` is the list of decisions as the teacher left it."""
    sheets = Sheets(result)
    for place, student in enumerate(result.students, 1):
        yield f"{SHEETS}/{sheet_name(place, student)}", sheets.sheet(student)
    figures, listed = task_figures(result), still_accepted(decisions(result), before)
    tables = {"students": student_rows(result), "tasks": task_rows(figures), "points": score_rows(result)}
    yield STUDENTS, as_csv(tables["students"], result.words.language)
    yield TASKS, as_csv(tables["tasks"], result.words.language)
    yield WORKBOOK, as_xlsx(tables, result.words)
    yield FILE, as_file(result.lesson.name, listed, result.words)
    yield REPORT, Report(result).page(figures, listed, renewed)


def watch(
    folder: Path,
    renew: Callable[[], None],
    pause: Callable[[], None],
    told: Callable[[LessonError], None],
) -> None:
    """Renew the results now and whenever a file comes, changes or goes, until `pause` is interrupted.

    What keeps them from being renewed later is `told`, and may pass.  Raises LessonError at the first time.
    """
    seen = state_of(folder)
    renew()
    while True:
        try:
            pause()
        except KeyboardInterrupt:
            return
        if (found := state_of(folder)) != seen:
            seen = found
            try:
                renew()
            except LessonError as problem:
                told(problem)


def state_of(folder: Path) -> Stamp:
    """What lies in a folder: names, times, sizes."""
    try:
        found = [(str(path), path.lstat()) for path in files_in(folder)]
    except OSError:  # a file has gone meanwhile: look again
        return ()
    return tuple((name, each.st_mtime_ns, each.st_size) for name, each in found)


def every(seconds: float) -> Callable[[], None]:
    """A pause of so many seconds."""
    return lambda: time.sleep(seconds)
