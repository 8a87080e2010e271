"""How long it takes to mark a class: files in, report, tables and a sheet for each student out.

    python -m benchmarks.classroom [STUDENTS]

Students are simulated: each has an ability, and answers every item rightly with a chance that follows from it
and from how hard the item is (a Rasch model); a wrong answer is another option, another pair, or a slip in
what is typed.
"""

from __future__ import annotations

import json
import math
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import peak
from lessons.classroom.handed_in import FORMAT, KIND, file_name, sum_of
from lessons.classroom.results import mark_folder, write_results
from lessons.classroom.spoken import names_of_keys
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.exercises.item import Answer, Item
from lessons.learner.fingerprints import Fingerprints

STUDENTS = 500
MADE = "2026-11-27T10:00:00+00:00"


@dataclass(frozen=True)
class Marking:
    """What marking a class took: seconds on the clock, and on the processor; MB of results and of memory."""

    students: int
    answers: int
    marking: float
    writing: float
    busy: float
    written: float
    memory: float


def main() -> None:
    """Mark a simulated class, and print how long it took."""
    found = marked_class(int(sys.argv[1]) if len(sys.argv) > 1 else STUDENTS)
    print(f"{found.students} students, {found.answers:,} answers, {found.written:.0f} MB of results")
    print(f"read and marked {found.marking:5.1f} s")
    print(f"written         {found.writing:5.1f} s")
    taken = found.marking + found.writing
    print(f"in all          {taken:5.1f} s, of which {found.busy:.1f} s on the processor")
    print(f"memory          {found.memory:5.0f} MB")


def marked_class(count: int = STUDENTS) -> Marking:
    """Mark a simulated class of so many students."""
    lesson = load_lesson(find_lesson("geneva_2021"))
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers"
        answers.mkdir()
        for data in simulated(lesson, count):
            (answers / file_name(data)).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        lesson = load_lesson(find_lesson("geneva_2021"))
        start, busy = time.perf_counter(), time.process_time()
        result = mark_folder(lesson, answers)
        marked = time.perf_counter()
        write_results(result, Path(folder) / "report")
        written, used = time.perf_counter(), time.process_time() - busy
        size = sum(path.stat().st_size for path in (Path(folder) / "report").rglob("*") if path.is_file())
    tries = sum(len(student.marked) for student in result.students)
    times = marked - start, written - marked, used
    return Marking(len(result.students), tries, *times, size / 1e6, peak())


def simulated(lesson: Lesson, count: int, seed: int = 1, mixed_by: str = "") -> Iterator[dict[str, Any]]:
    """What so many students hand in; `mixed_by` is the seed of the edition that they had, if they had one."""
    chance = random.Random(seed)
    items = [item.mixed_by(mixed_by) if mixed_by else item for item in lesson.all_items()]
    asked = {item.id: Fingerprints(item).asked for item in items}
    hardness = {item.id: chance.gauss(0, 1) for item in items}
    for place in range(count):
        ability = chance.gauss(0.7, 1)
        answers = [
            entry(item, asked[item.id], answer_of(item, ability - hardness[item.id], chance))
            for item in items
        ]
        named = {"name": f"Person {place + 1}", "student": f"{place:08x}", "made": MADE}
        data = {"kind": KIND, "format": FORMAT, "lesson": lesson.name, **named, "answers": answers}
        yield {**data, "sum": sum_of(data)}


def entry(item: Item, asked: str, answer: Answer) -> dict[str, Any]:
    """An answer as it stands in a student's file."""
    given = {"answer": answer, "at": MADE}
    return {"item": item.id, "question": asked, "tries": 1, "first": given, "last": given}


def answer_of(item: Item, advantage: float, chance: random.Random) -> Answer:
    """The solution, or with a chance that falls with the advantage something else."""
    right = item.solution()
    return right if chance.random() < 1 / (1 + math.exp(-advantage)) else wrong(item, right, chance)


def wrong(item: Item, right: Answer, chance: random.Random) -> Answer:
    """Another answer of the same shape."""
    if isinstance(right, dict):
        one, other = chance.choices(list(right), k=2)
        typed = {one: slip(right[one], chance)} if item.typed() else {}
        return {**right, one: right[other], other: right[one], **typed}
    if isinstance(right, list):
        return chance.sample(right, len(right)) if item.type == "ordering" else right[1:]
    return (
        slip(right, chance) if item.typed() else chance.choice(list(names_of_keys(item.public())) or [right])
    )


def slip(text: str, chance: random.Random) -> str:
    """A text with a letter left out, or one word of it."""
    if " " in text and chance.random() < 0.3:
        return " ".join(text.split()[:-1])
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :] or "nein"


if __name__ == "__main__":
    main()
