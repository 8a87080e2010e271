"""`lessons class accept LESSON DECISIONS`: what a teacher accepts in the list goes into the lesson."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.load import find_lesson, load_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    help_line = "decisions.yaml, in which some answers have `accept: yes`"
    parser.add_argument("decisions", metavar="DECISIONS", type=Path, help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the accepted answers into the lesson.  Raises LessonError."""
    from lessons.classroom.accept import accept
    from lessons.classroom.decisions import read_decisions

    lesson = load_lesson(find_lesson(arguments.lesson))
    chosen = [each for each in read_decisions(arguments.decisions) if each.accept]
    if not chosen:
        print("Nothing is accepted in this list; write `accept: yes` where an answer should count.")
        return 1
    for path in accept(lesson, chosen):
        print(f"{path}: changed.")
    print(f"{len(chosen)} accepted. Mark again, and they count for everybody.")
    return 0
