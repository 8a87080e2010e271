"""A text made ready for the reader: paragraphs as segments that know their word, actor, date and speech.

Everything is found by the lesson's ties (see `lessons.content.ties`), nothing by its position in a file.
A place has a number of its own, so that both halves of a separated verb light up together; what stands
behind a number (the `Index`) stays in Python until the learner asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count, pairwise
from typing import Any

from lessons.content import Lesson, LessonError
from lessons.content.analysis import Analysis, Speech, Time
from lessons.content.plain import plain_analysis
from lessons.content.stored import stored_analysis
from lessons.content.texts import Paragraph, Place, Text
from lessons.content.ties.actors import tie_actors
from lessons.content.ties.tie import Tie
from lessons.content.ties.words import tie_words
from lessons.content.time_marks import RecordedText, sound_of

KINDS = ("word", "actor", "date", "speech")
Segment = dict[str, str]
Numbers = Iterator[int]


@dataclass(frozen=True)
class Layer:
    """Something to be seen at a place.

    `kind` is one of KINDS.  `entry` is the lemma of a word or the id of an actor; `what` is what the analysis
    says of a date or of speech, `words` how the text says the date.  Halves of one verb share a `number`.
    """

    kind: str
    number: str
    paragraph: int
    start: int
    end: int
    entry: str = ""
    what: Time | Speech | None = None
    words: str = ""


@dataclass(frozen=True)
class ReadableText:
    """A text as the browser gets it, and the layers behind its numbers."""

    shown: dict[str, Any]
    layers: tuple[Layer, ...]

    @cached_property
    def index(self) -> dict[str, Layer]:
        """The layers by their numbers; of the halves of a verb the first."""
        return {layer.number: layer for layer in reversed(self.layers)}

    def layer(self, kind: str, number: str) -> Layer | None:
        """The layer of this kind with this number, if there is one."""
        layer = self.index.get(number)
        return layer if layer and layer.kind == kind else None

    @property
    def lemmas(self) -> set[str]:
        """The words that the text has."""
        return {layer.entry for layer in self.index.values() if layer.kind == "word"}


@lru_cache(maxsize=16)
def readable(lesson: Lesson, text: Text) -> ReadableText:
    """A text with its segments."""
    found, sound = list(layers(lesson, text)), sound_of(lesson, text.id)
    kinds = {actor.id: actor.kind for actor in lesson.actors}
    shown = {
        "lesson": lesson.name,
        "id": text.id,
        "headline": text.headline,
        "recording": sound.recording.sum if sound else "",
        "paragraphs": [_paragraph(each, found, sound) for each in text.paragraphs],
        "words": {each.number: each.entry for each in found if each.kind == "word"},
        "actors": {each.number: kinds[each.entry] for each in found if each.kind == "actor"},
        "speech": {each.number: speaker_and_verb(each) for each in found if each.kind == "speech"},
    }
    return ReadableText(shown, tuple(found))


def _paragraph(paragraph: Paragraph, found: list[Layer], sound: RecordedText | None) -> dict[str, Any]:
    own = [each for each in found if each.paragraph == paragraph.number]
    clips = sound.clips if sound else {}
    return {
        "number": paragraph.number,
        "heading": paragraph.heading,
        "sentences": [list(span) for span in paragraph.spans],
        "clips": [list(clips[paragraph.number, start]) for start, _ in paragraph.spans] if clips else [],
        "segments": segments(paragraph, own),
    }


def speaker_and_verb(layer: Layer) -> str:
    """Who says it and with which verb: `Joe Biden: hervorheben`."""
    return ": ".join(filter(None, (layer.what.speaker, layer.what.verb)))


def segments(paragraph: Paragraph, layers: list[Layer]) -> list[Segment]:
    """The paragraph cut wherever a layer begins or ends; of two words at one place the shorter one stands.

    >>> layers = [Layer("actor", "1", 1, 0, 5, "biden"), Layer("speech", "2", 1, 0, 16)]
    >>> segments(Paragraph(1, "Biden sagte das. Ja."), layers)[0]
    {'text': 'Biden', 'speech': '2', 'actor': '1'}
    """
    cuts = {0, len(paragraph.text), *(cut for layer in layers for cut in (layer.start, layer.end))}
    longest_first = sorted(layers, key=lambda layer: layer.start - layer.end)
    return [
        {"text": paragraph.text[start:end]}
        | {each.kind: each.number for each in longest_first if each.start <= start and end <= each.end}
        for start, end in pairwise(sorted(cuts))
    ]


def layers(lesson: Lesson, text: Text) -> Iterator[Layer]:
    """Everything that can be highlighted in a text."""
    analysis, numbers = sound_analysis(lesson, text), count(1)
    yield from tied("word", tie_words(lesson.words, analysis), numbers)
    yield from tied("actor", tie_actors(lesson.actors, analysis), numbers)
    yield from time_layers(analysis, numbers) or wordings(lesson, text, numbers)
    yield from speech(analysis, numbers) or statement_layers(lesson, text, numbers)


def tied(kind: str, ties: dict[str, list[Tie]], numbers: Numbers) -> Iterator[Layer]:
    """A layer for each place of each entry, and for the other half of a separated verb."""
    for entry, places in ties.items():
        for tie in places:
            number = str(next(numbers))
            for start, end in ((tie.start, tie.end), *tie.also):
                yield Layer(kind, number, tie.paragraph, start, end, entry)


def time_layers(analysis: Analysis, numbers: Numbers) -> list[Layer]:
    """The times in the stored analysis that have a place in the calendar (an age has none)."""
    found = [(where, span) for where, span in analysis.spans("time") if span.what.edtf and where.paragraph]
    return [
        Layer("date", str(next(numbers)), where.paragraph, span.start, span.end, "", span.what, span.words)
        for where, span in found
    ]


def speech(analysis: Analysis, numbers: Numbers) -> list[Layer]:
    """What somebody is reported to have said, in the stored analysis."""
    return [
        Layer("speech", str(next(numbers)), where.paragraph, span.start, span.end, what=span.what)
        for where, span in analysis.spans("speech")
        if where.paragraph
    ]


def wordings(lesson: Lesson, text: Text, numbers: Numbers) -> list[Layer]:
    """Dates in a text that has no analysis: the article's own words for its events."""
    return [
        at("date", place, numbers, Time("DATE", "", event.date), event.wording)
        for event in lesson.events
        for place in text.places(event.wording)
    ]


def statement_layers(lesson: Lesson, text: Text, numbers: Numbers) -> list[Layer]:
    """Speech in a text that has no analysis: the evidence of the lesson's statements."""
    found = [(each, text.find(each.evidence.get(text.id, ""))) for each in lesson.statements]
    return [
        at("speech", place, numbers, Speech(lesson.actor(each.speaker).name, each.verb, ""))
        for each, place in found
        if place
    ]


def at(kind: str, place: Place, numbers: Numbers, what: Time | Speech, words: str = "") -> Layer:
    """The layer of a place that the lesson itself knows."""
    return Layer(kind, str(next(numbers)), place.paragraph, place.start, place.end, "", what, words)


@lru_cache(maxsize=16)
def sound_analysis(lesson: Lesson, text: Text) -> Analysis:
    """The stored analysis of a text, if it is there and fits; else a plain one by forms alone."""
    try:
        stored = stored_analysis(lesson, text.id)
    except LessonError:  # a damaged file: a learner can read on, and `lessons check` tells the teacher
        stored = None
    return stored or plain_analysis(text)
