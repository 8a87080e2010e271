"""All files of a lesson, read for checking: nothing stops at the first fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lessons.content.checks.headings import odd_heading
from lessons.content.drafted import FILE, read_draft
from lessons.content.entries import EntryFile, item_type, read_list, read_one
from lessons.content.fault import Fault, FieldPath, LessonError
from lessons.content.grammar import page_folders, page_name, read_page
from lessons.content.load import LISTS, always, read_lesson_text
from lessons.content.model import LessonInfo, TextInfo
from lessons.content.texts import Text
from lessons.content.wording import did_you_mean
from lessons.fields import IDENTIFIER, Entry

# The file in which identifiers are given, by what they name.
HOMES = {
    "word": "vocabulary.yaml",
    "actor": "actors.yaml",
    "event": "timeline.yaml",
    "topic": "lesson.yaml",
    "text": "lesson.yaml",
    "notebook": "lesson.yaml",
}


@dataclass
class Survey:
    """What a lesson's folder holds, well formed or not, and the faults met while reading it."""

    folder: Path
    files: dict[str, EntryFile] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def entries(self, kind: type[Entry]) -> Iterator[tuple[EntryFile, FieldPath, Any]]:
        """All well-formed entries of a class, each with its file and its path there."""
        for file in self.files.values():
            for path, entry in file.entries.items():
                if isinstance(entry, kind):
                    yield file, path, entry

    def raw(self, name: str) -> list[tuple[FieldPath, dict[str, Any]]]:
        """The entries of a list file as they are written, well formed or not."""
        data = self.files[name].document.data if name in self.files else []
        return [((place,), entry) for place, entry in enumerate(data) if isinstance(entry, dict)]

    def listed(self, name: str) -> list[tuple[FieldPath, dict[str, Any]]]:
        """The entries of a list in lesson.yaml (texts, topics, notebooks) as they are written."""
        lesson = self.files.get("lesson.yaml")
        data = lesson.document.data if lesson else {}
        found = data.get(name) if isinstance(data, dict) else None
        entries = found if isinstance(found, list) else []
        return [((name, place), entry) for place, entry in enumerate(entries) if isinstance(entry, dict)]

    @property
    def questions(self) -> list[str]:
        """The names of the files of questions that could be read."""
        return [name for name in self.files if name.startswith("questions/")]

    def can_tell(self, noun: str) -> bool:
        """Whether all actors, topics … are known: their file could be read, and each has a sound name."""
        home = HOMES[noun]
        if home not in self.files:
            return home in LISTS and not (self.folder / home).is_file()
        named = self.named(noun)
        if home == "lesson.yaml" and not named:
            return False  # none of its lists may be missing, which is told already
        return all(_is_identifier(entry.get(_key(noun)), noun) for _path, entry in named)

    def named(self, noun: str) -> list[tuple[FieldPath, dict[str, Any]]]:
        """The entries that give identifiers to actors, topics …, as they are written."""
        home = HOMES[noun]
        return self.listed(f"{noun}s") if home == "lesson.yaml" else self.raw(home)

    @cached_property
    def known(self) -> dict[str, set[str]]:
        """The identifiers that there are, by what they name; those of faulty entries too."""
        return {noun: set(self._identifiers(noun)) for noun in HOMES}

    def names(self, noun: str) -> dict[str, set[str]]:
        """The names and aliases of what there is, in small letters, by its identifier."""
        found = ((entry, str(entry.get(_key(noun)))) for _path, entry in self.named(noun))
        return {id: {name.casefold() for name in _names(entry)} for entry, id in found}

    @cached_property
    def infos(self) -> dict[str, TextInfo]:
        """What lesson.yaml says of the texts that could be read, by their ids."""
        infos = [info for _path, info in self.well_formed("texts", TextInfo)]
        return {info.id: info for info in infos if info.id in self.texts}

    @cached_property
    def broken_texts(self) -> dict[str, Fault]:
        """The texts without a headline or with another number of paragraphs, and what to say of each.

        Paragraphs are counted wrongly there; what does not fit their numbers is only what follows from that.
        """
        found: dict[str, Fault] = {}
        required = [info for info in self.infos.values() if not info.optional]  # a report is as it comes
        odd = {info.id: odd_heading(self.folder, info.file) for info in required}
        if any(odd.values()):  # then paragraphs are not counted rightly in any text
            return {id: fault for id, fault in odd.items() if fault}
        for info in required:
            if not self.texts[info.id].headline:
                expected = 'expected a first line that begins with "# "'
                found[info.id] = Fault(info.file, 1, "", "has no headline", expected)
            elif fault := self._other_paragraphs(required[0], info):
                found[info.id] = fault
        return found

    def _other_paragraphs(self, first: TextInfo, info: TextInfo) -> Fault | None:
        count, here = (len(self.texts[each.id].paragraphs) for each in (first, info))
        if count == here or not self.texts[first.id].headline:
            return None
        found = f"has {here} paragraph" + ("s" if here != 1 else "")
        expected = f"{first.file} has {count}, and paragraphs are compared across texts"
        return Fault(info.file, None, "", found, expected)

    def about_text(self, id: str, found: str, expected: str) -> Fault:
        """A fault of a whole text."""
        return Fault(self.infos[id].file, None, "", found, expected)

    def _identifiers(self, noun: str) -> Iterator[str]:
        for _path, entry in self.named(noun):
            if isinstance(id := entry.get(_key(noun)), str):
                yield id

    def well_formed(self, name: str, kind: type[Entry]) -> list[tuple[FieldPath, Any]]:
        """The well-formed entries of a list in lesson.yaml, even if others there are faulty."""
        good = []
        for path, entry in self.listed(name):
            try:
                good.append((path, kind.model_validate(entry)))
            except ValidationError:
                continue  # told already, with the file it stands in
        return good


def _key(noun: str) -> str:
    return "lemma" if noun == "word" else "id"


def _is_identifier(written: Any, noun: str) -> bool:
    sound = ".+" if noun == "word" else IDENTIFIER
    return isinstance(written, str) and bool(re.fullmatch(sound, written))


def _names(entry: dict[str, Any]) -> Iterator[str]:
    """What an entry is called, as it is written: in all languages, and by its aliases."""
    for field_name in ("name", "title", "aliases"):
        written = entry.get(field_name, "")
        values = written.values() if isinstance(written, dict) else written
        yield from [values] if isinstance(values, str) else filter(lambda each: isinstance(each, str), values)


def take(folder: Path) -> Survey:
    """Read every file of a lesson's folder."""
    survey = Survey(folder)
    _keep(survey, "lesson.yaml", partial(read_one, model=LessonInfo, noun="lesson"))
    for name, (model, noun) in LISTS.items():
        if (folder / name).is_file():
            _keep(survey, name, partial(read_list, choose=always(model), noun=noun))
    for path in sorted((folder / "questions").glob("*.yaml")):
        _keep(survey, f"questions/{path.name}", partial(read_list, choose=item_type, noun="item"))
    if (folder / FILE).is_file():
        _keep(survey, FILE, read_draft)
    for id in page_folders([folder]):
        _keep(survey, page_name(id), lambda folder, _name, id=id: read_page(folder, id))
    for _path, info in survey.well_formed("texts", TextInfo):
        if not info.optional or (folder / info.file).is_file():
            _keep_text(survey, info)
    return survey


def _keep(survey: Survey, name: str, read: Callable[..., EntryFile]) -> None:
    try:
        survey.files[name] = read(survey.folder, name)
    except LessonError as error:
        survey.faults.append(error.args[0])
    else:
        survey.faults += survey.files[name].faults


def _keep_text(survey: Survey, info: TextInfo) -> None:
    try:
        survey.texts[info.id] = read_lesson_text(survey.folder, info)
    except LessonError as error:
        fault = error.args[0]
        if fault.found == "is missing":
            hint = did_you_mean(info.file, _unnamed_texts(survey))
            fault = replace(fault, expected="; ".join(filter(None, ("lesson.yaml names it", hint))))
        survey.faults.append(fault)


def _unnamed_texts(survey: Survey) -> set[str]:
    """The files among the texts that lesson.yaml does not name."""
    there = (path.relative_to(survey.folder).as_posix() for path in (survey.folder / "texts").glob("*.*"))
    return set(there) - {str(entry.get("file")) for _path, entry in survey.listed("texts")}
