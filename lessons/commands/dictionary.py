"""`lessons dictionary add FILE`, `list`, `remove NAME`: dictionaries of one's own, for the reader."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from lessons.content import LessonError
from lessons.fields import LANGUAGE
from lessons.learner.lookup import dictionaries_folder
from lessons.lexicon.dictionaries import Dictionary, add, dictionaries, on_this_system, remove
from lessons.lexicon.formats.copy import DictionaryError


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the three things to do, each with its own arguments."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    adding = actions.add_parser("add", help="read a copy of a dictionary that you have")
    help_line = (
        "Ding, FreeDict (.index with .dict.dz, or .tei), WikDict (.sqlite3), or German TAB translation"
    )
    adding.add_argument("file", metavar="FILE", type=Path, help=help_line)
    help_line = (
        "what it translates into, such as fr; needed where the file's name does not say it (de-fr, deu-fra)"
    )
    adding.add_argument("--language", metavar="CODE", default="", help=help_line)
    adding.set_defaults(action=_add)
    listing = actions.add_parser("list", help="name the dictionaries that were added")
    listing.set_defaults(action=_list)
    removing = actions.add_parser("remove", help="remove a dictionary that was added")
    removing.add_argument("name", metavar="NAME", help="as `list` names it")
    removing.set_defaults(action=_remove)


def run(arguments: argparse.Namespace) -> int:
    """Do it.  Raises LessonError, one clear sentence, where a file or a name is not as it should be."""
    try:
        arguments.action(arguments)
    except DictionaryError as problem:
        raise LessonError(str(problem)) from None
    return 0


def _add(arguments: argparse.Namespace) -> None:
    if arguments.language and not re.fullmatch(LANGUAGE, arguments.language):
        raise LessonError(f"--language: is “{arguments.language}”; expected a code such as fr.")
    print(f"Added {_line(add(dictionaries_folder(), arguments.file, arguments.language))}")


def _list(_arguments: argparse.Namespace) -> None:
    found = dictionaries(dictionaries_folder())
    for one in found:
        print(_line(one))
    if not found:
        print("No dictionary was added yet: lessons dictionary add FILE")
    for path in on_this_system(dictionaries_folder()):
        print(f"On this computer, and not added: lessons dictionary add {path}")


def _remove(arguments: argparse.Namespace) -> None:
    remove(dictionaries_folder(), arguments.name)
    print(f"Removed {arguments.name}.")


def _line(one: Dictionary) -> str:
    licence = one.licence or "the file names no licence"
    return f"{one.name}: {one.title}, German to {one.language}, {one.size:,} translations, {licence}."
