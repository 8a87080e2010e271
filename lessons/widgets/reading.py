"""A text made ready for the reader: paragraphs as segments that know their word, actor, date and speech.

Everything is found by the lesson's ties (see `lessons.content.ties`), nothing by its position in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lessons.content import Lesson, LessonError
from lessons.content.analysis import Analysis
from lessons.content.plain import plain_analysis
from lessons.content.stored import stored_analysis
from lessons.content.texts import Paragraph, Text
from lessons.content.ties.actors import tie_actors
from lessons.content.ties.tie import Tie
from lessons.content.ties.words import tie_words

Segment = dict[str, str]


@dataclass(frozen=True)
class Layer:
    """Something to be seen at a place: `kind` is "word", "actor", "date" or "speech", `value` says which."""

    kind: str
    value: str
    paragraph: int
    start: int
    end: int


def readable(lesson: Lesson, text: Text) -> dict[str, Any]:
    """A text with its segments, as the browser gets it."""
    found = list(layers(lesson, text))
    paragraphs = [
        {
            "number": paragraph.number,
            "heading": paragraph.heading,
            "segments": segments(
                paragraph, [layer for layer in found if layer.paragraph == paragraph.number]
            ),
        }
        for paragraph in text.paragraphs
    ]
    return {"id": text.id, "headline": text.headline, "paragraphs": paragraphs}


def segments(paragraph: Paragraph, layers: list[Layer]) -> list[Segment]:
    """The paragraph cut wherever a layer begins or ends; of two words at one place the shorter one stands.

    >>> layers = [Layer("actor", "biden", 1, 0, 5), Layer("speech", "biden", 1, 0, 16)]
    >>> segments(Paragraph(1, "Biden sagte das. Ja."), layers)[0]
    {'text': 'Biden', 'speech': 'biden', 'actor': 'biden'}
    """
    cuts = {0, len(paragraph.text), *(cut for layer in layers for cut in (layer.start, layer.end))}
    longest_first = sorted(layers, key=lambda layer: layer.start - layer.end)
    return [
        {"text": paragraph.text[start:end]}
        | {layer.kind: layer.value for layer in longest_first if layer.start <= start and end <= layer.end}
        for start, end in pairwise(sorted(cuts))
    ]


def layers(lesson: Lesson, text: Text) -> Iterator[Layer]:
    """Everything that can be highlighted in a text."""
    analysis = analysis_of(lesson, text)
    yield from tied("word", tie_words(lesson.words, analysis))
    yield from tied("actor", tie_actors(lesson.actors, analysis))
    yield from spans("date", "time", analysis) or wordings(lesson, text)
    yield from spans("speech", "speech", analysis) or quotations(lesson, text)


def tied(kind: str, ties: dict[str, list[Tie]]) -> Iterator[Layer]:
    """A layer for each place of each entry, and for the other half of a separated verb."""
    for entry, places in ties.items():
        for tie in places:
            for start, end in ((tie.start, tie.end), *tie.also):
                yield Layer(kind, entry, tie.paragraph, start, end)


def spans(kind: str, name: str, analysis: Analysis) -> list[Layer]:
    """The layers of one kind of span that the stored analysis has."""
    return [
        Layer(kind, span.values[0] if span.values else name, sentence.paragraph, span.start, span.end)
        for sentence in analysis.sentences
        for span in sentence.spans_of(name)
    ]


def wordings(lesson: Lesson, text: Text) -> list[Layer]:
    """Dates in a text that has no analysis: the article's own words for its events."""
    places = [place for event in lesson.events for place in text.places(event.wording)]
    return [Layer("date", "date", place.paragraph, place.start, place.end) for place in places]


def quotations(lesson: Lesson, text: Text) -> list[Layer]:
    """Speech in a text that has no analysis: the evidence of the lesson's statements."""
    found = [(each.speaker, text.find(each.evidence.get(text.id, ""))) for each in lesson.statements]
    return [Layer("speech", who, place.paragraph, place.start, place.end) for who, place in found if place]


def analysis_of(lesson: Lesson, text: Text) -> Analysis:
    """The stored analysis of a text, if it is there and fits; else a plain one by forms alone."""
    try:
        stored = stored_analysis(lesson, text.id)
    except LessonError:  # a damaged file: a learner can read on, and `lessons check` tells the teacher
        stored = None
    return stored or plain_analysis(text)


def glosses(lesson: Lesson, shown: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What the reader says about words, by lemma."""
    wanted = set(shown)
    hidden = {"wrong_glosses", "parts", "family", "also", "topic"}
    return {word.lemma: word.model_dump(exclude=hidden) for word in lesson.words if word.lemma in wanted}


def people(lesson: Lesson) -> dict[str, dict[str, str]]:
    """What the reader says about actors, by identifier."""
    fields = ("name", "kind", "role", "role_en", "note", "note_en")
    return {actor.id: {name: getattr(actor, name) for name in fields} for actor in lesson.actors}


def words_in(text: dict[str, Any]) -> set[str]:
    """The lemmas that a readable text has."""
    return {
        segment["word"]
        for paragraph in text["paragraphs"]
        for segment in paragraph["segments"]
        if "word" in segment
    }
