"""What a draft of an article gives, and how long its review should take.

    python -m benchmarks.drafts [FILE DATE …]

Without files the three articles of the tests are drafted.  Of each: seconds, words, proposals and how sure
they are, tasks for 600 words.  The minutes are an estimate, no measurement with a person: each proposal is
read and decided on as `lessons.authoring.review_time` expects, one by one; and with the sure ones taken from
their lists, where a line of each is read and a kind is one decision.  Corrections come on top.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from itertools import chain
from pathlib import Path

from lessons.authoring.in_short import in_short
from lessons.authoring.proposals import Proposals, proposal_kind
from lessons.authoring.review_time import expected_seconds
from lessons.content.drafted import Proposed
from lessons.content.fault import LessonError
from lessons.drafting.write import draft_lesson

ARTICLES = Path(__file__).resolve().parents[1] / "tests" / "drafting" / "articles"
SHIPPED = ("commentary.txt 2025-12-12", "interview.txt 2026-03-02", "press_release.txt 2026-05-04")


def main(words: list[str]) -> None:
    """Draft each article in a folder of its own and print a block for each."""
    given = words or list(chain.from_iterable((str(ARTICLES / f), d) for f, d in map(str.split, SHIPPED)))
    for file, day in zip(given[::2], given[1::2], strict=True):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["LESSONS_DATA"] = f"{folder}/data"
            Path(folder, "data").mkdir()
            report(Path(file), date.fromisoformat(day))


def report(file: Path, day: date) -> None:
    """Draft an article and say what came of it.  Raises LessonError where no lesson can be made of it."""
    begun = time.perf_counter()
    drafted = draft_lesson(file, day, "drafted")
    taken = time.perf_counter() - begun
    proposals = Proposals(drafted.folder)
    found = proposals.all()
    tasks = sum(each.file.startswith("questions/") for each in found)
    words = len(file.read_text(encoding="utf-8").split()) if file.suffix in (".txt", ".md") else 0
    rate = f", {600 * tasks / words:.0f} for 600 words" if words else ""
    print(f"{file.name}: {taken:.1f} s, {len(found)} proposals, {tasks} tasks of {words or '?'} words{rate}")
    print("  " + ", ".join(f"{count} {sure}" for sure, count in Counter(each.sure for each in found).items()))
    one_by_one, with_lists = minutes(proposals, found)
    print(f"  review, estimated: {one_by_one:.0f} min, {with_lists:.0f} min with the lists of sure ones")
    kinds = Counter(map(proposal_kind, found))
    print("  " + ", ".join(f"{kind} {count}" for kind, count in kinds.items()))


def minutes(proposals: Proposals, found: list[Proposed]) -> tuple[float, float]:
    """The expected minutes of a review, one by one, and with all sure ones taken from their lists."""
    expected = proposals.expected()
    listed = {
        key: "".join(piece["text"] for piece in in_short(raw))
        for key, raw in proposals.raws(each for each in found if each.sure == "sure").items()
    }
    kinds = {proposal_kind(each) for each in found if each.sure == "sure"}
    decisions = len(kinds) * expected_seconds({})
    lines = sum(expected_seconds({"text": line}) - expected_seconds({}) for line in listed.values())
    others = sum(seconds for key, seconds in expected.items() if key not in listed)
    return sum(expected.values()) / 60, (others + lines + decisions) / 60


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except LessonError as problem:
        sys.exit(str(problem))
