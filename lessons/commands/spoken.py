"""In which language the commands speak to a teacher: German where the system does, else English."""

from __future__ import annotations

import argparse
import locale
import os

from lessons.content.fault import Fault, LessonError
from lessons.content.german_faults import fault_in_german, german
from lessons.content.names import UnknownNameError

LANGUAGES = ("de", "en")
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the argument `--language`."""
    help_line = "the language of what is said: the system's, if it is German, else English"
    parser.add_argument("--language", choices=LANGUAGES, default=systems_language(), help=help_line)


def systems_language() -> str:
    """The language of the system: "de" or "en"."""
    name = next(filter(None, map(os.environ.get, VARIABLES)), "") or (locale.getlocale()[0] or "")
    return "de" if name.lower().startswith(("de", "german")) else "en"


def in_language(what: Fault | str, language: str) -> str:
    """A fault or a sentence in a language."""
    if language != "de":
        return str(what)
    return fault_in_german(what) if isinstance(what, Fault) else german(what)


def refusal(error: LessonError, language: str) -> str:
    """Why something cannot be done, in a language as far as it is known there."""
    if language == "de" and isinstance(error, UnknownNameError):
        return error.german
    what = error.args[0] if error.args else str(error)
    return in_language(what, language) if isinstance(what, Fault) else str(error)
