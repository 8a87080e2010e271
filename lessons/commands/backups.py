"""`lessons backups [--restore DAY]`: the daily copies of the answers here, told in German or English."""

from __future__ import annotations

import argparse

from lessons.commands.spoken import add_language
from lessons.content import LessonError
from lessons.learner import Store, StoreError
from lessons.learner.backup import backups
from lessons.learner.database import Database
from lessons.learner.trouble import file_sentence

LAST = "last"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    help_line = "put the copy of a day such as 2021-06-17, or the last one, in the place of the answers"
    parser.add_argument("--restore", metavar="DAY", nargs="?", const=LAST, help=help_line)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the copies, or put one back.  Raises LessonError if there is no such copy."""
    database = Store().database
    if arguments.restore is None:
        _list(database, arguments.spoken)
        return 0
    try:
        replaced = database.restore("" if arguments.restore == LAST else arguments.restore)
    except StoreError as problem:
        raise LessonError(problem.sentence[arguments.spoken]) from None
    print(file_sentence("put_back", file=str(database.path))[arguments.spoken])
    if replaced:
        print(file_sentence("replaced", file=str(replaced))[arguments.spoken])
    return 0


def _list(database: Database, language: str) -> None:
    for day, copy in backups(database.path).items():
        values = {"day": day, "file": str(copy), "size": str(copy.stat().st_size)}
        print(file_sentence("copy", **values)[language])
    print(file_sentence("answers_file", file=str(database.path))[language])
