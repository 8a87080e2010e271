"""`lessons export worksheet LESSON -o DIR`: the notebooks as sheets to print, each with its solutions.

A sheet is one HTML file that needs nothing else, which a browser prints, or a PDF/UA for A4 or Letter.
"""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from lessons.commands.spoken import sentences
from lessons.content import Lesson
from lessons.content.edition import find_keyed_lesson
from lessons.content.fault import LessonError
from lessons.content.interface import languages
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.fields import GERMAN, Level


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where to write them")
    parser.add_argument(
        "--format", choices=("html", "pdf"), default="html", help="html: to print from a browser"
    )
    parser.add_argument("--notebook", metavar="NAME", default="", help="only this one, such as 02_vocabulary")
    help_line = "the text to print, with only the tasks that it can answer; else the first, with all"
    parser.add_argument("--text", metavar="TEXT", default="", help=help_line)
    help_line = "de: German only; en: with English help in small print"
    parser.add_argument("--language", choices=languages(), help=help_line)
    help_line = "only these tasks, by id, and these sections"
    parser.add_argument("--only", metavar="NAME", nargs="+", default=[], help=help_line)
    parser.add_argument("--level", choices=get_args(Level), default="", help="no task above this level")
    help_line = "of the glossary beside the text: 24; 0 for none"
    parser.add_argument("--words", metavar="COUNT", type=int, default=24, help=help_line)
    help_line = "with points for each task and their sum, as classroom.yaml has them"
    parser.add_argument("--points", action="store_true", help=help_line)
    help_line = "A, B … with tasks and options in another order: 1 to 6"
    parser.add_argument(
        "--versions", metavar="COUNT", type=int, choices=range(1, 7), default=1, help=help_line
    )
    help_line = "makes the same versions again; one is drawn and named otherwise"
    parser.add_argument("--seed", metavar="WORD", default="", help=help_line)
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="of a PDF: a4")
    parser.add_argument("--booklet", action="store_true", help="all notebooks in one PDF")


def run(arguments: argparse.Namespace) -> int:
    """Write the sheets.  Raises LessonError for a fault in the lesson or files that cannot be written."""
    if arguments.booklet and arguments.format != "pdf":
        raise LessonError("--booklet: a booklet is one PDF; expected --format pdf with it.")
    say = sentences("classroom", arguments.spoken)
    if arguments.versions > 1 and not arguments.seed:
        arguments.seed = secrets.token_hex(4)
        print(say("seed_drawn", seed=arguments.seed))
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    total, pages = _pages(lesson, arguments)
    if not total:
        where = f" in {arguments.notebook}" if arguments.notebook else ""
        raise LessonError(f"The lesson {lesson.name} has no items{where}; no sheet is written.")
    written = {}
    for name, content in pages:  # all are made before one is written: a fault leaves nothing half
        written[name] = content
        arguments.told(len(written), total)
    folder = make_folder(arguments.output)
    for name, content in written.items():
        write_whole(folder / name, content)
    print(say("for_print", folder=folder, count=total // 2))
    return 0


def _pages(lesson: Lesson, arguments: argparse.Namespace) -> tuple[int, Iterator[tuple[str, str | bytes]]]:
    """How many pages there are, and the pages with the names of their files."""
    from lessons.exports.worksheets import Wanted, count_of_files, pdf_worksheets, worksheets

    as_pdf = arguments.format == "pdf"
    wanted = Wanted(
        notebook=arguments.notebook,
        text=arguments.text,
        language=arguments.language or GERMAN,
        only=tuple(arguments.only),
        level=arguments.level,
        fitting=bool(arguments.text),
        points=arguments.points,
        words=max(0, arguments.words),
        versions=arguments.versions,
        seed=arguments.seed,
    )
    total = count_of_files(lesson, wanted, arguments.booklet)
    if as_pdf:
        return total, pdf_worksheets(lesson, wanted, arguments.paper, arguments.booklet)
    return total, worksheets(lesson, wanted)
