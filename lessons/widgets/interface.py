"""What the widgets say, in German and English: `data/interface.yaml`, read once.

Read as it stands: validating it (`lessons.content.interface`, `lessons check`) would hold up the first task.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lessons.content import LessonError
from lessons.content.load import data_folders
from lessons.content.yaml_file import read_yaml

FILE = "interface.yaml"
Sentence = dict[str, str]  # {"de": …, "en": …}


@cache
def interface() -> dict[str, dict[str, Sentence]]:
    """The blocks of interface.yaml: `labels` and `notes`, each name -> {de, en}.

    Raises LessonError, one clear sentence, if the file cannot be read.
    """
    document = read_yaml(place())
    for path, line, first in document.doubles:
        raise LessonError(f"{FILE}, line {line}, {'.'.join(path)}: stands twice (first in line {first}).")
    return document.data


def place() -> Path:
    """The file: in `$LESSONS_DATA` if it has one, else beside the lessons that come with the package."""
    return next(path for path in (folder / FILE for folder in data_folders()) if path.is_file())


def label(name: str, language: str = "de") -> str:
    """A label in one language.

    >>> label("check"), label("check", "en")
    ('Prüfen', 'Check')
    """
    return interface()["labels"][name][language]
