"""Accepted answers go into the lesson's questions; comments, quotation marks and order there stay."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from lessons.classroom.decisions import Decision
from lessons.content import Lesson, LessonError
from lessons.content.entries import item_type
from lessons.content.load import questions_name
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
    writer = round_trip()
    try:
        data = writer.load(text)
    except YAMLError:
        raise LessonError(f"{name}: cannot be changed; run `lessons check` first.") from None
    entry = next(each for each in data if str(each.get("id")) == decision.item)
    learn(entry, decision)
    written = io.StringIO()
    writer.dump(data, written, transform=to_the_left)
    refuse_faults(written.getvalue(), decision)
    return written.getvalue()


def learn(entry: CommentedMap, decision: Decision) -> None:
    """Write the answer where its part lists accepted ones.  Raises LessonError."""
    typed = item_type(as_read(entry)).model_validate(as_read(entry)).typed()
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


def as_read(entry: CommentedMap) -> dict[str, Any]:
    """An entry as the lesson reads it: every value a text."""
    written = io.StringIO()
    round_trip().dump(entry, written)
    return yaml.load(written.getvalue(), Loader=yaml.CBaseLoader)


def refuse_faults(text: str, decision: Decision) -> None:
    """Raise LessonError if the item has a fault now: its own list of wrong answers may name this one."""
    raw = next(each for each in yaml.load(text, Loader=yaml.CBaseLoader) if each.get("id") == decision.item)
    try:
        faults = [sentence for _, sentence in item_type(raw).model_validate(raw).faults()]
    except ValidationError:
        faults = ["is not well-formed any more"]
    if faults:
        raise LessonError(f"{decision.item}: “{decision.answer}” cannot be accepted, for it {faults[0]}.")


def round_trip() -> YAML:
    """Reads and writes YAML so that what is not changed stays as it is, in the way lessons are written."""
    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    writer.width = 100_000
    writer.indent(mapping=2, sequence=4, offset=2)
    return writer


def to_the_left(text: str) -> str:
    """The text of a list without the two blanks before each of its lines."""
    return re.sub(r"^ {2}", "", text, flags=re.MULTILINE)
