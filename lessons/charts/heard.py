"""How much each side is heard in a text: words quoted or reported, and who is not heard at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lessons.charts.actors import WIDTH, side_of, sides
from lessons.charts.look import NEUTRAL, theme_named
from lessons.charts.picture import Picture, Table
from lessons.charts.rows import BarPart, Row, draw_rows, part_sign
from lessons.charts.titles import only_sentence, title_lines
from lessons.charts.words import helping, in_both_languages, word
from lessons.content import Lesson
from lessons.content.analysis import Analysis, Sentence, Span
from lessons.content.model import Actor
from lessons.content.stored import analysis_of
from lessons.content.ties.actors import tie_actors

NOBODY = ""  # speech whose speaker the text does not name
VOICES = ("person", "organisation", "group", "state")  # a place has no voice of its own


@dataclass
class Heard:
    """The words of each speaker, by actor's id: `reported` and `direct`; who is only mentioned."""

    reported: Counter[str] = field(default_factory=Counter)
    direct: Counter[str] = field(default_factory=Counter)
    silent: list[Actor] = field(default_factory=list)

    def words(self, speaker: str) -> int:
        """All words of a speaker."""
        return self.reported[speaker] + self.direct[speaker]


def heard(
    lesson: Lesson, text_id: str = "", *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """How many words of each speaker a text quotes or reports; without a name, the lesson's first text.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    text_id = lesson.text(text_id or next(iter(lesson.texts))).id
    german = f"{word('heard_title')} ({text_id.upper()})"
    found = voices_heard(lesson, analysis_of(lesson, text_id))
    rows = _rows(lesson, found)
    if not rows:
        return only_sentence(german, "no_speech", width, theme_named(theme))
    signs = [
        part_sign(theme_named(theme), pale, in_both_languages(name, language))
        for name, pale, words in (("reported", True, found.reported), ("direct", False, found.direct))
        if words
    ]
    silent = ", ".join(actor.name for actor in found.silent)
    note = f"{word('not_heard')}: {silent}." if silent else ""
    heading = title_lines(german, helping("heard_title", language), width)
    canvas, areas = draw_rows(rows, heading, signs, note, width, theme_named(theme))
    alt = f"{german} {'; '.join(f'{row.name}: {row.note}' for row in rows)}. {note}".strip()
    return Picture(canvas.figure, german, alt, _table(rows, found, language), areas)


def voices_heard(lesson: Lesson, analysis: Analysis) -> Heard:
    """Whose words a text has.  What two say together counts for both."""
    found = Heard()
    for sentence, span in analysis.spans("speech"):
        counts = found.direct if span.what.form == "direct" else found.reported
        for speaker in speakers_of(span, lesson.actors):
            counts[speaker] += _words(sentence, span)
    ties = tie_actors(lesson.actors, analysis)
    found.silent = [
        actor
        for actor in lesson.actors
        if actor.kind in VOICES and ties[actor.id] and not _has_voice(actor, lesson.actors, found)
    ]
    return found


def _has_voice(actor: Actor, actors: Iterable[Actor], found: Heard) -> bool:
    """Whether an actor speaks; a state speaks through those who speak for it."""
    own = {other.id for other in actors if actor.kind == "state" and other.side == actor.id}
    return any(found.words(speaker) for speaker in {actor.id, *own})


def speakers_of(span: Span, actors: Iterable[Actor]) -> list[str]:
    """The ids of those who say it; `NOBODY` if the text names none that the lesson knows."""
    name = span.what.speaker
    exact = [actor.id for actor in actors if name in (actor.name, *actor.aliases)]
    named = exact or [actor.id for actor in actors if name and f" {actor.name} " in f" {name} "]
    return named or [NOBODY]


def _words(sentence: Sentence, span: Span) -> int:
    return sum(token.is_word and span.start <= token.start < span.end for token in sentence.tokens)


def _rows(lesson: Lesson, found: Heard) -> list[Row]:
    """A row for each speaker, by sides; those who say most come first."""
    known, names = sides(lesson.actors), {actor.id: actor.name for actor in lesson.actors}
    speaking = [actor for actor in lesson.actors if found.words(actor.id)]
    by_side: dict[int | None, list[Actor]] = {}
    for actor in sorted(speaking, key=lambda actor: -found.words(actor.id)):
        by_side.setdefault(side_of(actor, known), []).append(actor)
    titles = {place: names[side] for side, place in known.items()}
    rows = [
        _row(
            actor.id,
            actor.name,
            found,
            NEUTRAL if side is None else side,
            "" if place else titles.get(side, actor.name),
        )
        for side, actors in by_side.items()
        for place, actor in enumerate(actors)
    ]
    if found.words(NOBODY):
        rows.append(_row(NOBODY, word("open_speaker"), found, 6, word("no_speaker")))
    return rows


def _row(speaker: str, name: str, found: Heard, hue: int, heading: str) -> Row:
    parts = (BarPart(found.direct[speaker]), BarPart(found.reported[speaker], pale=True))
    return Row(speaker or "nobody", name, parts, f"{found.words(speaker)} {word('word_count')}", hue, heading)


def _table(rows: list[Row], found: Heard, language: str) -> Table:
    """The same as numbers; who is not heard has 0."""
    head = [in_both_languages(name, language) for name in ("column_speaker", "direct", "reported")]
    counts = [[row.name, *(f"{part.value:.0f}" for part in row.parts)] for row in rows]
    return Table(head, counts + [[actor.name, "0", "0"] for actor in found.silent])
