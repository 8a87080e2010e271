"""`lessons class mark LESSON ANSWERS_DIR -o REPORT`: mark what a class handed in, and write the results."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.interface import languages
from lessons.content.load import find_lesson, load_lesson
from lessons.fields import GERMAN


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("lesson", metavar="LESSON", help="a name under data/, or a path")
    add("answers", metavar="ANSWERS_DIR", type=Path, help="the folder with the students' files")
    add("-o", "--output", metavar="REPORT", type=Path, required=True, help="the folder for the results")
    help_line = "only these, such as 01_reading; without it, all in which anybody answered"
    add("--notebooks", metavar="NAME", nargs="+", default=[], help=help_line)
    help_line = "of report and sheets: de (the usual one) or en; tasks and answers stay German"
    add("--language", choices=languages(), default=GERMAN, help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Mark, write, and name what was left out.  Raises LessonError."""
    from lessons.classroom.results import mark_folder, write_results

    lesson = load_lesson(find_lesson(arguments.lesson))
    result = mark_folder(lesson, arguments.answers, arguments.notebooks, arguments.language)
    written = write_results(result, arguments.output)
    for each in result.skipped:
        print(f"{each.file}: {each.reason}.")
    print(f"{len(result.students)} marked, {len(result.skipped)} left out: {written}")
    return 0
