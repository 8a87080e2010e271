"""The file that a student hands in: their answers and the name that they chose, nothing else about them.

It is JSON to be read by people too.  `sum` guards it against damage on its way; it is no signature, for
whoever holds a file can change it.  Where a school's hub names a folder, `$LESSONS_HAND_IN`, the file goes
there at once: the student's own, which the teacher can read.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lessons.classroom.spoken import answer_lines, question
from lessons.content import Lesson
from lessons.content.whole_file import write_whole
from lessons.exercises.item import Item
from lessons.learner import Learner
from lessons.learner.attempt import SHOWN, Attempt, History
from lessons.learner.fingerprints import fingerprints_of
from lessons.learner.overview import overview

KIND, FORMAT = "answers to a lesson", 1
LONGEST_NAME = 60


def handed_in(lesson: Lesson, learner: Learner) -> dict[str, Any]:
    """What a learner hands in of a lesson.  Raises LessonError and StoreError."""
    claimed = learner.claims(lesson.name)
    data = {
        "kind": KIND,
        "format": FORMAT,
        "lesson": lesson.name,
        "name": learner.name,
        "student": learner.student,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "answers": [
            answer(item, each.number(item), fingerprints_of(lesson)[item.id].asked, each.tries[item.id])
            | ({"says_it_is_right": True} if item.id in claimed else {})
            for each in overview(lesson, learner)
            for item in each.items
            if item.id in each.tries and each.tries[item.id].own
        ],
    }
    return {**data, "sum": sum_of(data)}


def answer(item: Item, number: str, fingerprint: str, tries: History) -> dict[str, Any]:
    """An item's first answer and last, how many there were, and whether the solution was seen after them."""
    shown, own = item.public(), tries.own
    first = tries.first if tries.first.status != SHOWN else own
    return {
        "item": item.id,
        "question": fingerprint,
        "task": f"{number} {question(item)}",
        "says": answer_lines(shown, own.answer),
        "tries": tries.tries,
        "solution_seen": tries.last.status == SHOWN,
        "solution_first": tries.first.status == SHOWN,
        "first": given(first),
        "last": given(own),
    }


def given(attempt: Attempt) -> dict[str, Any]:
    """One try: what was answered, and when."""
    return {"answer": attempt.answer, "at": attempt.at}


def sum_of(data: dict[str, Any]) -> str:
    """The sum of all that a file says, but the sum itself."""
    content = {name: value for name, value in data.items() if name != "sum"}
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]


def answers_text(data: dict[str, Any]) -> str:
    """The file's text."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def hand_in_folder() -> Path | None:
    """The folder from which the teacher collects; None where a student gives the file away themselves."""
    named = os.environ.get("LESSONS_HAND_IN")
    return Path(named) if named else None


def put_in(folder: Path, data: dict[str, Any]) -> Path:
    """Write the file for the teacher, who can read it as the folder's group.  Raises LessonError."""
    file = write_whole(folder / file_name(data), answers_text(data))
    file.chmod(0o640)
    return file


def file_name(data: dict[str, Any]) -> str:
    """The name under which it is saved: those of a whole class can lie in one folder.

    >>> file_name({"lesson": "geneva_2021", "name": "Zoë ../K.", "student": "3fa9c1d2"})
    'geneva_2021_Zoe-K_3fa9c1d2.json'
    """
    return f"{data['lesson']}_{slug(data['name'])}_{data['student']}.json"


def slug(name: str) -> str:
    """A name in letters and digits that every file system takes."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME] or "student"
