"""`lessons class accept LESSON DECISIONS`: what a teacher accepts in the list goes into the lesson."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import add_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import load_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    help_line = "decisions.yaml, in which some answers have `accept: yes`"
    parser.add_argument("decisions", metavar="DECISIONS", type=Path, help=help_line)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the accepted answers into the lesson.  Raises LessonError."""
    from lessons.classroom.accept import accept
    from lessons.classroom.decisions import read_decisions

    say = sentences("classroom", arguments.spoken)
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    chosen = [each for each in read_decisions(arguments.decisions) if each.accept]
    if not chosen:
        print(say("none_accepted"))
        return 1
    for path in accept(lesson, chosen):
        print(say("accepted_file", file=path))
    print(say("accepted", count=len(chosen)))
    return 0
