"""`lessons annotate LESSON`: analyse new or changed texts and store the analysis beside them."""

from __future__ import annotations

import argparse

from lessons.commands.spoken import add_language, sentences
from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("--again", action="store_true", help="analyse all texts, also unchanged ones")
    parser.add_argument("--engine", choices=("auto", "built-in", "official"), default="auto")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Annotate, and say what was done; a correction that no longer applies is reported."""
    from lessons.authoring.annotate import annotate
    from lessons.content import load_lesson
    from lessons.content.edition import find_keyed_lesson

    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    say = sentences("commands", arguments.spoken)
    for done in annotate(lesson, arguments.engine, again=arguments.again):
        print(say("analysed" if done.made else "up_to_date", file=done.file.name))
        for complaint in done.complaints:
            print("  " + say("correction", complaint=refusal(LessonError(complaint), arguments.spoken)))
    return 0
