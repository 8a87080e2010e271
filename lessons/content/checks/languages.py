"""What a language of help has not yet: in a lesson's files, and in the interface.

German is always there, and learners read it where their language is missing; so nothing here is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lessons.content.checks.survey import Survey
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.content.model import Actor, Word
from lessons.fields import Entry, Phrase

# What needs no help: the German that is chosen among or matched, forms in a table, a definition (it has its
# gloss), most names.
SELF_EVIDENT = {"text", "right", "definition", "table"}


def missing(survey: Survey, language: str) -> list[Fault]:
    """Every field of a lesson that has no text in a language."""
    found = [fault for file in survey.files.values() for fault in missing_in_file(file, language)]
    return sorted(found, key=lambda fault: (fault.file, fault.line or 0, fault.field))


def missing_in_file(file: EntryFile, language: str) -> Iterator[Fault]:
    """Every field of a file's entries that has no text in a language."""
    for path, entry in file.entries.items():
        for inner in untold(entry, language):
            yield _missing(file, (*path, *inner), language)


def missing_in_interface(file: EntryFile, language: str) -> list[Fault]:
    """Every sentence of the interface that is not there in a language."""
    sentences = file.entries.items()
    return [_missing(file, path, language) for path, each in sentences if language not in each.model_dump()]


def untold(value: Any, language: str, path: FieldPath = ()) -> Iterator[FieldPath]:
    """The ways to all phrases within a value that a language does not have.

    >>> from lessons.content.model import Topic
    >>> list(untold(Topic(id="rent", name={"de": "Die Miete", "en": "Rent"}), "fr"))
    [('name',)]
    """
    if isinstance(value, Phrase):
        if value and language not in value.languages:
            yield path
    elif isinstance(value, Entry):
        for name in type(value).model_fields.keys() - SELF_EVIDENT - _names(value):
            yield from untold(getattr(value, name), language, (*path, name))
        if isinstance(value, Word) and language not in value.wrong_glosses:
            yield (*path, "wrong_glosses")
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from untold(part, language, (*path, place))


def _names(entry: Entry) -> set[str]:
    return {"name"} if isinstance(entry, Actor) else set()


def _missing(file: EntryFile, path: FieldPath, language: str) -> Fault:
    return file.fault(path, f"is not there in the language {language}", "learners read the German")
