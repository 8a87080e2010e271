"""`lessons check [LESSON ...]`: every fault in one sentence; with `--language`, what a language has not yet.

The exit status is 0 without faults, 1 with faults (or with something missing), 2 if there is no such lesson.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from lessons.content.check import faults_of, summary
from lessons.content.checks.languages import missing, missing_in_file, missing_in_interface
from lessons.content.checks.survey import take
from lessons.content.fault import Fault
from lessons.content.grammar import page_folders, read_page
from lessons.content.interface import interface_file, read_interface
from lessons.content.load import data_folders, find_lesson, lesson_names


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    help_line = "a name under data/, or a path; without one, all lessons are checked"
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help=help_line)
    help_line = "name what is not there in this language of help, such as en or fr, in place of faults"
    parser.add_argument("--language", metavar="CODE", default="", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Check the lessons and print what is wrong.  Raises LessonError for a lesson that is not there."""
    folders = [find_lesson(name) for name in arguments.lessons or lesson_names()]
    common = [] if arguments.lessons else [_check_interface, _check_grammar]
    statuses = [check(arguments.language) for check in common]
    return max([*statuses, *(_check(folder, arguments.language) for folder in folders)], default=0)


def _check_interface(language: str) -> int:
    file = read_interface(interface_file())
    return _tell(missing_in_interface(file, language) if language else file.faults)


def _check_grammar(language: str) -> int:
    """The grammar pages that are for all lessons."""
    files = [read_page(folder, id) for id, folder in page_folders(data_folders()).items()]
    told = [missing_in_file(file, language) if language else file.faults for file in files]
    return _tell([fault for faults in told for fault in faults])


def _check(folder: Path, language: str) -> int:
    survey = take(folder)
    if language:
        found = missing(survey, language)
        print(f"{folder.name}, {language}: {len(found)} missing." if found else f"{folder.name}: complete.")
        return _tell(found)
    faults = faults_of(survey)
    _tell(faults)
    if faults:
        print(f"{folder.name}: {len(faults)} {'fault' if len(faults) == 1 else 'faults'}.")
    else:
        print(summary(survey))
    return 1 if faults else 0


def _tell(faults: Sequence[Fault]) -> int:
    for fault in faults:
        print(fault)
    return 1 if faults else 0
