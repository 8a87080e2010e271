"""What each field of a lesson's files says, in German and English: reference.yaml, read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from lessons.content.yaml_file import read_yaml
from lessons.fields import NOTHING, Entry, Line, Phrase, Remark

FILE = Path(__file__).with_name("reference.yaml")
QUESTIONS = "questions"  # the fields that every item has

Models = Mapping[str, type[BaseModel]]  # the entries of a file, or of a part of one, by its name here


class FieldTold(Entry):
    """What a field says; `needed` says in which entries it must stand where that is not in all or in none."""

    de: Line
    en: Line
    needed: Remark = NOTHING

    @property
    def said(self) -> Phrase:
        """The sentence in both languages."""
        return Phrase({"de": self.de, "en": self.en})


@cache
def reference() -> dict[str, dict[str, FieldTold]]:
    """The fields of each file, or part of one, by name: `reference()["vocabulary.yaml"]["lemma"]`."""
    return {
        name: {field: FieldTold.model_validate(raw) for field, raw in fields.items()}
        for name, fields in read_yaml(FILE).data.items()
    }
