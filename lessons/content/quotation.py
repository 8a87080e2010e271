"""A sentence of a text with the words in it that prove something."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.texts import Place


def quotation(lesson: Lesson, place: Place) -> dict[str, str]:
    """The sentence around a place, cut before the words and after them: `{before, quote, after}`."""
    whole = lesson.text(place.text).paragraph(place.paragraph).text
    begin = whole.find(place.sentence)
    return {
        "before": whole[begin : place.start],
        "quote": whole[place.start : place.end],
        "after": whole[place.end : begin + len(place.sentence)],
    }


def meant(lesson: Lesson, evidence: Mapping[str, str], text: str) -> Place | None:
    """Where a text that a reader put beside the lesson says what quotations from others say.

    None for the lesson's own texts: those are quoted word for word.
    """
    added = any(info.id == text and info.optional for info in lesson.info.texts)
    if not evidence or not added or text not in lesson.texts:
        return None
    from lessons.content.stored import reading_of  # here, for only an added text needs them
    from lessons.content.ties.evidence import evidence_place

    try:
        return evidence_place(evidence, lesson, text, reading_of(lesson, text))
    except LessonError:  # a damaged analysis: the reader says so, everything else goes on
        return None
