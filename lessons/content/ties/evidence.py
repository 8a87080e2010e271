"""Where an item's evidence stands in a text: the quotation, or the sentence that says the same."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.content.load import Lesson
from lessons.content.texts import Place
from lessons.content.ties.meaning import Profile, Reading, tie_by_meaning


def evidence_place(
    evidence: Mapping[str, str], lesson: Lesson, text_id: str, reading: Reading
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
    wordings = tuple(dict.fromkeys(place.sentence for place in known))
    if not wordings:
        return None
    far = known[0].paragraph / len(lesson.text(known[0].text).paragraphs)
    ties = tie_by_meaning(Profile("evidence", wordings, place=far), reading)
    return Place(text_id, ties[0].paragraph, ties[0].start, ties[0].end, ties[0].sentence) if ties else None
