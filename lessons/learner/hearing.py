"""Where a learner hears the sentence of an item: in the recording of a text, if one says it."""

from __future__ import annotations

from dataclasses import dataclass

from lessons.content import Lesson
from lessons.content.texts import Text
from lessons.content.time_marks import sound_of
from lessons.exercises.item import Item


@dataclass(frozen=True)
class Clip:
    """A part of the recording of a text, in seconds; `recording` is the recording's sum."""

    text: str
    recording: str
    start: float
    end: float


def clip_of(item: Item, lesson: Lesson, own: str) -> Clip | None:
    """The part of a recording that says the sentence of an item, best of the learner's own text."""
    texts = sorted(lesson.texts.values(), key=lambda text: text.id != own)
    found = (_in_text(item.heard, lesson, text) for text in texts)
    return next((clip for clip in found if clip), None)


def _in_text(sentence: str, lesson: Lesson, text: Text) -> Clip | None:
    """The part of the recording of this text; None without one, or if the sentence is no whole one of it."""
    sound = sound_of(lesson, text.id)
    if sound is None:
        return None
    for place in text.places(sentence):
        whole = text.paragraph(place.paragraph).spans
        if any((start, end) == (place.start, place.end) for start, end in whole):
            return Clip(text.id, sound.recording.sum, *sound.clips[place.paragraph, place.start])
    return None
