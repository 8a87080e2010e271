"""What the interface says, in German and English: data/interface.yaml, read once.

The file has blocks (`notes`, `labels`), each a list of names with their two sentences.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, LessonError
from lessons.content.load import always, data_folders
from lessons.content.wording import shown
from lessons.content.yaml_file import read_yaml
from lessons.fields import Entry, Line

FILE = "interface.yaml"
Blocks = dict[str, dict[str, dict[str, str]]]


class Sentence(Entry):
    """What the interface says at one place, in both languages."""

    de: Line
    en: Line


@cache
def interface() -> Blocks:
    """The sentences by block and name: `interface()["notes"]["capital"]["de"]`.

    Raises LessonError, one clear sentence, if the file has a fault.
    """
    file = read_interface(interface_file())
    if file.faults:
        raise LessonError(file.faults[0])
    blocks: Blocks = {}
    for (block, name), sentence in file.entries.items():
        blocks.setdefault(block, {})[name] = sentence.model_dump()
    return blocks


def read_interface(path: Path) -> EntryFile:
    """All sentences of the file and all its faults.  Raises LessonError if it is no YAML of blocks at all."""
    document = read_yaml(path)
    file = EntryFile(path.name, document, "sentence")
    if not isinstance(document.data, dict):
        expected = "expected blocks of sentences, such as notes: and labels:"
        raise LessonError(Fault(path.name, 1, "", f"is {shown(document.data)}", expected))
    for block, sentences in document.data.items():
        if not isinstance(sentences, dict):
            file.faults.append(
                file.fault((block,), f"is {shown(sentences)}", "expected names with their sentences")
            )
            continue
        for name, raw in sentences.items():
            file.add((block, name), raw, always(Sentence))
    return file


def interface_file() -> Path:
    """The file: in `$LESSONS_DATA` if it has one, else in `data/` beside the package."""
    places = [folder / FILE for folder in data_folders()]
    return next((path for path in places if path.is_file()), places[-1])
