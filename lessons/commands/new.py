"""`lessons new NAME [--text FILE]`: begin a lesson from the template."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import add_language, sentences


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", help="small letters, digits and _, such as my_article")
    parser.add_argument("--text", type=Path, metavar="FILE", help="a German text to begin with")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the lesson's folder and say what to do next."""
    from lessons.authoring.new import new_lesson

    folder = new_lesson(arguments.name, arguments.text)
    say = sentences("commands", arguments.spoken)
    first = "new_look" if arguments.text else "new_replace"
    for name in ("new_ready", first, "new_change", "new_check", "new_annotate"):
        print(say(name, folder=folder, name=arguments.name))
    return 0
