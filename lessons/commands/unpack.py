"""`lessons unpack FILE`: take in a lesson that `lessons pack` wrote, checked before it is written."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content.load import load_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a packed lesson, such as my_article.zip")


def run(arguments: argparse.Namespace) -> int:
    """Unpack, and name the licence.  Raises LessonError."""
    from lessons.authoring.sharing import unpack_lesson

    folder = unpack_lesson(arguments.file)
    print(f"{folder} is there; licence of its texts: {load_lesson(folder).info.licence}.")
    return 0
