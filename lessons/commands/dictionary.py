"""`lessons dictionary add FILE`, `list`, `remove NAME`: dictionaries of one's own, for the reader."""

from __future__ import annotations

import argparse
import re
from dataclasses import asdict
from pathlib import Path

from lessons.commands.spoken import in_language, sentences
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
    added = add(dictionaries_folder(), arguments.file, arguments.language)
    say = sentences("commands", arguments.spoken)
    print(say("dictionary_added", dictionary=_line(added, arguments.spoken)))


def _list(arguments: argparse.Namespace) -> None:
    found, say = dictionaries(dictionaries_folder()), sentences("commands", arguments.spoken)
    for one in found:
        print(_line(one, arguments.spoken))
    if not found:
        print(say("no_dictionary"))
    for path in on_this_system(dictionaries_folder()):
        print(say("dictionary_here", path=path))


def _remove(arguments: argparse.Namespace) -> None:
    remove(dictionaries_folder(), arguments.name)
    print(sentences("commands", arguments.spoken)("dictionary_removed", name=arguments.name))


def _line(one: Dictionary, spoken: str) -> str:
    """A dictionary in one sentence."""
    say = sentences("commands", spoken)
    about = {**asdict(one), "size": in_language(f"{one.size:,}", spoken)}
    return say("dictionary", **{**about, "licence": one.licence or say("no_licence")})
