"""What lies in a folder of handed-in files: the answers, and the files that are none, each with the reason.

Files come from everywhere, so nothing is believed: only plain files of a sensible size are opened, nothing of
them is run or used as a path, and one bad file never keeps the others from being read.  They lie in the
folder itself or, as a hub collects them, in a folder for each account; what is there can replace no other's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessons.classroom.folder import Unreadable, by_place, files_in, plain_content
from lessons.classroom.handed_in import FORMAT, KIND, LONGEST_NAME, sum_of
from lessons.content.fault import CONTROL, LessonError
from lessons.exercises.item import Answer

MOST_ANSWERS = 5_000
MOST_LEVELS = 5  # of lists in lists, in an answer


@dataclass(frozen=True)
class Given:
    """A student's answers to one item; `question` is the fingerprint of what they were asked."""

    item: str
    question: str
    first: Answer
    last: Answer
    tries: int = 1
    solution_seen: bool = False
    claimed: bool = False  # the student says that it was right


@dataclass(frozen=True)
class HandedIn:
    """One file: who handed it in (`student` tells two of one name apart), when it was made, the answers."""

    file: str
    name: str
    student: str
    made: str
    answers: tuple[Given, ...]


@dataclass(frozen=True)
class Skipped:
    """A file that is not marked, and why."""

    file: str
    reason: str


@dataclass
class Collection:
    """What was found in a folder."""

    students: list[HandedIn] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def collect_answers(folder: Path, lesson: str) -> Collection:
    """The answers to a lesson that lie in a folder.  Raises LessonError if there is no such folder."""
    found = Collection()
    try:
        paths = files_in(folder)
    except OSError as error:
        raise LessonError(f"{folder}: cannot be read as a folder ({error.strerror}).") from None
    for place, kept, left in by_place(paths, folder):
        for path in kept:
            name = visible_name(path.relative_to(folder).as_posix())
            try:
                found.students.append(read_file(path, name, lesson))
            except Unreadable as problem:
                found.skipped.append(Skipped(name, str(problem)))
        if left:
            many = f"has {left:,} files too many; only the newest {len(kept):,} are looked at"
            found.skipped.append(Skipped(f"{visible_name(place.name)}/", many))
    return latest_of_each(found)


def latest_of_each(found: Collection) -> Collection:
    """Of several files of one student the one that was made last."""
    latest: dict[str, HandedIn] = {}
    skipped = list(found.skipped)
    for each in sorted(found.students, key=lambda each: (each.made, each.file)):
        if older := latest.get(each.student):
            skipped.append(Skipped(older.file, f"{older.name} has handed in again: {each.file}"))
        latest[each.student] = each
    students = sorted(latest.values(), key=lambda each: (each.name.casefold(), each.student))
    return Collection(students, sorted(skipped, key=lambda each: each.file))


def read_file(path: Path, name: str, lesson: str) -> HandedIn:
    """One student's answers, in the file of that name.  Raises `Unreadable`."""
    data = parsed(plain_content(path))
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise Unreadable("is not a file of answers")
    if data.get("format") != FORMAT:
        raise Unreadable(f"has format {short(data.get('format'))}; this version reads {FORMAT}")
    if data.get("lesson") != lesson:
        raise Unreadable(f"belongs to another lesson, {short(data.get('lesson'))}")
    if not sum_fits(data):
        raise Unreadable("was changed or damaged since it was saved: its sum does not fit")
    return student_of(name, data)


def sum_fits(data: dict[str, Any]) -> bool:
    """Whether a file's data are those of which it has the sum."""
    try:
        return data.get("sum") == sum_of(data)
    except RecursionError:  # it is nested just as deeply as can be read
        return False


def parsed(content: bytes) -> Any:
    """Data from JSON.  Raises `Unreadable` for anything else."""

    def refused(name: str) -> None:
        raise ValueError(name)

    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=refused)
        if b"\\u" in content:  # half of a character can be written so, and in no file of ours
            json.dumps(data, ensure_ascii=False).encode("utf-8")
        return data
    except (ValueError, RecursionError):
        raise Unreadable("cannot be read: it is cut off, or no file of answers at all") from None


def student_of(file: str, data: dict[str, Any]) -> HandedIn:
    """The answers in a file's data; who they are from is said by the account's folder, too.

    Raises `Unreadable`.
    """
    name, student, made, answers = (data.get(key) for key in ("name", "student", "made", "answers"))
    if not all(isinstance(each, str) and len(each) <= LONGEST_NAME for each in (name, student, made)):
        raise Unreadable("has no name, or one that is too long")
    if not isinstance(answers, list) or len(answers) > MOST_ANSWERS:
        raise Unreadable("has no list of answers, or one that is too long")
    found = {each.item: each for each in map(given_in, answers)}
    return HandedIn(
        file,
        visible_name(name) or "–",
        f"{file.rpartition('/')[0]}/{visible_name(student)}",
        visible_name(made),
        tuple(found.values()),
    )


def given_in(data: Any) -> Given:
    """The answers to one item.  Raises `Unreadable`."""
    try:
        first, last = data["first"]["answer"], data["last"]["answer"]
        item, question, tries = str(data["item"]), str(data["question"]), int(data["tries"])
    except (LookupError, TypeError, ValueError, OverflowError):
        raise Unreadable("has an answer that is not written as this version writes it") from None
    seen, claimed = data.get("solution_seen") is True, data.get("says_it_is_right") is True
    return Given(item[:100], question[:100], shown_answer(first), shown_answer(last), tries, seen, claimed)


def shown_answer(answer: Any, levels: int = MOST_LEVELS) -> Answer:
    """An answer in which a sign stands for each control character, which no file and no table may have.

    Raises `Unreadable` for one that is nested as no answer is.

    >>> shown_answer({"1": "ja" + chr(27)})
    {'1': 'ja\ufffd'}
    """
    if not levels:
        raise Unreadable("has an answer that is nested too deeply")
    if isinstance(answer, dict):
        return {shown_answer(key): shown_answer(value, levels - 1) for key, value in answer.items()}
    if isinstance(answer, list):
        return [shown_answer(each, levels - 1) for each in answer]
    return CONTROL.sub("\ufffd", answer) if isinstance(answer, str) else answer


def visible_name(text: str) -> str:
    """A name as it may be shown: what cannot be seen, or turns the direction of writing, is left out."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def short(value: Any) -> str:
    """A value from a file, short enough for a sentence."""
    return f"“{visible_name(str(value))[:40]}”"
