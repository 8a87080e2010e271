"""`lessons unpack FILE`: take in a lesson that `lessons pack` wrote, checked before it is written."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import add_language, sentences
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a packed lesson, such as my_article.zip")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Unpack, name the licence, and write notebooks: a packed lesson has none.  Raises LessonError."""
    from lessons.authoring.sharing import unpack_lesson
    from lessons.drafting.notebooks import notebooks_for, write_notebooks

    folder = unpack_lesson(arguments.file)
    lesson = load_lesson(folder)
    say = sentences("commands", arguments.spoken)
    print(say("unpacked", folder=folder, licence=lesson.info.licence))
    notebooks = folder.parent.parent / "notebooks" / lesson.name
    if not notebooks.exists():
        make_folder(notebooks)
        write_notebooks(notebooks, lesson.name, str(lesson.info.title), notebooks_for(lesson))
        print(say("notebooks_written", notebooks=notebooks))
    return 0
