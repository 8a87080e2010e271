"""What one entry says of another: identifiers stand once, and what is referred to is there."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.content.characters import odd_characters
from lessons.content.checks.survey import HOMES, Survey
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.content.load import LISTS
from lessons.content.model import Actor, Event, Statement, Word
from lessons.content.wording import did_you_mean, enumeration

# The fields of each kind of entry that refer to something, and to what.
FIELDS = {
    Word: {"topic": "topic", "similar": "word"},
    Actor: {"side": "actor", "stands_for": "actor"},
    Statement: {"speaker": "actor", "topic": "topic", "about": "actor", "says_in": "text"},
    Event: {"topic": "topic", "actors": "actor", "after": "event"},
}
MARKS = "„“”‚‘’»«\"' "  # quotation marks are no part of an identifier
MOST_LISTED = 12  # a sentence that lists more identifiers than this helps nobody


def dead_references(survey: Survey) -> Iterator[Fault]:
    """Every identifier that is referred to belongs to something."""
    for kind, fields in FIELDS.items():
        for file, path, entry in survey.entries(kind):
            for name, noun in fields.items():
                for inner, id in _ids(name, getattr(entry, name)) if survey.can_tell(noun) else ():
                    if id and id not in survey.known[noun]:
                        yield _dead(survey, file, (*path, *inner), id, noun)


def doubles(survey: Survey) -> Iterator[Fault]:
    """No identifier stands twice: not in a list, and for items not in the whole lesson."""
    for name in LISTS:
        key = "lemma" if name == "vocabulary.yaml" else "id"
        yield from _twice(survey, [(name, entry) for entry in survey.raw(name)], key)
    for name in ("texts", "topics", "notebooks"):
        yield from _twice(survey, [("lesson.yaml", entry) for entry in survey.listed(name)], "id")
    items = [(name, entry) for name in survey.questions for entry in survey.raw(name)]
    yield from _twice(survey, items, "id")


def shared_names(survey: Survey) -> Iterator[Fault]:
    """A name or alias belongs to one actor only, or the reader could not tell who is meant."""
    first: dict[str, str] = {}
    for file, path, actor in survey.entries(Actor):
        names = [(("name",), actor.name), *_ids("aliases", actor.aliases)]
        for inner, name in names:
            owner = first.setdefault(name.casefold(), actor.id)
            if owner != actor.id:
                expected = "expected a name that belongs to one actor"
                yield file.fault((*path, *inner), f"“{name}” is a name of {owner} already", expected)


def _ids(name: str, value: str | list[str] | dict[str, str]) -> list[tuple[FieldPath, str]]:
    """The identifiers in a field, each with its path."""
    if isinstance(value, str):
        return [((name,), value)]
    if isinstance(value, dict):
        return [((name, id), id) for id in value]
    return [((name, place), id) for place, id in enumerate(value)]


def _dead(survey: Survey, file: EntryFile, path: FieldPath, id: str, noun: str) -> Fault:
    known = survey.known[noun]
    odd = next(odd_characters(id), None)
    hint = odd and f"it {odd[1]}; type the word anew"
    hint = hint or _named(survey, id.strip(MARKS), noun) or did_you_mean(id, known)
    if not hint:
        there = enumeration(sorted(known)) if 0 < len(known) <= MOST_LISTED else f"an id of {HOMES[noun]}"
        hint = f"expected {there}"
    return file.fault(path, f"there is no {noun} “{id}”", hint)


def _named(survey: Survey, name: str, noun: str) -> str:
    """A question with the identifier of what bears this name, whole or as its last word; or nothing."""
    wanted = name.casefold()
    called = survey.names(noun)
    whole = [id for id, names in called.items() if wanted in names or wanted == id]
    part = [id for id, names in called.items() if any(wanted in each.split() for each in names)]
    found = whole or (part if len(part) == 1 else [])
    return f"did you mean {found[0]}?" if found else ""


def _twice(survey: Survey, entries: list[tuple[str, tuple[FieldPath, dict]]], key: str) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name, (path, entry) in entries:
        value = entry.get(key)
        if not isinstance(value, str):
            continue
        file = survey.files[name]
        here = f"{name}, line {file.document.line_of((*path, key))}"
        before = first.setdefault(value, here)
        if before != here:
            found = f"“{value}” stands twice (first in {before})"
            yield file.fault((*path, key), found, f"every {key} stands only once")


CHECKS = (dead_references, doubles, shared_names)
