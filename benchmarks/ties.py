"""Ties by meaning: how often an entry finds the sentence that a teacher quotes, where quotations are hidden.

For each text of a lesson the quotations from that text are put away; events, statements and the evidence of
items must find their sentence by what the other texts say.  Right: the sentence that the teacher quotes.

    python -m benchmarks.ties [LESSON]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from lessons.content import Lesson, find_lesson, load_lesson
from lessons.content.stored import analysis_of, reading_of, ties_of
from lessons.content.ties import find_ties
from lessons.content.ties.evidence import evidence_place


def pairs(lesson: Lesson, text: str) -> Iterator[tuple[str, str, str | None]]:
    """Kind, the teacher's sentence, and the one found (or None), for all that the text's quotations prove."""
    quoted = ties_of(lesson, text)
    meant = find_ties(lesson, lesson.text(text), analysis_of(lesson, text), quotations=False)
    for kind in ("events", "statements"):
        for entry, ties in quoted.places[kind].items():
            if ties and ties[0].how == "quotation":
                found = meant.places[kind][entry]
                yield kind, ties[0].sentence, found[0].sentence if found else None
    for item in lesson.all_items():
        place = lesson.text(text).find(item.evidence.get(text, ""))
        others = {name: words for name, words in item.evidence.items() if name != text}
        if place and others:
            found = evidence_place(others, lesson, text, reading_of(lesson, text))
            yield "evidence", place.sentence, found.sentence if found else None


def main() -> None:
    """Print a line for each text and kind."""
    lesson = load_lesson(find_lesson(sys.argv[1] if len(sys.argv) > 1 else "geneva_2021"))
    print(f"{'text':<6}{'kind':<12}{'right':>6}{'wrong':>6}{'none':>6}")
    for text in lesson.texts:
        found = list(pairs(lesson, text))
        for kind in ("events", "statements", "evidence"):
            of_kind = [(wanted, got) for k, wanted, got in found if k == kind]
            right = sum(got is not None and (got in wanted or wanted in got) for wanted, got in of_kind)
            none = sum(got is None for _, got in of_kind)
            print(f"{text:<6}{kind:<12}{right:>6}{len(of_kind) - right - none:>6}{none:>6}")


if __name__ == "__main__":
    main()
