"""`lessons check [LESSON ...]`: every fault in one sentence, then what should be looked at.

With `--missing fr` it names what a language of help has not yet.  The exit status is 0 without faults, 1 with
faults (or with something missing), 2 if there is no such lesson.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from lessons.classroom.settings import settings_faults
from lessons.commands.spoken import add_language, in_language
from lessons.content.check import faults_of, remarks_of, summary
from lessons.content.checks.languages import missing, missing_in_file, missing_in_interface
from lessons.content.checks.survey import take
from lessons.content.edition import find_keyed_lesson
from lessons.content.fault import Fault
from lessons.content.grammar import page_folders, read_page
from lessons.content.interface import interface_file
from lessons.content.interface_file import read_interface
from lessons.content.load import data_folders, find_lesson, lesson_names


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    help_line = "a name under data/, or a path; without one, all lessons are checked"
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help=help_line)
    help_line = "name what is not there in this language of help, such as en or fr, in place of faults"
    parser.add_argument("--missing", metavar="CODE", default="", help=help_line)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the lessons and print what is wrong.  Raises LessonError for a lesson that is not there."""
    find = find_keyed_lesson if arguments.missing else find_lesson
    folders = [find(name) for name in arguments.lessons or lesson_names()]
    common = [] if arguments.lessons else [_check_interface, _check_grammar]
    statuses = [check(arguments) for check in common]
    return max([*statuses, *(_check(folder, arguments) for folder in folders)], default=0)


def _check_interface(arguments: argparse.Namespace) -> int:
    file = read_interface(interface_file())
    wanted = arguments.missing
    return _tell(missing_in_interface(file, wanted) if wanted else file.faults, arguments.spoken)


def _check_grammar(arguments: argparse.Namespace) -> int:
    """The grammar pages that are for all lessons."""
    files = [read_page(folder, id) for id, folder in page_folders(data_folders()).items()]
    wanted = arguments.missing
    told = [missing_in_file(file, wanted) if wanted else file.faults for file in files]
    return _tell([fault for faults in told for fault in faults], arguments.spoken)


def _check(folder: Path, arguments: argparse.Namespace) -> int:
    survey, language = take(folder), arguments.spoken
    name = folder.resolve().name
    if wanted := arguments.missing:
        found = missing(survey, wanted)
        print(
            in_language(
                f"{name}, {wanted}: {len(found)} missing." if found else f"{name}: complete.", language
            )
        )
        return _tell(found, language)
    faults = [*faults_of(survey), *settings_faults(folder)]
    told = {(fault.file, fault.line, fault.field) for fault in faults}
    remarks = [each for each in remarks_of(survey) if (each.file, each.line, each.field) not in told]
    _tell(faults, language)
    print(in_language(_counted(name, faults, "fault") if faults else summary(survey), language))
    if remarks:
        print(in_language(_counted(name, remarks, "remark"), language))
        _tell(remarks, language)
    return 1 if faults else 0


def _counted(name: str, found: Sequence[Fault], noun: str) -> str:
    return f"{name}: {len(found)} {noun}{'' if len(found) == 1 else 's'}."


def _tell(faults: Sequence[Fault], language: str) -> int:
    for fault in faults:
        print(in_language(fault, language))
    return 1 if faults else 0
