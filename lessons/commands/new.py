"""`lessons new NAME [--text FILE]`: begin a lesson from the template; with `--notebooks`, end it."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import add_language, sentences
from lessons.content.edition import find_keyed_lesson


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", help="small letters, digits and _, such as my_article")
    parser.add_argument("--text", type=Path, metavar="FILE", help="a German text to begin with")
    help_line = "write the notebooks of the lesson NAME, whose questions are done"
    parser.add_argument("--notebooks", action="store_true", help=help_line)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the lesson's folder and say what to do next, or its notebooks.  Raises LessonError."""
    from lessons.authoring.new import new_lesson
    from lessons.drafting.notebooks import write_missing_notebooks

    say = sentences("commands", arguments.spoken)
    if arguments.notebooks:
        print(say("notebooks_written", notebooks=write_missing_notebooks(find_keyed_lesson(arguments.name))))
        return 0
    folder = new_lesson(arguments.name, arguments.text)
    first = "new_look" if arguments.text else "new_replace"
    for name in ("new_ready", first, "new_change", "new_check", "new_annotate", "new_notebooks"):
        print(say(name, folder=folder, name=arguments.name))
    return 0
