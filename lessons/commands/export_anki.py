"""`lessons export anki LESSON -o FILE.txt`: the vocabulary as a text file that Anki imports."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.load import find_lesson, load_lesson
from lessons.content.whole_file import make_folder, write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="such as words.txt")


def run(arguments: argparse.Namespace) -> int:
    """Write the file.  Raises LessonError for a lesson without words or a file that cannot be written."""
    from lessons.exports.anki import anki_file

    lesson = load_lesson(find_lesson(arguments.lesson))
    content = anki_file(lesson)
    make_folder(arguments.output.parent)
    write_whole(arguments.output, content)
    count = len(lesson.words)
    print(f"{count} {'word' if count == 1 else 'words'} for Anki in {arguments.output}.")
    return 0
