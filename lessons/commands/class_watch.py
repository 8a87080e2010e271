"""`lessons class watch LESSON ANSWERS_DIR -o REPORT`: the report, renewed with every file that comes in."""

from __future__ import annotations

import argparse
import sys

from lessons.commands import class_mark
from lessons.commands.spoken import sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal
from lessons.content.load import load_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    class_mark.configure(parser)
    parser.add_argument("--every", metavar="SECONDS", type=int, default=3, help="how often to look (3)")


def run(arguments: argparse.Namespace) -> int:
    """Mark again whenever a file comes, changes or goes, by the lesson as it is then, until it is ended.

    Raises LessonError where it cannot begin.
    """
    from lessons.classroom.results import every, keep_apart, watch, write_results

    class_mark.speak(arguments)
    keep_apart(arguments.answers, arguments.output)
    path, seconds = find_keyed_lesson(arguments.lesson), max(1, arguments.every)

    def renew() -> None:
        result = class_mark.marked_class(load_lesson(path), arguments)
        written = write_results(result, arguments.output, renewed=seconds)
        print(class_mark.count_line(result, arguments), written, flush=True)

    def tell(problem: LessonError) -> None:
        print(refusal(problem, arguments.spoken), file=sys.stderr, flush=True)

    watch(arguments.answers, renew, every(seconds), tell)
    print(sentences("classroom", arguments.spoken)("watched"))
    return 0
