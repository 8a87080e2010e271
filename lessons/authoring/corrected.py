"""What a correction of a fact means for tasks that repeat it: the old words, and those that are right now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lessons.authoring import editing
from lessons.authoring.adapting import entry_name
from lessons.authoring.editing import Raw
from lessons.authoring.saving import Changes
from lessons.content.alternatives import alternatives, principal
from lessons.content.date_words import date_words
from lessons.dates import DateError

CALLED = ("lemma", "title", "says", "name")  # by the kind of fact
DEFINING = (("pairs", "right"), ("options", "text"))  # where a task says what a word means
PLAIN = re.compile(r"\d{4}(-\d{2}){0,2}")
LENGTHS = (10, 7, 4)  # characters of a day, a month, a year


@dataclass(frozen=True)
class Revision:
    """What a fact called `name` said and says now, in any field of a task or as the whole of some."""

    name: str
    old: str
    new: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Renaming:
    """Another name for somebody; `others` are the names of all others, in which the old one may stand."""

    old: str
    new: str
    others: tuple[str, ...] = ()

    def said(self, text: str) -> str:
        """A text with the new name.

        >>> Renaming("Kehl", "Stefan Kehl", ("Eva Kehl",)).said("Kehl und Eva Kehl sagen das.")
        'Stefan Kehl und Eva Kehl sagen das.'
        """
        names = sorted({self.old, self.new, *self.others}, key=len, reverse=True)
        whole = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
        return whole.sub(lambda found: self.new if found[0] == self.old else found[0], text)


def revisions(file: str, before: Raw, after: Raw, names: dict[str, str]) -> Iterator[Revision | Renaming]:
    """What changed in an entry of a file and may be repeated; `names` are the actors', by their ids."""
    if file == "vocabulary.yaml":
        yield from _of_word(before, after)
    elif file == "timeline.yaml":
        yield from _of_event(before, after)
    elif file == "actors.yaml":
        yield from _of_actor(before, after, names)
    elif file == "statements.yaml":
        yield from _of_statement(before, after, names)


def names_of_actors(changes: Changes) -> dict[str, str]:
    """The German names of the actors by their ids."""
    raws = editing.entries(changes.text("actors.yaml"))
    return {entry_name(raw): in_german(raw.get("name")) for raw in raws}


def dates_of_events(changes: Changes) -> dict[str, str]:
    """The dates of the events by their German titles."""
    raws = editing.entries(changes.text("timeline.yaml"))
    return {in_german(raw.get("title")): str(raw.get("date", "")) for raw in raws}


def redefined(words: list[Raw], before: Raw, after: Raw) -> Iterator[tuple[int, Raw]]:
    """The words, by their places, of which a task gave the definition and gives another one now.

    What is another word's definition was chosen instead and corrects nothing.
    """
    known = {in_german(word.get("definition")).removesuffix(".") for word in words}
    for place, word in enumerate(words):
        said = in_german(word.get("definition")).removesuffix(".")
        new = next(
            (now for old, now in _defined_anew(str(word.get("lemma")), before, after) if old == said), said
        )
        if new not in known:
            yield place, {**word, "definition": new}


def _defined_anew(lemma: str, before: Raw, after: Raw) -> Iterator[tuple[str, str]]:
    """What a task said of a word and says now."""
    for part, field in DEFINING:
        for old, new in zip(before.get(part, ()), after.get(part, ()), strict=False):
            if _is_about(lemma, old) and _is_about(lemma, new) and isinstance(new.get(field), str):
                yield in_german(old.get(field)).removesuffix("."), new[field].removesuffix(".")


def _is_about(lemma: str, part: Any) -> bool:
    """Whether a part of a task, perhaps not whole yet, names a word."""
    if not isinstance(part, dict):
        return False
    return part.get("left") == lemma or f"„{lemma}“" in in_german(part.get("feedback"))


def called(fact: Raw) -> str:
    """What tasks call a fact: the word, a name, the title of an event, what was said."""
    return next((in_german(fact[field]) for field in CALLED if fact.get(field)), "")


def in_german(value: Any) -> str:
    """The German of a text that may be in several languages."""
    return _texts(value).get("de", "")


def _of_word(before: Raw, after: Raw) -> Iterator[Revision]:
    lemma = str(before.get("lemma", ""))
    for name in ("definition", "gloss"):
        yield from (Revision(lemma, *each) for each in _changed(before, after, name))
    old, new = (principal(str(each.get("forms", ""))) for each in (before, after))
    if len(old) == len(new):
        yield from (Revision(lemma, *each) for each in zip(old, new, strict=True) if each[0] != each[1])
    for old, new in _changed(before, after, "article"):
        yield Revision(lemma, f"{old} {lemma}", f"{new} {lemma}")
        yield Revision(lemma, old, new, ("group",))
    for old, new in _changed(before, after, "plural"):
        if usual := alternatives(new)[:1]:
            yield Revision(lemma, f"die {old}", f"die {usual[0]}")
            yield Revision(lemma, old, new, ("answers",))
            yield Revision(lemma, old, usual[0], ("forms",))
    yield from (Revision(lemma, *each) for each in _changed(before, after, "lemma"))


def _of_event(before: Raw, after: Raw) -> Iterator[Revision]:
    title = in_german(before.get("title"))
    for old, new in _changed(before, after, "wording"):
        yield Revision(title, f"„{old}“", f"„{new}“")
    old, new = (str(each.get("date", "")) for each in (before, after))
    for one, other in _cut(old, new) if old and new and old != new else ():
        yield Revision(title, one, other, ("date",))
        said = dict.fromkeys(zip(_said(one), _said(other), strict=False))
        yield from (Revision(title, *each) for each in said)
    yield from (Revision(title, *each) for each in _changed(before, after, "title"))


def _cut(old: str, new: str) -> list[tuple[str, str]]:
    """Two dates, and their months and years where both are plain: a task may ask for less than the day.

    >>> _cut("2021-06-16", "2021-06-17"), _cut("2026-06/..", "2026-07/..")
    ([('2021-06-16', '2021-06-17'), ('2021-06', '2021-06'), ('2021', '2021')], [('2026-06/..', '2026-07/..')])
    """
    plain = PLAIN.fullmatch(old) and PLAIN.fullmatch(new)
    lengths = [length for length in LENGTHS if plain and min(len(old), len(new)) >= length]
    return list(dict.fromkeys([(old, new), *((old[:length], new[:length]) for length in lengths)]))


def _said(date: str) -> tuple[str, ...]:
    """A date in words, seen from later and from before it: "seit" and "ab" a day that opens a span.

    None where it is not written as one.
    """
    try:
        return date_words().say(date), date_words().say(date, published=date.partition("/")[0])
    except DateError:
        return ()


def _of_actor(before: Raw, after: Raw, names: dict[str, str]) -> Iterator[Revision | Renaming]:
    name = in_german(before.get("name"))
    yield from (Revision(name, *each) for each in _changed(before, after, "role"))
    yield from (Renaming(*each, tuple(names.values())) for each in _changed(before, after, "name"))


def _of_statement(before: Raw, after: Raw, names: dict[str, str]) -> Iterator[Revision]:
    said = in_german(before.get("says"))
    for old, new in _changed(before, after, "speaker"):
        yield Revision(said, old, new, ("speakers",))
        if old in names and new in names:
            yield Revision(said, names[old], names[new])
    yield from (Revision(said, *each) for each in _changed(before, after, "says"))


def _changed(before: Raw, after: Raw, field: str) -> Iterator[tuple[str, str]]:
    """What a field said and says now, in each language in which it says something else."""
    old, new = _texts(before.get(field)), _texts(after.get(field))
    for language, text in old.items():
        if text and new.get(language) and text != new[language]:
            yield text.removesuffix("."), new[language].removesuffix(".")


def _texts(value: Any) -> dict[str, str]:
    """A text by its languages; one without is German."""
    return (
        {name: str(text) for name, text in value.items()}
        if isinstance(value, dict)
        else {"de": str(value or "")}
    )
