"""`lessons backups [--restore DAY]`: the daily copies of the answers on this computer."""

from __future__ import annotations

import argparse

from lessons.content import LessonError
from lessons.learner import Store, StoreError
from lessons.learner.backup import backups

LAST = "last"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    help_line = "put the copy of a day such as 2021-06-17, or the last one, in the place of the answers"
    parser.add_argument("--restore", metavar="DAY", nargs="?", const=LAST, help=help_line)


def run(arguments: argparse.Namespace) -> int:
    """List the copies, or put one back.  Raises LessonError if there is no such copy."""
    database = Store().database
    if arguments.restore is None:
        for day, copy in backups(database.path).items():
            print(f"{day}: {copy} ({copy.stat().st_size:,} bytes)")
        print(f"The answers are in {database.path}.")
        return 0
    try:
        replaced = database.restore("" if arguments.restore == LAST else arguments.restore)
    except StoreError as problem:
        raise LessonError(problem.sentence["en"]) from None
    print(f"{database.path} is now the copy{f'; the file before it is {replaced}' if replaced else ''}.")
    print("Restart the kernels of open notebooks.")
    return 0
