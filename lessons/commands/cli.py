"""The command `lessons`: each subcommand is one function in a module of its own.

To add a subcommand, write a module with `configure(parser)`, which adds its arguments, and `run(arguments)`,
which returns the exit status; then add one line to `COMMANDS`.  What only one command needs is imported in
its `run`, so that every command starts at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Any, TextIO

from lessons.commands import (
    analyse,
    annotate,
    backups,
    check,
    dictionary,
    draft,
    easier,
    new,
    pack,
    review,
    schema,
    ties,
    unpack,
)
from lessons.commands.groups import EXPORTS, OF_A_CLASS
from lessons.commands.spoken import CommandParser, systems_language
from lessons.content import LessonError
from lessons.content.fault import written_out
from lessons.content.german_faults import refusal

STOPPED = 130  # the status of what was ended by Ctrl-C
COMMANDS = {
    "check": (check, "say what is wrong in a lesson's files"),
    "analyse": (analyse, "say what stands in a German text, or in a folder of them"),
    "annotate": (annotate, "analyse a lesson's new or changed texts"),
    "ties": (ties, "say which words, actors, events and statements belong to which text"),
    "pack": (pack, "write a lesson as one file to share, without the original report"),
    "unpack": (unpack, "take in a lesson that was packed, checked before anything is written"),
    "draft": (draft, "draft a lesson from an article, to be reviewed"),
    "review": (review, "say what of a draft is left to review, accept or drop proposals"),
    "easier": (easier, "make a simpler version of a text, as a draft with reasons"),
    "new": (new, "begin a lesson from the template"),
    "export": (EXPORTS, "write a lesson in other forms, such as pictures"),
    "class": (OF_A_CLASS, "hand a lesson out without its key, mark what students hand in"),
    "dictionary": (dictionary, "add a dictionary of your own, list them, remove one"),
    "backups": (backups, "list the copies of the answers on this computer, put one back"),
    "schema": (schema, "renew the schemas for editors and the field reference"),
}


def main(
    words: Sequence[str] | None = None,
    told: Callable[[int, int], None] = lambda _done, _total: None,
    spoken: str = "",
) -> int:
    """Run a subcommand and return its exit status; a fault in a lesson or a file is told in one sentence.

    `told` hears from a long one how many of its steps are done, and of how many; `spoken` is the language of
    what is said where `--language` means something else: the system's.
    """
    _speak_unicode()
    given = argparse.Namespace(told=told, spoken=spoken or systems_language())
    with redirect_stdout(_Shown(sys.stdout)), redirect_stderr(_Shown(sys.stderr)):
        return _run(list(sys.argv[1:] if words is None else words), given)


def _run(arguments: list[str], given: argparse.Namespace) -> int:
    parser = _parser(arguments[0] if arguments else "")
    chosen = parser.parse_args(arguments, given)
    try:
        status = chosen.run(chosen)
        sys.stdout.flush()  # here, where somebody hears of it
        return status
    except LessonError as error:
        print(refusal(error, chosen.spoken), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. / Abgebrochen.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # whoever reads along has read enough, as in `lessons check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more is written at the end
        return 2
    except OSError as error:
        print(refusal(error, chosen.spoken), file=sys.stderr)
        return 2


class _Shown:
    """A stream that a terminal shows: control characters, of a text or a file's name, are written out."""

    def __init__(self, stream: TextIO):
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text that no terminal obeys."""
        return self._stream.write(written_out(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _parser(wanted: str) -> CommandParser:
    """The parser; only the wanted subcommand's arguments are added."""
    parser = CommandParser(prog="lessons", description="Work on lessons about news articles.")
    subcommands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (command, help_line) in COMMANDS.items():
        description = f"{help_line[0].upper()}{help_line[1:]}."  # German and JSON keep their capitals
        subparser = subcommands.add_parser(name, help=help_line, description=description)
        if name == wanted:
            command.configure(subparser)
            subparser.set_defaults(run=command.run)
    return parser


def _speak_unicode() -> None:
    """Let a console that lacks a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
