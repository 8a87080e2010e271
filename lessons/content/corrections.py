"""Corrections by hand: a file beside the text that names what it corrects by words, not by offsets.

`texts/b2.corrections.yaml` is a list of entries; each says in which sentence (some of its words, enough to be
found once), which words, and what is right:

    - sentence: Die Mutmaßung, für eine Reihe
      words: Russen
      lemma: Russe
    - sentence: Die im Frühjahr abgezogenen
      words: Frühjahr
      time: DATE | 2021-SP | 2021-21
    - sentence: Vergiftet worden war der Oppositionelle
      words: Nowitschok
      remove: name
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import ValidationInfo, field_validator

from lessons.content.conllu import SEPARATOR, annotation_value
from lessons.content.entries import EntryFile, read_list
from lessons.content.fault import LessonError
from lessons.content.load import always
from lessons.fields import Entry, Line

TOKEN_FIELDS = ("lemma", "unit", "upos", "tag", "konjunktiv", "konjunktiv_kind")


class Correction(Entry):
    """One correction.  A span field holds the values that stand after the words in the stored analysis."""

    sentence: Line
    words: Line
    lemma: str | None = None
    unit: str | None = None
    upos: str | None = None
    tag: str | None = None
    konjunktiv: Literal["I", "II", ""] | None = None
    konjunktiv_kind: Literal["true", "replacement", "conditional", ""] | None = None
    time: str | None = None
    name: str | None = None
    speech: str | None = None
    remove: Literal["time", "name", "speech"] | None = None

    @field_validator("time", "name", "speech")
    @classmethod
    def with_all_values(cls, values: str | None, info: ValidationInfo) -> str | None:
        """As many values as the stored analysis has: `DATE | 2021-SP | 2021-21`."""
        if values is not None:
            annotation_value(str(info.field_name), values.split(SEPARATOR))
        return values

    def token_changes(self) -> dict[str, str]:
        """The new values for the fields of tokens."""
        values = {name: getattr(self, name) for name in TOKEN_FIELDS}
        return {name: value for name, value in values.items() if value is not None}


def corrections_file(text_file: Path) -> Path:
    """Where the corrections of a text stand."""
    return text_file.with_suffix(".corrections.yaml")


def corrections_read(folder: Path, name: str) -> EntryFile:
    """A file of corrections with all its faults.  Raises LessonError if it is no YAML list at all."""
    return read_list(folder, name, always(Correction), "correction")


def read_corrections(file: Path) -> list[Correction]:
    """The corrections of a text; none if there is no file.  Raises LessonError with the first fault."""
    if not file.is_file():
        return []
    read = corrections_read(file.parent, file.name)
    if read.faults:
        raise LessonError(read.faults[0])
    return [entry for entry in read.entries.values() if isinstance(entry, Correction)]
