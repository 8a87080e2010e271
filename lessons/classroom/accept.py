"""Accepted answers go into the lesson's questions; comments, quotation marks and order there stay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from lessons.classroom.decisions import Decision
from lessons.content import Lesson, LessonError
from lessons.content.entries import item_type
from lessons.content.load import questions_name
from lessons.content.round_trip import as_read, list_text, round_trip
from lessons.content.whole_file import write_whole
from lessons.content.yaml_file import read_text


def accept(lesson: Lesson, accepted: Sequence[Decision]) -> list[Path]:
    """Let answers count as right from now on; the files that were changed.

    Raises LessonError for an item that is not there or is not typed, and for an answer that the item itself
    foresees as wrong; nothing is written then.
    """
    texts: dict[str, str] = {}
    for each in accepted:
        name = questions_name(lesson.placed(each.item)[0].id)
        before = texts.get(name) or read_text(lesson.folder / name, name)
        texts[name] = with_answer(before, each, name)
    return [write_whole(lesson.folder / name, text) for name, text in texts.items()]


def with_answer(text: str, decision: Decision, name: str) -> str:
    """A file of questions, with one more accepted answer.  Raises LessonError."""
    try:
        data = round_trip().load(text)
    except YAMLError:
        raise LessonError(f"{name}: cannot be changed; run `lessons check` first.") from None
    entry = next(each for each in data if str(each.get("id")) == decision.item)
    learn(entry, decision)
    written = list_text(data)
    refuse_faults(written, decision)
    return written


def learn(entry: CommentedMap, decision: Decision) -> None:
    """Write the answer where its part lists accepted ones.  Raises LessonError."""
    read = as_read(list_text([entry]))[0]
    typed = item_type(read).model_validate(read).typed()
    if decision.part not in typed:
        raise LessonError(f"The item {decision.item} has no typed part {decision.part!r}.")
    *way, also = typed[decision.part]
    place: Any = entry
    for step in way:
        place = place[step]
    if "|" in decision.answer:  # in `also` it would stand for a choice
        place["answers"].insert(1, decision.answer)
    elif also in place:
        place[also].insert(0, decision.answer)
    else:
        place.insert(list(place).index("answers") + 1, also, one_in_a_line(decision.answer))


def one_in_a_line(text: str) -> CommentedSeq:
    """A list that is written as `[text]`."""
    made = CommentedSeq([text])
    made.fa.set_flow_style()
    return made


def refuse_faults(text: str, decision: Decision) -> None:
    """Raise LessonError if the item has a fault now: its own list of wrong answers may name this one."""
    raw = next(each for each in as_read(text) if each.get("id") == decision.item)
    try:
        faults = [sentence for _, sentence in item_type(raw).model_validate(raw).faults()]
    except ValidationError:
        faults = ["is not well-formed any more"]
    if faults:
        raise LessonError(f"{decision.item}: “{decision.answer}” cannot be accepted, for it {faults[0]}.")
