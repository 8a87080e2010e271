"""`lessons new NAME [--text FILE]`: begin a lesson from the template."""

from __future__ import annotations

import argparse
from pathlib import Path

NEXT = """{folder} is ready: a small complete lesson to change into yours.
1. {first}, and change title, date and source in lesson.yaml.
2. Change words, actors, events and questions; data/README.md explains every field
   (auf Deutsch: data/LIESMICH.md).
3. lessons check {name}      says what does not fit yet.
4. lessons annotate {name}   analyses the texts; lessons ties {name} says what attached."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", help="small letters, digits and _, such as my_article")
    parser.add_argument("--text", type=Path, metavar="FILE", help="a German text to begin with")


def run(arguments: argparse.Namespace) -> int:
    """Make the lesson's folder and say what to do next."""
    from lessons.authoring.new import new_lesson

    folder = new_lesson(arguments.name, arguments.text)
    first = (
        f"Look at your text in {folder}/texts" if arguments.text else f"Replace the texts in {folder}/texts"
    )
    print(NEXT.format(folder=folder, name=arguments.name, first=first))
    return 0
