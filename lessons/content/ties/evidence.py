"""Where an item's evidence stands in a text: the quotation, or the sentence that says the same."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.content.load import Lesson
from lessons.content.texts import Place
from lessons.content.ties.meaning import ComparableText, Profile, tie_by_meaning


def evidence_place(
    evidence: Mapping[str, str], lesson: Lesson, text_id: str, reading: ComparableText
) -> Place | None:
    """The place of a piece of evidence in a text, or None where nothing says the same.

    `reading` is the text made ready for comparison, for evidence that does not quote the text.
    """
    text = lesson.text(text_id)
    quoted = text.find(evidence.get(text_id, ""))
    if quoted is not None:
        return quoted
    places = [lesson.texts[name].find(words) for name, words in evidence.items() if name in lesson.texts]
    known = [place for place in places if place is not None]
    if not known:
        return None
    ties = tie_by_meaning(_profile(known, lesson), reading)
    return Place(text_id, ties[0].paragraph, ties[0].start, ties[0].end, ties[0].sentence) if ties else None


def _profile(known: list[Place], lesson: Lesson) -> Profile:
    """What the quotations say, and how far into their texts they stand."""
    quoted = [_words(place, lesson) for place in known]
    far = known[0].paragraph / len(lesson.text(known[0].text).paragraphs)
    return Profile("evidence", tuple(quoted), place=far, around=tuple(place.sentence for place in known))


def _words(place: Place, lesson: Lesson) -> str:
    return lesson.text(place.text).paragraph(place.paragraph).text[place.start : place.end]
