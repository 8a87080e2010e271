"""`lessons pack LESSON -o FILE`: a lesson as one file to share, without the original report."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lessons.commands.spoken import Say, add_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import load_lesson
from lessons.content.whole_file import write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    help_line = "of the texts, under which you may share them; it is written into lesson.yaml"
    parser.add_argument("--licence", metavar="LICENCE", default="", help=help_line)
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write it: LESSON.zip")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and name the licence under which it is shared.  Raises LessonError."""
    from lessons.authoring.sharing import may_be_shared, pack_lesson, set_licence

    lesson, say = load_lesson(find_keyed_lesson(arguments.lesson)), sentences("commands", arguments.spoken)
    if licence := arguments.licence or ("" if may_be_shared(lesson) else _asked_licence(say)):
        set_licence(lesson.folder, licence)
        lesson = load_lesson(lesson.folder)
    written = write_whole(arguments.output or Path(f"{lesson.name}.zip"), pack_lesson(lesson))
    print(say("packed", file=written, name=lesson.name, licence=lesson.info.licence))
    return 0


def _asked_licence(say: Say) -> str:
    """The licence, from whoever sits at the keyboard; nothing where nobody does."""
    if not sys.stdin or not sys.stdin.isatty():
        return ""
    return input(f"{say('ask_licence')} ").strip()
