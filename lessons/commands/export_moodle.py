"""`lessons export moodle LESSON -o FILE.xml`: the questions for a question bank of Moodle, as XML or GIFT.

What the format cannot express is named, with the reason.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import in_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.fault import LessonError
from lessons.content.interface import languages
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.fields import GERMAN


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="such as lesson.xml")
    help_line = "xml: all types of question; gift: those that GIFT has"
    parser.add_argument("--format", choices=("xml", "gift"), default="xml", help=help_line)
    parser.add_argument("--notebook", metavar="NAME", default="", help="only this one, such as 02_vocabulary")
    help_line = "de: German only; en: with English below what is asked"
    parser.add_argument("--language", choices=languages(), help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and name what is left out.  Raises LessonError if there is nothing to write."""
    from lessons.exercises.moodle import Description
    from lessons.exports.moodle.bank import Banked, LeftOut, question_bank
    from lessons.exports.moodle.gift import gift, in_gift
    from lessons.exports.moodle.pictures import picture_bank
    from lessons.exports.moodle.xml import moodle_xml

    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    language = arguments.language or GERMAN
    found = list(question_bank(lesson, arguments.notebook, language))
    as_gift = arguments.format == "gift"
    if as_gift:
        found = list(map(in_gift, found))
    questions = [each for each in found if isinstance(each, Banked)]
    left_out = [each for each in found if isinstance(each, LeftOut)]
    if not questions:
        raise LessonError(f"The lesson {lesson.name} has nothing that {arguments.format} can express.")
    shown = [] if as_gift else list(picture_bank(lesson, language))
    make_folder(arguments.output.parent)
    write_whole(arguments.output, gift(questions) if as_gift else moodle_xml([*questions, *shown]))
    say = sentences("classroom", arguments.spoken)
    for why in dict.fromkeys(each.why for each in left_out):
        names = [each.name for each in left_out if each.why == why]
        why = in_language(why, arguments.spoken)
        print(say("left_out", count=len(names), why=why, names=", ".join(names)))
    texts = sum(isinstance(each.question, Description) for each in questions)
    counts = {"questions": len(questions) - texts, "all": len(found) - texts, "texts": texts}
    print(say("for_moodle", file=arguments.output, pictures=len(shown), **counts))
    return 0
