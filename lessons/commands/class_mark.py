"""`lessons class mark LESSON ANSWERS_DIR -o REPORT`: mark what a class handed in, and write the results."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.commands.spoken import in_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.interface import languages
from lessons.content.load import load_lesson
from lessons.fields import GERMAN

if TYPE_CHECKING:
    from lessons.classroom.marking import ClassResult
    from lessons.content.load import Lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("lesson", metavar="LESSON", help="a name under data/, or a path")
    add("answers", metavar="ANSWERS_DIR", type=Path, help="the folder with the students' files")
    add("-o", "--output", metavar="REPORT", type=Path, required=True, help="the folder for the results")
    help_line = "only these, such as 01_reading; without it, all in which anybody answered"
    add("--notebooks", metavar="NAME", nargs="+", default=[], help=help_line)
    help_line = (
        "only tasks for those who read this text, such as a2: for a folder with the files of these alone"
    )
    add("--text", metavar="ID", default="", help=help_line)
    help_line = "of report, sheets and what is said: de or en; tasks and answers stay German"
    add("--language", choices=languages(), default="", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Mark, write, and name what was left out.  Raises LessonError."""
    from lessons.classroom.remarks import remarks
    from lessons.classroom.results import keep_apart, write_results

    speak(arguments)
    keep_apart(arguments.answers, arguments.output)
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    result = marked_class(lesson, arguments)
    written = write_results(result, arguments.output)
    for each in (*result.skipped, *remarks(result)):
        print(f"{each.file}: {in_language(each.reason, arguments.spoken)}.")
    print(count_line(result, arguments), written)
    return 0


def marked_class(lesson: Lesson, arguments: argparse.Namespace) -> ClassResult:
    """Mark the folder as the arguments say.  Raises LessonError."""
    from lessons.classroom.results import mark_folder

    chosen = arguments.language or GERMAN
    return mark_folder(lesson, arguments.answers, arguments.notebooks, chosen, arguments.text)


def speak(arguments: argparse.Namespace) -> None:
    """Say everything in the language of the report, if one is named."""
    arguments.spoken = arguments.language or arguments.spoken


def count_line(result: ClassResult, arguments: argparse.Namespace) -> str:
    """How many are marked, and how many left out."""
    say = sentences("classroom", arguments.spoken)
    return say("marked", marked=len(result.students), left=len(result.skipped))
