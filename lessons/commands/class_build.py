"""`lessons class build LESSON -o FILE.zip`: a student edition, without any key; or in a folder of a hub."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import Say, add_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.jupyter.folders import NOTEBOOKS


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("lesson", metavar="LESSON", help="a name under data/, or a path")
    help_line = "the file to write, or a folder that is there (a hub's): the edition in it is renewed"
    add("-o", "--output", metavar="FILE.zip", type=Path, required=True, help=help_line)
    add("--notebooks", metavar="NAME", nargs="+", default=[], help="only these, such as 01_reading")
    help_line = "items, sections (02_vocabulary/compounds) or notebooks that keep their key and feedback"
    add("--practice", metavar="NAME", nargs="+", default=[], help=help_line)
    help_line = "only tasks for those who read this text, such as b2; else all, for students choose"
    add("--text", metavar="ID", default="", help=help_line)
    help_line = "for homework: with glosses, people, dates, statements, grammar and drills to look up"
    add("--open-book", action="store_true", help=help_line)
    add("--lesson-only", action="store_true", help="without the package, for those who have the project")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the edition.  Raises LessonError."""
    from lessons.classroom.edition import Handout, to_be_heard
    from lessons.classroom.handed_out import keep_handed_out
    from lessons.classroom.settings import begin_settings

    say = sentences("classroom", arguments.spoken)
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    practised = tuple(arguments.practice)
    handout = Handout(tuple(arguments.notebooks), practised, arguments.open_book, arguments.text)
    settings, made = begin_settings(lesson)
    files = (lesson, handout, settings.seed, NOTEBOOKS / lesson.name, not arguments.lesson_only)
    written = write_edition(arguments.output, files, say)
    keep_handed_out(lesson, handout, settings.seed)
    if made:
        print(say("settings_new", file=made))
    print(written, say("edition_open" if handout.open_book else "edition_closed"))
    if practised:
        print(say("practised", names=", ".join(practised)))
    if heard := to_be_heard(lesson, handout):
        print(say("heard", names=", ".join(heard)))
    return 0


def write_edition(output: Path, wanted: tuple, say: Say) -> str:
    """Write what `student_files` gives for `wanted` as a file, or into a folder; what was written."""
    from lessons.classroom.package import student_files, student_zip
    from lessons.classroom.publish import publish

    if output.is_dir():
        changed, gone = publish(wanted[0], student_files(*wanted), output)
        return say("edition_folder", folder=output, changed=changed, gone=gone)
    content = student_zip(*wanted)
    make_folder(output.parent)
    write_whole(output, content)
    return say("edition_file", file=output, size=len(content) // 1000)
