"""`lessons class watch LESSON ANSWERS_DIR -o REPORT`: the report, renewed with every file that comes in."""

from __future__ import annotations

import argparse

from lessons.commands import class_mark
from lessons.commands.spoken import sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import load_lesson
from lessons.fields import GERMAN


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    class_mark.configure(parser)
    parser.add_argument("--every", metavar="SECONDS", type=int, default=3, help="how often to look (3)")


def run(arguments: argparse.Namespace) -> int:
    """Mark again whenever a file comes, changes or goes, until it is ended.  Raises LessonError."""
    from lessons.classroom.results import every, keep_apart, mark_folder, watch, write_results

    class_mark.speak(arguments)
    keep_apart(arguments.answers, arguments.output)
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    seconds = max(1, arguments.every)

    def renew() -> None:
        chosen = arguments.language or GERMAN
        result = mark_folder(lesson, arguments.answers, arguments.notebooks, chosen)
        written = write_results(result, arguments.output, renewed=seconds)
        print(class_mark.counted(result, arguments), written, flush=True)

    watch(arguments.answers, renew, every(seconds))
    print(sentences("classroom", arguments.spoken)("watched"))
    return 0
