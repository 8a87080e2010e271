"""The entries of one file: read, checked field by field, each with its line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lessons.content.fault import Fault, FieldPath, LessonError, field_name
from lessons.content.wording import did_you_mean, enumeration, found_and_expected, shown
from lessons.content.yaml_file import Document, read_yaml
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names
from lessons.fields import Entry

Double = tuple[FieldPath, int, int]  # a field that stands twice: the second line, and the first
Choose = Callable[[dict[str, Any]], type[Entry] | None]  # the class for an entry, by what is written in it


@dataclass
class EntryFile:
    """What a file holds: the well-formed entries under their paths, and the faults of the others."""

    name: str
    document: Document
    noun: str  # what a teacher calls one entry: "word", "actor", "item"
    entries: dict[FieldPath, Entry] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.faults += map(self._twice, self._first_doubles())
        for path, cut in self.document.cuts:
            found = f"ends before {shown(cut)}, for # begins a remark"
            self.faults.append(self.fault(path, found, "put the whole text in quotation marks"))

    def _first_doubles(self) -> list[Double]:
        """The first field of each entry that stands twice there; the others follow from a forgotten dash."""
        first: dict[FieldPath, Double] = {}
        for double in self.document.doubles:
            first.setdefault(double[0][:-1], double)
        return list(first.values())

    def _twice(self, double: Double) -> Fault:
        path, line, first = double
        several = sum(each[:-1] == path[:-1] for each, *_lines in self.document.doubles) > 1
        in_list = len(path) > 1 and isinstance(path[-2], int)
        once = 'a new entry begins with "- "' if several and in_list else "each field may stand once"
        return Fault(self.name, line, _field(path), f"stands twice (first in line {first})", once)

    def fault(self, path: FieldPath, found: str, expected: str = "") -> Fault:
        """A fault at a path of this file."""
        return Fault(self.name, self.document.line_of(path), _field(path), found, expected)

    def add(self, path: FieldPath, raw: Any, choose: Choose) -> None:
        """Check one entry, and keep it or note its faults."""
        if not isinstance(raw, dict):
            self.faults.append(
                self.fault(
                    path, f"is {shown(raw)}", f'expected {_an(self.noun)}: lines of the form "name: value"'
                )
            )
            return
        try:
            model = choose(raw)
        except LookupError as unknown:
            self.faults.append(self.fault((*path, "type"), *unknown.args))
            return
        try:
            entry = model.model_validate(raw)
        except ValidationError as error:
            self.faults += self._said(error, path, raw, model)
            return
        own = list(entry.faults()) if isinstance(entry, Item) else []
        self.faults += [self.fault((*path, *inner), said) for inner, said in own]
        if not own:
            self.entries[path] = entry

    def _said(self, error: ValidationError, path: FieldPath, raw: Any, model: type[Entry]) -> list[Fault]:
        """One fault for each field that pydantic complains about."""
        said: dict[FieldPath, Fault] = {}
        cut = {path for path, _rest in self.document.cuts}  # told already: nothing is left of these texts
        for detail in error.errors(include_url=False):
            inner = _written(detail["loc"], raw, missing=detail["type"] == "missing")
            found, expected = found_and_expected({**detail, "loc": inner}, model, self.noun)
            if (*path, *inner) not in cut:
                said.setdefault(inner, self.fault((*path, *inner), found, expected))
        return list(said.values())


def read_list(folder: Path, name: str, choose: Choose, noun: str, only: str = "") -> EntryFile:
    """Read a file that is a list of entries, or of them `only` the one with this id, which is quicker.

    Raises LessonError if it is no YAML list at all.
    """
    needed = name.startswith("questions/")  # each notebook has its file
    begin = f'begin {_an(noun)} with "- "'
    document = read_yaml(folder / name, name, begin if needed else f"delete the file, or {begin}")
    if not isinstance(document.data, list):
        found = f"is {shown(document.data)}"
        raise LessonError(Fault(name, 1, "", found, f'expected a list: every {noun} begins with "- "'))
    result = EntryFile(name, document, noun)
    for place, raw in enumerate(document.data):
        if not only or (isinstance(raw, dict) and raw.get("id") == only):
            result.add((place,), raw, choose)
    return result


def read_one(folder: Path, name: str, model: type[Entry], noun: str) -> EntryFile:
    """Read a file that is a single entry.  Raises LessonError if it is no YAML at all."""
    document = read_yaml(folder / name, name, 'expected lines of the form "name: value"')
    result = EntryFile(name, document, noun)
    result.add((), document.data, lambda _raw: model)
    return result


def item_type(raw: dict[str, Any]) -> type[Item]:
    """The class for an item by its `type`.  Raises LookupError with what was found and what is expected."""
    name = raw.get("type")
    if isinstance(name, str) and name in type_names():
        return item_class(name)
    known = f"expected {enumeration(type_names())}"
    if name is None:
        raise LookupError("is missing", known)
    raise LookupError(f"is {shown(name)}", did_you_mean(str(name), type_names()) or known)


def _field(path: FieldPath) -> str:
    """The field's name within its entry; the line tells which entry it is."""
    return field_name(path[1:] if path and isinstance(path[0], int) else path)


def _written(loc: tuple[str | int, ...], raw: Any, missing: bool) -> FieldPath:
    """The way to the value as it is written; pydantic adds steps of its own for unions and keys."""
    path: list[str | int] = []
    for place, step in enumerate(loc):
        if missing and place == len(loc) - 1:
            path.append(step)
        elif _has(raw, step):
            path.append(step)
            raw = raw[step]
    return tuple(path)


def _has(raw: Any, step: str | int) -> bool:
    if isinstance(raw, dict):
        return step in raw
    return isinstance(raw, list) and isinstance(step, int) and step < len(raw)


def _an(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
