"""`lessons export anki LESSON -o FILE.txt`: the vocabulary, and a learner's own words, for Anki."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.content import LessonError
from lessons.content.load import find_lesson, load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.learner import Store, StoreError
from lessons.learner.memory import Memory
from lessons.learner.own_words import OwnWord, OwnWords


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="such as words.txt")
    help_line = "add the words of which the learner of this computer made cards"
    parser.add_argument("--own-words", action="store_true", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the file.  Raises LessonError for a lesson without words or a file that cannot be written."""
    from lessons.exports.anki import anki_file

    lesson = load_lesson(find_lesson(arguments.lesson))
    own = _own_words(lesson.name) if arguments.own_words else []
    content = anki_file(lesson, own)
    make_folder(arguments.output.parent)
    write_whole(arguments.output, content)
    count = len(lesson.words) + len(own)
    print(f"{count} {'word' if count == 1 else 'words'} for Anki in {arguments.output}.")
    return 0


def _own_words(lesson: str) -> list[OwnWord]:
    """The words that the learner of this computer added.  Raises LessonError if they cannot be read."""
    try:
        return list(OwnWords(lesson, Memory(Store())).all().values())
    except StoreError as problem:
        raise LessonError(str(problem)) from None
