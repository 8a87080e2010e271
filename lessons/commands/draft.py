"""`lessons draft FILE --published DATE`: a lesson drafted from an article, for a teacher to review."""

from __future__ import annotations

import argparse
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from lessons.commands.spoken import Say, add_language, sentences
from lessons.content.date_words import date_words
from lessons.content.interface import label
from lessons.content.meant_dates import published_day
from lessons.fields import Level

if TYPE_CHECKING:
    from lessons.drafting.proposal import Proposal
    from lessons.drafting.write import Drafted

NEAR, FAR = 7, 31  # days from an article's own date line, and ahead of today, that are no slip
ENDING = ("SIGTERM", "SIGHUP")  # Windows has the first only


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="an article: .txt, .md, .html, .docx, .odt, .pdf"
    )
    parser.add_argument(
        "--published", metavar="DATE", required=True, help="the day it appeared, such as 2021-06-17"
    )
    parser.add_argument("--name", metavar="NAME", default="", help="of the lesson; else that of the file")
    parser.add_argument(
        "--level", choices=get_args(Level), default="B1", help="of the class; B1 if not given"
    )
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Draft the lesson and say what there is to review.  Raises LessonError."""
    from lessons.drafting.write import draft_lesson
    from lessons.learner.lookup import dictionaries_folder
    from lessons.lexicon.dictionaries import dictionaries, on_this_system

    published = published_day(arguments.published)
    folder = dictionaries_folder()
    with _told_to_end():
        made = draft_lesson(arguments.file, published, arguments.name, arguments.level, dictionaries=folder)
    say = sentences("commands", arguments.spoken)
    if not dictionaries(folder):
        installed = [f"lessons dictionary add {path}" for path in on_this_system(folder)]
        print("\n".join([say("definitions_only"), *installed]))
    print(say("drafted", folder=made.folder, notebooks=made.notebooks))
    if doubt := doubt_of_day(made, published, arguments.spoken):
        print(doubt)
    print("\n".join(_counted(made.proposals, say)))
    print(say("review_here", name=made.folder.name), say("review_there", name=made.folder.name), sep="\n")
    return 0


def doubt_of_day(made: Drafted, given: date, language: str) -> str:
    """What speaks against the day that was given: the article's own date line, or that it is far ahead."""
    if made.day and abs(made.day - given).days > NEAR:
        own = date_words(language).say(made.day.isoformat())
        return label("other_day", language, "new_article").format(day=own, name=made.folder.name)
    if (given - date.today()).days > FAR:
        return label("far_day", language, "new_article").format(name=made.folder.name)
    return ""


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Within, what is told to end (a closed terminal, `kill`) ends as by Ctrl-C: nothing is left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield  # where signals do not arrive
        return
    names = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
    before = {name: signal.signal(name, signal.default_int_handler) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _counted(proposals: list[Proposal], say: Say) -> list[str]:
    """A line for each file: how many entries, and how many of them are doubtful."""
    every = Counter(proposal.file for proposal in proposals)
    doubtful = Counter(proposal.file for proposal in proposals if proposal.sure == "doubtful")
    return [
        f"  {say('drafted_count', file=file, count=count, doubtful=doubtful[file])}"
        for file, count in every.items()
    ]
