"""What the interface says, in German and in the languages of help: data/interface.yaml, read once.

The file has blocks (`notes`, `labels`, …), each a list of names with a sentence in each language.  It is read
as it stands, for checking it (`interface_file.py`, by `lessons check`) would hold up the first task.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.content.fault import LessonError
from lessons.content.kept import keep, recall, sum_of_files
from lessons.content.places import data_folders
from lessons.phrase import GERMAN, Phrase

if TYPE_CHECKING:
    from lessons.markup.phrasebook import Phrasebook  # here, for only paper is made of elements

FILE = "interface.yaml"
Sentence = dict[str, str]  # by language: {"de": …, "en": …}


def interface() -> dict[str, dict[str, Sentence]]:
    """The sentences by block and name: `interface()["notes"]["capital"]["de"]`; read again when changed.

    Raises LessonError, one clear sentence, if the file cannot be read.
    """
    file, changed = _found()
    return _sentences(file, changed)


@lru_cache(maxsize=2)
def _sentences(file: Path, _changed: int) -> dict[str, dict[str, Sentence]]:
    now = sum_of_files(file)
    kept = recall(str(file), now)
    if kept is None:
        kept = _read(file)
        keep(str(file), now, kept)
    return kept


def _read(file: Path) -> dict[str, dict[str, Sentence]]:
    from lessons.content.yaml_file import read_yaml  # here, for what is kept is not read again

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
    from lessons.markup.phrasebook import Phrasebook

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


def interface_file() -> Path:
    """The file: in `$LESSONS_DATA` if it has one, else in `data/` beside the package."""
    return _found()[0]


def _found() -> tuple[Path, int]:
    """The file and when it was changed; every sentence asks for it, so the disk is asked once."""
    places = [folder / FILE for folder in data_folders()]
    for file in places:
        with suppress(OSError):
            return file, file.stat().st_mtime_ns
    return places[-1], 0
