"""One entry of a lesson's file is changed, added, moved or deleted; all other lines stay as they are.

Each function takes the text of a list file and gives the new one.  An entry begins with `- ` at the
beginning of a line; comments between two entries keep their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import yaml
from ruamel.yaml.error import YAMLError

from lessons.content.fault import LessonError
from lessons.content.round_trip import as_read, list_text, made, with_values
from lessons.content.yaml_file import parse_yaml

Raw = dict[str, Any]
START = re.compile(r"^- ", re.MULTILINE)
NONE = "[]\n"  # what stands in a file whose last entry is gone: an empty file would be a slip
BETWEEN = re.compile(r"(?:^(?:#.*)?\n)+\Z", re.MULTILINE)  # blank lines and comments at the end of an entry


def entries(text: str, name: str = "The file") -> list[Raw]:
    """The entries of the file `name` as they are read.  Raises LessonError if the text is no list of them."""
    try:
        data = as_read(text) or []
    except yaml.YAMLError:
        parse_yaml(text, name)  # tells the line, and what was expected there
        raise LessonError("The file cannot be read; run `lessons check` first.") from None
    if not isinstance(data, list) or not all(isinstance(entry, dict) for entry in data):
        raise LessonError("The file is no list of entries; run `lessons check` first.")
    return data


def change_entry(text: str, place: int, entry: Raw) -> str:
    """The entry at a place (from 0) with other values; comments and equal lines in it stay."""
    return change_entries(text, {place: entry})


def change_entries(text: str, changed: dict[int, Raw]) -> str:
    """The same for several entries, by their places."""
    wanted = entries(text)
    for place, entry in changed.items():
        wanted[place] = entry
    return _checked(_edit(text, changed, lambda place, body: with_values(body, changed[place])), wanted)


def add_entry(text: str, entry: Raw, place: int | None = None) -> str:
    """A new entry, at a place or at the end."""
    wanted = entries(text)
    where = len(wanted) if place is None else place
    wanted.insert(where, entry)
    return _checked(_insert(text, where, list_text([made(entry)])), wanted)


def delete(text: str, place: int) -> str:
    """The text without an entry."""
    wanted = entries(text)
    del wanted[place]
    rest = _edit(text, [place], lambda _place, _body: "")
    return _checked(rest if wanted else rest + NONE, wanted)


def move(text: str, place: int, to: int) -> str:
    """The text with an entry at another place."""
    wanted = entries(text)
    wanted.insert(to, wanted.pop(place))
    return _checked(_insert(_edit(text, [place], lambda _place, _body: ""), to, body_at(text, place)), wanted)


def insert(text: str, body: str, place: int | None = None) -> str:
    """The lines of an entry from another file, at a place or at the end."""
    wanted = entries(text)
    where = len(wanted) if place is None else min(place, len(wanted))
    wanted.insert(where, entries(body)[0])
    return _checked(_insert(text, where, body), wanted)


def body_at(text: str, place: int) -> str:
    """The lines of an entry, without comments that follow it."""
    return _parts(text)[1][place][0]


def _parts(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first entry, then each entry with what stands between it and the next one."""
    text = text if text.endswith("\n") or not text else f"{text}\n"
    starts = [match.start() for match in START.finditer(text)]
    if not starts:
        return text, []
    ends = [*starts[1:], len(text)]
    whole = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    cuts = [(found.start() if (found := BETWEEN.search(each)) else len(each)) for each in whole]
    return text[: starts[0]], [(each[:cut], each[cut:]) for each, cut in zip(whole, cuts, strict=True)]


def _edit(text: str, places: Iterable[int], edit: Callable[[int, str], str]) -> str:
    before, parts = _parts(text)
    try:
        for place in places:
            parts[place] = (edit(place, parts[place][0]), parts[place][1])
    except YAMLError:
        raise LessonError("The entry cannot be changed here; run `lessons check` first.") from None
    return before + "".join(body + between for body, between in parts)


def _insert(text: str, place: int, body: str) -> str:
    """The lines of an entry before the one at a place; at the end after what stands there."""
    before, parts = _parts(text)
    before = before if parts else before.removesuffix(NONE)
    parts.insert(place, (body, ""))
    return before + "".join(each + between for each, between in parts)


def _checked(text: str, wanted: list[Raw]) -> str:
    """The text, if it is read as wanted.  Raises LessonError: then nothing is written."""
    if entries(text) != wanted:
        raise LessonError("The change cannot be written as wanted; change the file by hand.")
    return text
