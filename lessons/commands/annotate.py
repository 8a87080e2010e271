"""`lessons annotate LESSON`: analyse new or changed texts and store the analysis beside them."""

from __future__ import annotations

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("--again", action="store_true", help="analyse all texts, also unchanged ones")
    parser.add_argument("--engine", choices=("auto", "built-in", "official"), default="auto")


def run(arguments: argparse.Namespace) -> int:
    """Annotate, and say what was done; a correction that no longer applies is reported."""
    from lessons.authoring.annotate import annotate
    from lessons.content import load_lesson
    from lessons.content.edition import find_keyed_lesson

    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    for done in annotate(lesson, arguments.engine, again=arguments.again):
        print(f"{done.file.name}: {'analysed' if done.made else 'up to date'}")
        for complaint in done.complaints:
            print(f"  correction {complaint}")
    return 0
