"""A lesson's entries, found, checked and changed one at a time, as a form for instructors needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from lessons.authoring import editing, saving
from lessons.authoring.editing import Raw
from lessons.content.check import faults_of, remarks_of
from lessons.content.checks.changes import left_behind
from lessons.content.checks.survey import Survey, take
from lessons.content.entries import EntryFile, item_type
from lessons.content.examples import example_of
from lessons.content.fault import Fault
from lessons.content.load import LISTS, always
from lessons.content.yaml_file import parse_yaml

OFF = "off"  # the folder of entries that are switched off, with files named as those that they are from
TITLES = ("prompt", "lemma", "name", "title", "says")
ASKED = ("statement", "source", "passage", "sentence", "text")  # what tells tasks apart that ask the same


@dataclass(frozen=True)
class Found:
    """An entry in a list to choose from."""

    file: str
    place: int
    id: str
    kind: str  # the type of an item; of a fact what a teacher calls it
    level: str
    section: str
    title: str
    off: bool = False


class Adapting:
    """One lesson's folder.  Every method raises LessonError, one sentence, where a file is in the way."""

    def __init__(self, folder: Path):
        self.folder = folder

    def files(self) -> list[str]:
        """The list files that are there."""
        questions = sorted(path.name for path in (self.folder / "questions").glob("*.yaml"))
        there = [name for name in LISTS if (self.folder / name).is_file()]
        return [*(f"questions/{name}" for name in questions), *there]

    def found(self) -> Iterator[Found]:
        """All entries, those that are switched off after the others of their file."""
        for name in self.files():
            for off, file in ((False, name), (True, f"{OFF}/{name}")):
                for place, raw in enumerate(editing.entries(self.text(file), file)):
                    yield _found(name, place, raw, off)

    def text(self, file: str) -> str:
        """What stands in a file; nothing where there is none."""
        return saving.current_text(self.folder, file)

    def raw(self, file: str, place: int, off: bool = False) -> Raw:
        """An entry as it is written."""
        name = f"{OFF}/{file}" if off else file
        return editing.entries(self.text(name), name)[place]

    def checked(self, file: str, place: int, raw: Raw) -> tuple[list[Fault], list[Fault]]:
        """The faults and the remarks that an entry would have, were it written so.

        That its English stayed as it is in the file, while its German did not, is one of them.
        """
        survey = _with_one_entry(
            take(self.folder), file, editing.change_entry(self.text(file), place, raw), place
        )
        mine = partial(filter, lambda fault: _is_of(survey.files[file], fault, place))
        old = left_behind(survey.files[file], self.raw(file, place), raw, (place,))
        return list(mine(faults_of(survey))), list(dict.fromkeys([*old, *mine(remarks_of(survey))]))

    def change(self, file: str, read: str, edit: Callable[[str], str]) -> str:
        """Edit a file and save it; `read` is the stamp of what was edited.  Gives the new stamp."""
        return saving.save(self.folder, file, edit(self.text(file)), read)

    def duplicate(self, file: str, read: str, place: int) -> int:
        """Write an entry once more after itself, under an id that is free; its place."""
        raw = {**self.raw(file, place)}
        key = "lemma" if "lemma" in raw else "id"
        raw[key] = self.free(str(raw.get(key, "")))
        self.change(file, read, lambda text: editing.add_entry(text, raw, place + 1))
        return place + 1

    def add(self, file: str, read: str, type_name: str = "") -> int:
        """A new entry at the end: an item like the worked example of its type, a fact like the last.

        The item comes into the section of the last one, and quotes nothing: its example has another text.
        """
        entries = editing.entries(self.text(file), file)
        last = (entries or [{}])[-1]
        if type_name:
            number = Path(file).name.split("_")[0]
            example = example_of(type_name).items[0]
            own = {"id": self.free(f"{number}-{type_name.replace('_', '-')}"), "evidence": {}}
            raw = {**example, **own, "section": last.get("section", example["section"])}
        else:
            key = "lemma" if file == "vocabulary.yaml" else "id"
            raw = {**last, key: self.free(str(last.get(key, "neu")))}
        self.change(file, read, lambda text: editing.add_entry(text, raw))
        return len(entries)

    def free(self, wanted: str) -> str:
        """The wanted id, with a number if it is taken."""
        taken = {found.id for found in self.found()}
        stem = re.sub(r"-\d+$", "", wanted) if wanted in taken else wanted
        return next(each for each in [wanted, *(f"{stem}-{n}" for n in range(2, 1000))] if each not in taken)

    def switch_off(self, file: str, read: str, place: int) -> None:
        """Lay an entry aside: it is in the lesson's folder, but not in the lesson."""
        changes = saving.Changes(self.folder, {file: read})
        lay_aside(changes, file, place)
        changes.save()

    def switch_on(self, file: str, place: int) -> int:
        """Put an entry that was laid aside at the end of its file; its place there."""
        changes, aside = saving.Changes(self.folder), f"{OFF}/{file}"
        body, there = editing.body_at(changes.text(aside), place), len(editing.entries(changes.text(file)))
        changes.edit(file, lambda text: editing.insert(text, body))
        changes.edit(aside, lambda text: editing.delete(text, place))
        changes.save()
        return there

    def undo(self, file: str) -> bool:
        """Bring back what the file, and what was saved with it, was before the last change."""
        return saving.undo(self.folder, file)


def lay_aside(changes: saving.Changes, file: str, place: int) -> None:
    """Move an entry to the end of those of its file that are switched off."""
    body = editing.body_at(changes.text(file), place)
    changes.edit(f"{OFF}/{file}", lambda text: editing.insert(text, body))
    changes.edit(file, lambda text: editing.delete(text, place))


def entry_name(raw: Raw) -> str:
    """What an entry is called as it is written: its id, or the word; nothing where it has neither."""
    return str(raw.get("id") or raw.get("lemma") or "")


def _found(file: str, place: int, raw: Raw, off: bool) -> Found:
    name = entry_name(raw) or str(place + 1)
    kind = str(raw.get("type") or LISTS[file][1] if file in LISTS else raw.get("type", ""))
    shown = [_german(next((raw[each] for each in names if each in raw), "")) for names in (TITLES, ASKED)]
    title = " · ".join(filter(None, shown))
    return Found(file, place, name, kind, str(raw.get("level", "")), str(raw.get("section", "")), title, off)


def _german(text: Any) -> str:
    return str(text.get("de", "")) if isinstance(text, dict) else str(text)


def _with_one_entry(survey: Survey, file: str, text: str, place: int) -> Survey:
    """The survey as if a file had this text, with one entry to check and all others only to refer to."""
    model, noun = LISTS.get(file, (None, "item"))
    read = EntryFile(file, parse_yaml(text, file), noun)
    read.add((place,), read.document.data[place], always(model) if model else item_type)
    lesson = {name: each for name, each in survey.files.items() if name == "lesson.yaml"}
    known = {name: _only_known(each) for name, each in survey.files.items()} | lesson
    return replace(survey, files={**known, file: read}, faults=list(read.faults))


def _only_known(file: EntryFile) -> EntryFile:
    """The file without entries to check."""
    return replace(file, entries={}, faults=[])


def _is_of(file: EntryFile, fault: Fault, place: int) -> bool:
    """Whether a fault stands in the lines of an entry."""
    lines = [file.document.line_of((each,)) for each in range(len(file.document.data))]
    end = lines[place + 1] if place + 1 < len(lines) else float("inf")
    return fault.file == file.name and fault.line is not None and lines[place] <= fault.line < end
