"""`lessons unpack FILE`: take in a lesson that `lessons pack` wrote, checked before it is written."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path

from lessons.commands.spoken import add_language, sentences
from lessons.content.fault import LessonError
from lessons.content.load import load_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a packed lesson, such as my_article.zip")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Unpack, name the licence, and write notebooks: a packed lesson has none.  Raises LessonError."""
    from lessons.authoring.sharing import unpack_lesson
    from lessons.drafting.notebooks import write_missing_notebooks

    folder = unpack_lesson(arguments.file)
    say = sentences("commands", arguments.spoken)
    print(say("unpacked", folder=folder, licence=load_lesson(folder).info.licence))
    with suppress(LessonError):  # of a lesson of this name that was here before
        print(say("notebooks_written", notebooks=write_missing_notebooks(folder)))
    return 0
