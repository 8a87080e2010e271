"""What the interface says, in German and in the languages of help: data/interface.yaml, read once.

The file has blocks (`notes`, `labels`, …), each a list of names with a sentence in each language.  It is read
as it stands, for checking it (`read_interface`, by `lessons check`) would hold up the first task.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, LessonError
from lessons.content.load import always, data_folders
from lessons.content.wording import shown
from lessons.content.yaml_file import read_yaml
from lessons.fields import GERMAN, LANGUAGE, Entry, Line, Phrase
from lessons.markup.phrasebook import Phrasebook

FILE = "interface.yaml"
Sentence = dict[str, str]  # by language: {"de": …, "en": …}


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


def interface() -> dict[str, dict[str, Sentence]]:
    """The sentences by block and name: `interface()["notes"]["capital"]["de"]`; read again when changed.

    Raises LessonError, one clear sentence, if the file cannot be read.
    """
    file = interface_file()
    return _sentences(file, file.stat().st_mtime_ns if file.is_file() else 0)


@lru_cache(maxsize=2)
def _sentences(file: Path, _changed: int) -> dict[str, dict[str, Sentence]]:
    document = read_yaml(file)
    for path, line, first in document.doubles:
        raise LessonError(f"{FILE}, line {line}, {'.'.join(path)}: stands twice (first in line {first}).")
    return document.data


def phrase(name: str, block: str = "labels", **values: object) -> Phrase:
    """A sentence in all its languages, with what stands for {name} in it; a value may be a phrase itself.

    >>> phrase("check"), phrase("check").help("en")
    ('Prüfen', 'Check')
    """
    texts = interface()[block][name]
    return Phrase({language: text.format(**_in(language, values)) for language, text in texts.items()})


def _in(language: str, values: dict[str, object]) -> dict[str, object]:
    return {
        name: value.languages.get(language, value) if isinstance(value, Phrase) else value
        for name, value in values.items()
    }


def phrasebook(*blocks: str, language: str = GERMAN) -> Phrasebook:
    """The sentences of some blocks, to be said in German with help in a language.

    >>> phrasebook("labels").german("check")
    'Prüfen'
    """
    return Phrasebook({name: said for block in blocks for name, said in interface()[block].items()}, language)


def label(name: str, language: str = GERMAN, block: str = "labels") -> str:
    """A sentence in one language; in German where it is not there in that language.

    >>> label("check", "en"), label("check", "fr")
    ('Check', 'Prüfen')
    """
    texts = interface()[block][name]
    return texts.get(language) or texts[GERMAN]


@cache
def languages() -> tuple[str, ...]:
    """The languages in which the interface speaks, German first."""
    found = {language for block in interface().values() for texts in block.values() for language in texts}
    return (GERMAN, *sorted(found - {GERMAN}))


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


def interface_file() -> Path:
    """The file: in `$LESSONS_DATA` if it has one, else in `data/` beside the package."""
    places = [folder / FILE for folder in data_folders()]
    return next((path for path in places if path.is_file()), places[-1])
