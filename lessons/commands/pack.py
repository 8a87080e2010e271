"""`lessons pack LESSON -o FILE`: a lesson as one file to share, without the original report."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.load import find_lesson, load_lesson
from lessons.content.whole_file import write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write it: LESSON.zip")


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and name the licence under which it is shared.  Raises LessonError."""
    from lessons.authoring.sharing import pack_lesson

    lesson = load_lesson(find_lesson(arguments.lesson))
    written = write_whole(arguments.output or Path(f"{lesson.name}.zip"), pack_lesson(lesson))
    print(f"{written}: the lesson {lesson.name}; licence of its texts: {lesson.info.licence}.")
    return 0
