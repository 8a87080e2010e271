"""`lessons export anki LESSON -o FILE.apkg`: the vocabulary, and a learner's own words, for Anki."""

from __future__ import annotations

import argparse
from pathlib import Path

from lessons.commands.spoken import sentences
from lessons.content import LessonError
from lessons.content.edition import find_open_lesson
from lessons.content.interface import languages
from lessons.content.load import load_lesson
from lessons.content.whole_file import make_folder, write_whole
from lessons.learner import Learner, Store, StoreError
from lessons.learner.memory import Memory
from lessons.learner.own_words import OwnWord, OwnWords


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="such as words.apkg")
    help_line = "of the meanings, de for German explanations alone: the learner's choice"
    parser.add_argument("--language", choices=languages(), help=help_line)
    parser.add_argument("--text", metavar="TEXT", default="", help="whose sentences get gaps: the first")
    help_line = "add the words of which the learner of this computer made cards"
    parser.add_argument("--own-words", action="store_true", help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """Write the file.  Raises LessonError for a lesson without words or a file that cannot be written."""
    from lessons.exports.anki.package import anki_decks, first_text, packed
    from lessons.exports.anki.sound import Clips

    lesson = load_lesson(find_open_lesson(arguments.lesson))
    own = _own_words(lesson.name) if arguments.own_words else []
    language = arguments.language or Learner(Store()).language
    clips = Clips(lesson, lesson.text(arguments.text or first_text(lesson)).id)
    decks = anki_decks(lesson, language, arguments.text, own, clips)
    make_folder(arguments.output.parent)
    write_whole(arguments.output, packed(decks, sounds=clips.files))
    say = sentences("classroom", arguments.spoken)
    count = len(lesson.reviewed.words) + len(own)
    notes = sum(len(deck.notes) for deck in decks)
    if drafts := len(lesson.words) - len(lesson.reviewed.words):
        print(say("unreviewed_words", count=drafts))
    print(say("for_anki", file=arguments.output, words=count, sentences=notes - count))
    if clips.problem:
        print(say("no_sound", problem=clips.problem))
    elif clips.files:
        print(say("sounds", count=len(clips.files)))
    return 0


def _own_words(lesson: str) -> list[OwnWord]:
    """The words that the learner of this computer added.  Raises LessonError if they cannot be read."""
    try:
        return list(OwnWords(lesson, Memory(Store())).all().values())
    except StoreError as problem:
        raise LessonError(str(problem)) from None
