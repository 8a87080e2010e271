"""The teacher's decisions on a simpler version, in a file beside the text that people read and compare.

An entry is a sentence of the text with the changes that the teacher wants or not, each written as the
sentence that it makes, and with the teacher's own wording where there is one.  A sentence that is no longer
in the text keeps its entry, for it may come back.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from lessons.content.fault import LessonError
from lessons.content.round_trip import list_text
from lessons.content.whole_file import write_whole
from lessons.content.yaml_file import read_yaml

if TYPE_CHECKING:  # a sentence brings spaCy along, and every command reads this module for its schema
    from lessons.easier.sentence import EasierSentence

HEAD = "# Decisions on a simpler version of the text {text}; `lessons easier` reads and writes them.\n"


class Decided(BaseModel):
    """An entry of the file."""

    model_config = ConfigDict(extra="forbid")

    sentence: str
    wanted: list[str] = []
    unwanted: list[str] = []
    own: str = ""


def restore_decisions(file: Path, sentences: Sequence[EasierSentence]) -> None:
    """Give each sentence what was decided on it.  Raises LessonError for a file that is none of decisions."""
    entries = {entry.sentence: entry for entry in _entries(file)}
    for sentence in sentences:
        entry = entries.get(sentence.original)
        if entry is None:
            continue
        sentence.own = entry.own
        for place in range(len(sentence.changes)):
            said = sentence.alone(place)
            if said in entry.wanted or said in entry.unwanted:
                sentence.decided[place] = said in entry.wanted


def write_decisions(file: Path, sentences: Sequence[EasierSentence], text_id: str) -> None:
    """Write what is decided; entries of sentences that the text no longer has stay as they are."""
    there = {sentence.original for sentence in sentences}
    kept = [entry for entry in _entries(file) if entry.sentence not in there]
    entries = [_plain(entry) for entry in (*filter(None, map(_entry, sentences)), *kept)]
    write_whole(file, HEAD.format(text=text_id) + (list_text(entries) if entries else "[]\n"))


def _entries(file: Path) -> list[Decided]:
    if not file.is_file():
        return []
    data = read_yaml(file).data or []
    try:
        return TypeAdapter(list[Decided]).validate_python(data)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise LessonError(
            f"{file.name}, entry {place}: is no decision; expected sentence, wanted, unwanted, own."
        ) from None


def _entry(sentence: EasierSentence) -> Decided | None:
    if not sentence.decided and not sentence.own:
        return None
    wanted = [sentence.alone(place) for place, yes in sorted(sentence.decided.items()) if yes]
    unwanted = [sentence.alone(place) for place, yes in sorted(sentence.decided.items()) if not yes]
    return Decided(sentence=sentence.original, wanted=wanted, unwanted=unwanted, own=sentence.own)


def _plain(entry: Decided) -> dict[str, Any]:
    return {name: value for name, value in entry.model_dump().items() if value}
