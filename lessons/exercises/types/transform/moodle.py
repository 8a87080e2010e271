"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import TypedText, paragraph, typed_answers
from lessons.exercises.types.transform.item import Transform
from lessons.markup.elements import together
from lessons.markup.phrasebook import Phrasebook


def question(item: Transform, _say: Phrasebook) -> TypedText:
    """The sentence and how the new one begins; what is given may be typed again, a full stop may be."""
    plain = [answer.rstrip(".") for answer in item.expected.accepted]
    begun = [f"{item.start} {answer}" for answer in plain] if item.start else []
    both = [*plain, *begun]
    accepted = [*both, *(f"{answer}." for answer in both if answer[-1] not in "!?“")]
    start = paragraph(f"{item.start} …") if item.start else ""
    body = together(paragraph(item.source), start)
    return TypedText(body, typed_answers(item.expected, accepted), case=True)
