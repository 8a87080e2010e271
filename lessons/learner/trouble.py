"""What a learner is told when the file of answers fails: one sentence in German, one in English."""

from __future__ import annotations

import errno
import sqlite3

from lessons.content.interface import phrase
from lessons.phrase import Phrase

Sentence = dict[str, str]  # by language: {"de": …, "en": …}

BY_SQLITE = {
    sqlite3.SQLITE_BUSY: "held",
    sqlite3.SQLITE_LOCKED: "held",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "disk_error",  # so SQLite names a quota that is used up
    sqlite3.SQLITE_READONLY: "denied",
    sqlite3.SQLITE_PERM: "denied",
    sqlite3.SQLITE_CANTOPEN: "closed",
}
BY_SYSTEM = {
    errno.ENOSPC: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOTDIR: "no_folder",
    errno.EEXIST: "no_folder",
}


class StoreError(Exception):
    """The learner's answers cannot be read or kept; `sentence` says why, in German and in English."""

    def __init__(self, sentence: Sentence):
        super().__init__(as_text(sentence))
        self.sentence = sentence


def file_sentence(name: str, **values: str | Sentence) -> Sentence:
    """A sentence of interface.yaml about the file, with what stands for {name} in it.

    >>> file_sentence("stuck", file="answers.sqlite")["en"]
    'answers.sqlite is damaged and cannot be moved'
    """
    inside = {key: value if isinstance(value, str) else Phrase(value) for key, value in values.items()}
    return phrase(name, "storage", **inside).languages


def reason(problem: sqlite3.Error | OSError | UnicodeEncodeError) -> str | Sentence:
    """Why a file cannot be read or written; what has no sentence is told in the system's own words."""
    if isinstance(problem, UnicodeEncodeError):
        name, own = "half_letter", ""
    elif isinstance(problem, TimeoutError):  # our own lock, which only notebooks take
        name, own = "busy", ""
    elif isinstance(problem, OSError):
        name, own = BY_SYSTEM.get(problem.errno), problem.strerror
    else:
        # The last eight bits are the kind, what is before them says more of it.
        name, own = BY_SQLITE.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF), ""
    return file_sentence(name) if name else own or str(problem)


def as_text(sentence: Sentence) -> str:
    """A sentence in both languages as one text, for what shows no more than text."""
    return " ".join(sentence[language] for language in ("de", "en") if language in sentence)
