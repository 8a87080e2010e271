"""`lessons export worksheet LESSON -o DIR`: the notebooks as sheets to print, each with its solutions.

A sheet is one HTML file that needs nothing else; a browser prints it on A4.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.fault import LessonError
from lessons.content.interface import languages
from lessons.content.load import find_lesson, load_lesson
from lessons.content.whole_file import make_folder, write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where to write them")
    parser.add_argument("--notebook", metavar="NAME", default="", help="only this one, such as 02_vocabulary")
    parser.add_argument("--text", metavar="TEXT", default="", help="the text to print: the first")
    help_line = "de: German only; en: with English help in small print"
    parser.add_argument("--language", choices=languages(), default="de", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the sheets.  Raises LessonError for a fault in the lesson or files that cannot be written."""
    from lessons.exports.worksheets import worksheets

    lesson = load_lesson(find_lesson(arguments.lesson))
    pages = dict(worksheets(lesson, arguments.notebook, arguments.text, arguments.language))
    if not pages:
        where = f" in {arguments.notebook}" if arguments.notebook else ""
        raise LessonError(f"The lesson {lesson.name} has no items{where}; no sheet is written.")
    folder = make_folder(arguments.output)
    for name, content in pages.items():
        write_whole(folder / name, content)
    count = len(pages) // 2
    print(f"{count} {'worksheet' if count == 1 else 'worksheets'} with solutions in {folder}.")
    return 0
