"""Accepted answers go into the lesson's questions; comments, quotation marks and order there stay."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lessons.authoring.editing import Raw, change_entry, entries
from lessons.authoring.saving import save, stamp
from lessons.classroom.decisions import Decision
from lessons.content import Lesson, LessonError
from lessons.content.entries import item_type
from lessons.content.load import questions_name
from lessons.content.yaml_file import read_text
from lessons.exercises.expected import expected_in


def accept(lesson: Lesson, accepted: Sequence[Decision]) -> list[Path]:
    """Let answers count as right from now on; the files that were changed.

    Raises LessonError for an item that is not there or is not typed, and for an answer that the item itself
    foresees as wrong; nothing is written then.
    """
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for each in accepted:
        name = questions_name(lesson.placed(each.item)[0].id)
        before.setdefault(name, read_text(lesson.folder / name, name))
        after[name] = with_answer(after.get(name, before[name]), each)
    for name, text in after.items():
        save(lesson.folder, name, text, stamp(before[name]))
    return [lesson.folder / name for name, text in after.items() if text != before[name]]


def with_answer(text: str, decision: Decision) -> str:
    """A file of questions, with one more accepted answer.  Raises LessonError."""
    listed = entries(text)
    place = next(place for place, entry in enumerate(listed) if entry.get("id") == decision.item)
    entry = learnt(listed[place], decision)
    refuse_faults(entry, decision)
    return change_entry(text, place, entry)


def learnt(entry: Raw, decision: Decision) -> Raw:
    """An item that lists the answer, once, where its part lists accepted ones.  Raises LessonError."""
    item = item_type(entry).model_validate(entry)
    if decision.part not in item.typed():
        raise LessonError(f"The item {decision.item} has no typed part {decision.part!r}.")
    if found := expected_in(item, decision.part).foreseen(decision.answer):
        raise contradiction(decision, f"is also one of the accepted answers: “{found.answer}”")
    new = deepcopy(entry)
    *way, also = item.typed()[decision.part]
    place: Any = new
    for step in way:
        place = place[step]
    if "|" in decision.answer:  # in `also` it would stand for a choice
        also = "answers"
    if decision.answer not in [*place.get("answers", []), *place.get("also", [])]:
        place[also] = [*place.get(also, []), decision.answer]
    return new


def refuse_faults(entry: Raw, decision: Decision) -> None:
    """Raise LessonError if the item has a fault now."""
    try:
        faults = [sentence for _, sentence in item_type(entry).model_validate(entry).faults()]
    except ValidationError:
        faults = ["is not well-formed any more"]
    if faults:
        raise contradiction(decision, faults[0])


def contradiction(decision: Decision, fault: str) -> LessonError:
    """Why an answer cannot count as right."""
    why = f"the task would then contradict itself ({fault})"
    return LessonError(f"{decision.item}: “{decision.answer}” cannot be accepted, for {why}.")
