"""`lessons check [LESSON ...]`: every fault in one sentence.

The exit status is 0 without faults, 1 with faults, 2 if there is no such lesson.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.check import faults_of, summary
from lessons.content.checks.survey import take
from lessons.content.interface import interface_file, read_interface
from lessons.content.load import find_lesson, lesson_names


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    help_line = "a name under data/, or a path; without one, all lessons are checked"
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Check the lessons and print what is wrong.  Raises LessonError for a lesson that is not there."""
    folders = [find_lesson(name) for name in arguments.lessons or lesson_names()]
    interface = [] if arguments.lessons else [_check_interface()]
    return max([*interface, *map(_check, folders)], default=0)


def _check_interface() -> int:
    faults = read_interface(interface_file()).faults
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _check(folder: Path) -> int:
    survey = take(folder)
    faults = faults_of(survey)
    for fault in faults:
        print(fault)
    if faults:
        print(f"{folder.name}: {len(faults)} {'fault' if len(faults) == 1 else 'faults'}.")
    else:
        print(summary(survey))
    return 1 if faults else 0
