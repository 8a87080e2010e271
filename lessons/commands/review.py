"""`lessons review LESSON`: what of a draft is left to review; proposals accepted or dropped by their ids."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from lessons.authoring.proposal_words import DECIDED, LEFT, Say, dropped, said, standing_sentence, tally_table
from lessons.authoring.proposals import Proposals, hide_unreviewed, proposal_kind, queue, tallies
from lessons.commands.spoken import add_language
from lessons.content.drafted import FILE, Proposed
from lessons.content.edition import find_keyed_lesson
from lessons.content.fault import LessonError
from lessons.content.names import require


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("lesson", metavar="LESSON", help="a name under data/, or a path")
    add("--accept", metavar="ID", nargs="+", default=[], help="take these as they are: ids, or words")
    add("--drop", metavar="ID", nargs="+", default=[], help="lay these aside; they can be switched on again")
    help_line = "take all of these kinds that are sure, such as word or 02-article"
    add("--accept-sure", metavar="KIND", nargs="+", default=[], help=help_line)
    add("--undo", action="store_true", help="take the last decision back")
    help_line = "whether learners get what is not reviewed yet"
    add("--unreviewed", choices=("shown", "hidden"), help=help_line)
    add("--tally", action="store_true", help="how many were accepted, changed and dropped, by kind")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Decide, and say what is left.  Raises LessonError."""
    folder, say = find_keyed_lesson(arguments.lesson), partial(said, arguments.spoken)
    if not (folder / FILE).is_file():
        raise LessonError(say("no_draft", name=arguments.lesson))
    for line in _decide(folder, arguments, say):
        print(line)
    found = tallies(Proposals(folder).all(), Proposals(folder).expected())
    print("\n".join(tally_table(found, DECIDED if arguments.tally else LEFT, say)))
    print(standing_sentence(found, say))
    return 0


def _decide(folder: Path, arguments: argparse.Namespace, say: Say) -> Iterator[str]:
    """Do what is asked; a line for each thing that was done."""
    proposals = Proposals(folder)
    if arguments.undo:
        yield say("undone" if proposals.undo() else "nothing_to_undo")
    accepted = _named(arguments.accept, queue(proposals.all()))
    accepted += _sure(arguments.accept_sure, queue(proposals.all()))
    if accepted:
        proposals.accept(accepted)
        yield say("all_accepted", count=len(accepted))
    if chosen := _named(arguments.drop, queue(proposals.all())):
        yield dropped(chosen, proposals.drop(chosen), say)
    if arguments.unreviewed:
        hide_unreviewed(folder, arguments.unreviewed == "hidden")
        yield say(arguments.unreviewed)


def _sure(kinds: Sequence[str], open: list[Proposed]) -> list[Proposed]:
    """What is sure of some kinds.  Raises LessonError for a kind of which nothing is left."""
    there = list(dict.fromkeys(map(proposal_kind, open)))
    for kind in kinds:
        require(kind, there, "Nothing is left to review of the kind")
    return [each for each in open if each.sure == "sure" and proposal_kind(each) in kinds]


def _named(names: Sequence[str], open: list[Proposed]) -> list[Proposed]:
    """The open proposals that some names stand for.  Raises LessonError for a name that stands for none."""
    known = {name: each for each in open for name in (each.entry, f"{each.file}:{each.entry}")}
    for name in names:
        require(name, known, "Nothing is left to review that is called")
    return [known[name] for name in names]
