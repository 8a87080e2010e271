"""German that is new beside English that is old: since the last commit, or since an entry was read.

Where there is no git, or the lesson is in no repository, nothing is known of commits and nothing is said.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from lessons.content.checks.survey import Survey
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.fields import GERMAN

Texts = dict[FieldPath, dict[str, str]]  # by language, under the way to them with ids in place of numbers


def old_help(survey: Survey) -> Iterator[Fault]:
    """A text of help is changed when its German is."""
    for name in _changed(survey):
        file = survey.files[name]
        yield from left_behind(file, _committed(survey.folder, name), file.document.data)


def left_behind(file: EntryFile, before: Any, after: Any, at: FieldPath = ()) -> Iterator[Fault]:
    """What stayed in other languages while its German changed; `at` is the way to what is compared."""
    known, places = dict(_texts(before)), dict(_places(after))
    for path, texts in _texts(after):
        old = known.get(path, {})
        if old.get(GERMAN, texts[GERMAN]) == texts[GERMAN]:
            continue
        for language in (each for each in texts if each != GERMAN and texts[each] == old.get(each)):
            where = (*at, *places[path], language)
            yield file.fault(where, f"was changed in German, and not in {language}", "translate it anew")


def _changed(survey: Survey) -> list[str]:
    """The files that differ from the last commit."""
    told = _git(survey.folder, "diff", "--name-only", "--relative", "HEAD", "--", ".")
    return [name for name in told.splitlines() if name in survey.files]


def _committed(folder: Path, name: str) -> Any:
    try:
        return yaml.load(_git(folder, "show", f"HEAD:./{name}"), Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None


def _git(folder: Path, *words: str) -> str:
    """What git says; nothing if it cannot say anything."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")


def _texts(value: Any) -> Iterator[tuple[FieldPath, dict[str, str]]]:
    """All texts that are there in several languages."""
    for path, _place, texts in _walk(value, (), ()):
        yield path, texts


def _places(value: Any) -> Iterator[tuple[FieldPath, FieldPath]]:
    """The same ways with their numbers, as a fault needs them."""
    for path, place, _texts_there in _walk(value, (), ()):
        yield path, place


def _walk(value: Any, path: FieldPath, place: FieldPath) -> Iterator[tuple[FieldPath, FieldPath, dict]]:
    if isinstance(value, dict):
        if isinstance(value.get(GERMAN), str) and len(value) > 1:
            yield path, place, value
        for name, part in value.items():
            yield from _walk(part, (*path, name), (*place, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            name = (part.get("id") or part.get("lemma") or number) if isinstance(part, dict) else number
            yield from _walk(part, (*path, name), (*place, number))


REMARKS = (old_help,)
