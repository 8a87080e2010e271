"""In which language the commands speak to a teacher: German where the system does, else English."""

from __future__ import annotations

import argparse
import locale
import os
import re
from collections.abc import Callable
from typing import NoReturn

from lessons.content.fault import Fault
from lessons.content.german_faults import fault_in_german, german
from lessons.content.interface import label

LANGUAGES = ("de", "en")
Say = Callable[..., str]  # a sentence by its name, with what stands for {name} in it
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides
USAGE = "usage: "  # how argparse begins it
REFUSED = 2  # the exit status of a command that was called in a wrong way
QUOTED = re.compile(r"'([^']*)'")


class CommandParser(argparse.ArgumentParser):
    """Reads a command line; what is wrong with one is said in the system's language, German or English."""

    def error(self, message: str) -> NoReturn:
        """Say how the command is called and what is wrong with this call, and end."""
        language = systems_language()
        told = in_language(QUOTED.sub(r"“\1”", message), language)
        usage = self.format_usage().removeprefix(USAGE)
        self.exit(REFUSED, f"{label('usage', language, 'commands')}: {usage}{self.prog}: {told}.\n")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the argument `--language`: in which language the command speaks (`arguments.spoken`)."""
    help_line = "the language of what is said: the system's, if it is German, else English"
    default = argparse.SUPPRESS  # that of `lessons.commands.cli.main`
    parser.add_argument("--language", dest="spoken", choices=LANGUAGES, default=default, help=help_line)


def systems_language() -> str:
    """The language of the system: "de" or "en"."""
    name = next(filter(None, map(os.environ.get, VARIABLES)), "") or (locale.getlocale()[0] or "")
    return "de" if name.lower().startswith(("de", "german")) else "en"


def sentences(block: str, language: str) -> Say:
    """What a block of the interface says in a language.

    >>> sentences("classroom", "en")("marked", marked=3, left=1)
    'Marked: 3; left out: 1.'
    """

    def say(name: str, /, **values: object) -> str:
        return label(name, language, block).format(**values)

    return say


def in_language(what: Fault | str, language: str) -> str:
    """A fault or a sentence in a language."""
    if language != "de":
        return str(what)
    return fault_in_german(what) if isinstance(what, Fault) else german(what)
