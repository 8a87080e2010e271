"""`lessons export pictures LESSON -o DIR`: every picture of a lesson as SVG, PNG and PDF, with its words.

Beside each picture lies a text file with its alternative text.  A picture that has nothing to show is not
written; one sentence says what is missing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import sentences
from lessons.content.edition import find_open_lesson
from lessons.content.fault import LessonError
from lessons.content.interface import languages
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.fields import GERMAN


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where to write them")
    parser.add_argument("--width", type=int, default=920, help="in pixels, 280 to 3000: 920")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    help_line = "de: German only; en: with English help in titles and keys"
    parser.add_argument("--language", choices=languages(), help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the pictures.  Raises LessonError for a lesson that is not there or files that cannot be."""
    from lessons.charts.shipped import drawings

    if not 280 <= arguments.width <= 3000:
        raise LessonError(f"--width: {arguments.width} is out of range; expected 280 to 3000 pixels.")
    lesson = load_lesson(find_open_lesson(arguments.lesson))
    folder = make_folder(arguments.output)
    look = {"width": arguments.width, "theme": arguments.theme, "language": arguments.language or GERMAN}
    say = sentences("classroom", arguments.spoken)
    written, listed = 0, drawings(lesson, list(lesson.texts), **look)
    for place, (name, draw) in enumerate(listed, start=1):
        picture = draw()
        if picture.missing:
            why = picture.missing.help(arguments.spoken) or picture.missing
            print(say("no_picture", name=name, why=why))
        else:
            save_picture(picture, folder / name)
            written += 1
        arguments.told(place, len(listed))
    print(say("as_pictures", folder=folder, count=written))
    return 0


def save_picture(picture, stem: Path) -> None:
    """One picture in every form."""
    from lessons.charts.picture import FORMATS

    for form in FORMATS:
        picture.save(stem.with_name(f"{stem.name}.{form}"), form)
    write_whole(stem.with_name(f"{stem.name}.txt"), picture.alt + "\n")
