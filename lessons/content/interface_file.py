"""Checking what the interface says: every sentence of interface.yaml, and all its faults."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, LessonError
from lessons.content.load import always
from lessons.content.wording import shown
from lessons.content.yaml_file import read_yaml
from lessons.fields import LANGUAGE, Entry, Line


class Spoken(Entry):
    """What the interface says at one place: in German, and in any language of help."""

    model_config = ConfigDict(extra="allow", frozen=True)

    de: Line
    __pydantic_extra__: dict[str, Line]

    @model_validator(mode="before")
    @classmethod
    def languages_only(cls, raw: dict[str, object]) -> dict[str, object]:
        """Names of languages, and nothing else."""
        for name in raw:
            if not re.fullmatch(LANGUAGE, name):
                raise PydanticCustomError("language", "expected a sentence for each language (de: …, en: …)")
        return raw


def read_interface(path: Path) -> EntryFile:
    """All sentences of the file and all its faults.  Raises LessonError if it is no YAML of blocks at all."""
    document = read_yaml(path)
    file = EntryFile(path.name, document, "sentence")
    if not isinstance(document.data, dict):
        expected = "expected blocks of sentences, such as notes: and labels:"
        raise LessonError(Fault(path.name, 1, "", f"is {shown(document.data)}", expected))
    for block, sentences in document.data.items():
        if not isinstance(sentences, dict):
            found, expected = f"is {shown(sentences)}", "expected names with their sentences"
            file.faults.append(file.fault((block,), found, expected))
            continue
        for name, raw in sentences.items():
            file.add((block, name), raw, always(Spoken))
    return file
