"""Typed answers for the teacher to decide: those that students hold to be right, and those that nearly are.

The list is a YAML file in which the teacher writes `accept: yes`; what is accepted goes into the lesson's own
questions (see `lessons.classroom.accept`), for everybody and for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field

from lessons.classroom.marking import ClassResult, Marked
from lessons.classroom.spoken import ReportWords, parts_of
from lessons.content.entries import read_list
from lessons.content.fault import LessonError
from lessons.content.load import always
from lessons.exercises.expected import expected_in
from lessons.fields import Entry, Line
from lessons.language.spelling import unpunctuated

LONGEST = 200  # characters of an answer that can be accepted
MOST_LISTED = 600  # answers at a time, which at their longest are still a file that can be read
FREQUENT = 3  # students who give the same wrong answer, from which it is listed in any case
FILE = "decisions.yaml"
Why = Literal["claimed", "near", "frequent"]
WHYS: tuple[Why, ...] = ("claimed", "near", "frequent")


class Decision(Entry):
    """A typed answer: how many students gave it, why it is listed, and whether it is right from now on."""

    item: Line
    part: Line
    answer: Line
    task: str = ""
    right: str = ""  # what is right until now
    why: Why = "near"
    students: int = Field(default=1, ge=0)
    accept: bool = False


@dataclass
class Typed:
    """The same text, typed by some students into the same part of an item."""

    first: Marked
    part: str
    answer: str
    students: int = 0
    claimed: bool = False

    @property
    def why(self) -> Why | None:
        """Why a teacher should see it; None if there is no reason, as where the lesson lists it as wrong."""
        if self.claimed:
            return "claimed"
        if expected_in(self.first.outcome.item, self.part).foreseen(self.answer):
            return None
        if self.first.mark.parts[self.part].status == "almost":
            return "near"
        return "frequent" if self.students >= FREQUENT else None


def decisions(result: ClassResult) -> list[Decision]:
    """What there is to decide: first what is claimed, then what is near, the most frequent first.

    Of very many the rest comes when these are decided: the list has to stay a file that can be read.
    """
    found: dict[tuple[str, str, str], Typed] = {}
    for student in result.students:
        for marked in student.marked.values():
            for part, answer in doubtful(marked):
                key = (marked.task.item.id, part, unpunctuated(answer).casefold())
                typed = found.setdefault(key, Typed(marked, part, answer))
                typed.students += 1
                typed.claimed |= marked.given.claimed
    listed = [decision(each, each.why) for each in found.values() if each.why]
    return sorted(listed, key=lambda each: (WHYS.index(each.why), -each.students, each.item))[:MOST_LISTED]


def doubtful(marked: Marked) -> Iterator[tuple[str, str]]:
    """The typed parts of an answer that are not right, with what was typed."""
    given = parts_of(marked.outcome.answer)
    for part in marked.task.item.typed():
        found = marked.mark.parts.get(part)
        text = given.get(part)
        if found and found.status != "right" and isinstance(text, str) and can_be_accepted(text):
            yield part, " ".join(text.split())


def can_be_accepted(text: str) -> bool:
    """Whether a lesson can learn a text: it has more than signs, and is no essay."""
    return bool(unpunctuated(text).strip()) and len(text.strip()) <= LONGEST


def decision(typed: Typed, why: Why) -> Decision:
    """An entry of the list."""
    item = typed.first.task.item
    return Decision(
        item=item.id,
        part=typed.part,
        answer=typed.answer,
        task=typed.first.task.title,
        right=parts_of(item.solution())[typed.part],
        why=why,
        students=typed.students,
    )


def still_accepted(listed: Sequence[Decision], before: Sequence[Decision]) -> list[Decision]:
    """The list with each `yes` of an earlier one: the teacher's, which has not gone into the lesson yet."""
    accepted = {(each.item, each.part, each.answer) for each in before if each.accept}
    return [
        each.model_copy(update={"accept": (each.item, each.part, each.answer) in accepted}) for each in listed
    ]


def as_file(lesson: str, listed: Sequence[Decision], words: ReportWords) -> str:
    """The list as a file for a teacher."""
    head = [
        words.sentence("decisions", lesson=lesson),
        f"    lessons class accept {lesson} {FILE}",
        words.label("decisions_why"),
    ]
    data = [{**each.model_dump(mode="json"), "accept": "yes" if each.accept else "no"} for each in listed]
    written = (
        yaml.dump(data, allow_unicode=True, sort_keys=False, width=110, Dumper=Plain) if data else "[]\n"
    )
    return "".join(f"# {line}\n" for line in head) + f"\n{written}"


class Plain(yaml.CSafeDumper):
    """Writes `yes` and `no` as a teacher would: they are read as texts."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}


def read_decisions(path: Path) -> list[Decision]:
    """The list as the teacher left it.  Raises LessonError, with the line."""
    file = read_list(path.parent, path.name, always(Decision), "decision")
    if file.faults:
        raise LessonError(file.faults[0])
    return list(file.entries.values())
