"""What lies in a folder of handed-in files: the answers, and the files that are none, each with the reason.

Files come from everywhere, so nothing is believed: only plain files of a sensible size are opened, nothing of
them is run or used as a path, and one bad file never keeps the others from being read.  They lie in the
folder itself or, as a hub collects them, in a folder for each account; what is there can replace no other's.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessons.classroom.folder import Unreadable, by_place, files_in, plain_content
from lessons.classroom.handed_in import FORMAT, KIND, LONGEST_NAME, sum_of
from lessons.content.fault import CONTROL, LessonError
from lessons.exercises.item import Answer

MOST_ANSWERS = 5_000
ARCHIVE = b"PK\x03\x04"  # how a ZIP begins, such as that of all submissions to a learning platform
MOST_LEVELS = 5  # of lists in lists, in an answer


@dataclass(frozen=True)
class Given:
    """A student's answers to one item; `question` is the fingerprint of what they were asked.

    `begun` is when the first was given; empty where the solution was seen before any.
    """

    item: str
    question: str
    first: Answer
    last: Answer
    begun: str = ""
    at: str = ""  # when the last was given
    tries: int = 1
    solution_seen: bool = False
    claimed: bool = False  # the student says that it was right


@dataclass(frozen=True)
class HandedIn:
    """One file: who handed it in (`student` tells two of one name apart), when it was made, the answers.

    `twice` are items that it answers more than once, `against` other files with this sign that do not fit it.
    """

    file: str
    name: str
    student: str
    made: str
    answers: tuple[Given, ...]
    twice: tuple[str, ...] = ()
    against: str = ""


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
    """The files with answers to a lesson that lie in a folder.  Raises LessonError for no such folder."""
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
    return found


def read_file(path: Path, name: str, lesson: str) -> HandedIn:
    """One student's answers, in the file of that name.  Raises `Unreadable`."""
    content = plain_content(path)
    if content.startswith(ARCHIVE):
        raise Unreadable("is an archive; unpack it in the folder")
    data = parsed(content)
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
    given = [given_in(each) for each in answers]
    counted = Counter(each.item for each in given)
    return HandedIn(
        file,
        visible_name(name) or "–",
        f"{file.rpartition('/')[0]}/{visible_name(student)}",
        visible_name(made),
        tuple({each.item: each for each in given}.values()),
        tuple(item for item, times in counted.items() if times > 1),
    )


def given_in(data: Any) -> Given:
    """The answers to one item.  Raises `Unreadable`."""
    try:
        first, last = data["first"]["answer"], data["last"]["answer"]
        begun, at = (str(data[which].get("at"))[:100] for which in ("first", "last"))
        item, question, tries = str(data["item"]), str(data["question"]), int(data["tries"])
    except (LookupError, TypeError, ValueError, OverflowError, AttributeError):
        raise Unreadable("has an answer that is not written as this version writes it") from None
    seen, claimed = data.get("solution_seen") is True, data.get("says_it_is_right") is True
    texts, answers = (item[:100], question[:100]), (shown_answer(first), shown_answer(last))
    times = ("" if data.get("solution_first") is True else begun, at)
    return Given(*texts, *answers, *times, tries, seen, claimed)


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
