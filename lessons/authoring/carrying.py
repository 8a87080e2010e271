"""A correction of a fact is carried on into the tasks that repeat it.

A task repeats a fact where it names it (a word, a person, the title of an event) and has what was corrected
as a whole: an option, a side of a pair, an answer, what stands in quotation marks or after a colon in a
sentence of feedback.  What a task quotes from the text stays as it is.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import Any

from lessons.authoring import editing
from lessons.authoring.adapting import entry_name
from lessons.authoring.asking import without, without_line
from lessons.authoring.corrected import (
    Renaming,
    Revision,
    called,
    dates_of_events,
    names_of_actors,
    redefined,
    revisions,
)
from lessons.authoring.editing import Raw
from lessons.authoring.saving import Changes
from lessons.authoring.tasks import Followed, edit_tasks, is_sound
from lessons.content.alternatives import alternatives

KEPT = ("id", "type", "skill", "section", "level", "evidence", "passage", "sentence", "source")
NAMES = ("text", "left", "right", "name")  # what may be a name and nothing else
SPOKEN = frozenset({"prompt", "hint", "feedback", "otherwise", "model_answer"})
BEFORE = r"(?:^|(?<=[„“\"(])|(?<=[:;,] )|(?<=also )|(?<=der |die |das ))"
AFTER = r"(?=$|[“”\".;:,)])"
VOCABULARY = "vocabulary.yaml"
QUOTATION = re.compile(r"(„[^“]*“)")


def change_and_carry(changes: Changes, file: str, place: int, raw: Raw) -> Followed:
    """Change the entry at a place of a file, and all that repeat what it said."""
    before = editing.entries(changes.text(file))[place]
    changes.edit(file, lambda text: editing.change_entry(text, place, raw))
    followed = carry(changes, file, before, raw)
    if "type" in raw:
        for at, word in redefined(editing.entries(changes.text(VOCABULARY)), before, raw):
            followed.add(Followed(words=[word["lemma"]]))
            followed.add(change_and_carry(changes, VOCABULARY, at, word))
        followed.changed = [each for each in followed.changed if each != entry_name(raw)]
    return followed


def carry(changes: Changes, file: str, before: Raw, after: Raw) -> Followed:
    """Change all tasks that repeat what an entry of a file said before it was corrected in `changes`.

    One that would be unsound, with two equal options perhaps, no longer asks for the fact.
    """
    dates, names = dates_of_events(changes), names_of_actors(changes)
    wanted = list(revisions(file, before, after, names))
    lost = before["lemma"] if _lost_plural(file, before, after) else ""
    if not wanted and not lost:
        return Followed()

    def edit(raw: Raw) -> Raw | None:
        lighter = without_line(raw, lost) if lost and _asks_for_plural(raw, before) else raw
        after = lighter and _fitted(reduce(_corrected, wanted, lighter), dates, names)
        return after if not after or is_sound(after) else without(raw, called(before))

    return edit_tasks(changes, called(before), edit)


def _lost_plural(file: str, before: Raw, after: Raw) -> bool:
    """Whether a noun had a plural and has none any more."""
    had, has = (alternatives(str(each.get("plural", ""))) for each in (before, after))
    return file == VOCABULARY and bool(had) and not has


def _asks_for_plural(raw: Raw, word: Raw) -> bool:
    """Whether a plural is among the answers of a task."""
    gaps = [each for each in raw.get("gaps", ()) if isinstance(each, dict)]
    return any(word["plural"] in each.get("answers", ()) for each in gaps)


def _corrected(raw: Raw, correction: Revision | Renaming) -> Raw:
    if isinstance(correction, Renaming):
        return _renamed(raw, correction)
    return _regrouped(_repeated(raw, correction, "", False), correction)


def _repeated(value: Any, correction: Revision, field: str, named: bool) -> Any:
    """A part of a task with what a fact says now; `named` once the part, or what it is in, names the fact."""
    if isinstance(value, dict):
        named = named or _names(value, correction.name)
        return {
            key: part if key in KEPT else _repeated(part, correction, key, named)
            for key, part in value.items()
        }
    if isinstance(value, list):
        if named and field == "answers" and correction.fields == (field,):
            return [one for part in value for one in _answers(part, correction)]
        return [_repeated(part, correction, field, named) for part in value]
    if not named or (correction.fields and field not in correction.fields):
        return value
    if correction.fields:
        return correction.new if value == correction.old else value
    return re.sub(BEFORE + re.escape(correction.old) + AFTER, lambda _old: correction.new, value)


def _answers(answer: str, correction: Revision) -> list[str]:
    """An answer, or all that are right instead of it."""
    return alternatives(correction.new) if answer == correction.old else [answer]


def _names(part: Raw, name: str) -> bool:
    """Whether a part of a task names a fact itself, or the task in its question."""
    texts = [str(value) for key, value in part.items() if key == "prompt" or isinstance(value, str)]
    return any(re.search(BEFORE + re.escape(name) + AFTER, text) for text in texts)


def _regrouped(raw: Raw, correction: Revision) -> Raw:
    """A task that sorts nouns by their article, with a noun in another group."""
    if correction.fields != ("group",) or not any(
        each.get("text") == correction.name for each in raw.get("things", ())
    ):
        return raw
    groups, noun = raw.get("groups", []), f"{correction.new} {correction.name}"
    if not any(each["id"] == correction.new for each in groups):
        groups = [*groups, {"id": correction.new, "name": correction.new}]
    things = [
        {**each, "feedback": f"Man sagt „{noun}“."} if each.get("text") == correction.name else each
        for each in raw["things"]
    ]
    return {**raw, "groups": groups, "things": things}


def _renamed(raw: Raw, renaming: Renaming) -> Raw:
    """A task in which somebody has another name where it speaks itself; sentences of the text stay."""
    spoken = SPOKEN if renaming.old in str(raw.get("prompt", "")) else SPOKEN - {"model_answer"}
    return _with_name(raw, renaming, "", spoken)


def _with_name(value: Any, renaming: Renaming, field: str, spoken: frozenset[str]) -> Any:
    if isinstance(value, dict):
        inner = {key: field if "de" in value else key for key in value}  # beside German stand other languages
        return {key: _with_name(part, renaming, inner[key], spoken) for key, part in value.items()}
    if isinstance(value, list):
        return [_with_name(part, renaming, field, spoken) for part in value]
    if field in NAMES and value == renaming.old:
        return renaming.new
    if field not in spoken:
        return value
    parts = QUOTATION.split(value)
    return "".join(part if place % 2 else renaming.said(part) for place, part in enumerate(parts))


def _fitted(raw: Raw, dates: dict[str, str], names: dict[str, str]) -> Raw:
    """A task with its events in the order of their dates, all on its axis, and with all its speakers."""
    things = raw.get("things", [])
    if raw.get("type") == "ordering" and all(each.get("text") in dates for each in things):
        return {**raw, "things": sorted(things, key=lambda each: dates[each["text"]])}
    if raw.get("type") == "place_on_timeline":
        ends = [*(each["date"] for each in things), raw["axis"]["from"], raw["axis"]["to"]]
        return {**raw, "axis": {**raw["axis"], "from": min(ends), "to": max(ends)}}
    if raw.get("type") == "who_said":
        there = [each["id"] for each in raw["speakers"]]
        said_by = [id for each in raw["statements"] for id in each["speakers"] if id in names]
        new = [{"id": id, "name": names[id]} for id in dict.fromkeys(said_by) if id not in there]
        return {**raw, "speakers": [*raw["speakers"], *new]}
    return raw
