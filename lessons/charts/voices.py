"""Whose voice is heard where: the text as lines, with reported and direct speech as bands along them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessons.charts.actors import WIDTH, side_of, sides
from lessons.charts.canvas import Canvas
from lessons.charts.heard import NOBODY, speakers_of
from lessons.charts.key import Sign, arrange, draw_key
from lessons.charts.labels import Box, text_width
from lessons.charts.look import NEUTRAL, SMALL, Hue, Theme, theme_named, tint
from lessons.charts.picture import Area, Picture, Table
from lessons.charts.titles import AFTER, MARGIN, draw_title, lines_height, only_sentence, title_lines
from lessons.charts.words import helping, in_both_languages, word
from lessons.content import Lesson
from lessons.content.analysis import Analysis
from lessons.content.stored import analysis_of

LETTER = 3.0  # pixels for a letter of the text
NUMBER = 26  # for the number of a paragraph
LINE, BAND = 23, 17
PARAGRAPH = 8  # between paragraphs
LEAST = 8  # letters: what is left of a band on the next line and shorter would look like a stray mark
FREE_HUES = (4, 7, 5, 3, 2, 1, 0)  # those least like the colours of the first sides come first


@dataclass(frozen=True)
class Voice:
    """A stretch of speech in a paragraph: who says it, in which colour, from where to where."""

    names: str
    shorter: tuple[str, ...]  # for bands that have no room for the names
    hue: int
    paragraph: int
    start: int
    end: int
    words: str
    direct: bool

    @property
    def id(self) -> str:
        """What the area of this stretch is called."""
        return f"{self.paragraph}:{self.start}:{self.end}"


def voices(
    lesson: Lesson, text_id: str = "", *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """Where in a text whose words are quoted or reported; without a name, in the lesson's first text.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    text = lesson.text(text_id or next(iter(lesson.texts)))
    german = f"{word('voices_title')} ({text.id.upper()})"
    found = voices_in(lesson, analysis_of(lesson, text.id))
    if not found:
        return only_sentence(german, "no_speech", width, theme_named(theme))
    heading = title_lines(german, helping("voices_title", language), width)
    key, key_height = arrange(_signs(found, theme_named(theme), language), width)
    page = TextMap([len(paragraph.text) for paragraph in text.paragraphs], width)
    top = MARGIN + lines_height(heading) + AFTER
    canvas = Canvas(width, top + page.height + key_height + 2 * MARGIN, theme_named(theme))
    draw_title(canvas, heading)
    page.draw(canvas, top)
    areas = [area for voice in found for area in page.draw_voice(canvas, voice, top)]
    draw_key(canvas, key, top + page.height + MARGIN)
    head = [in_both_languages(name, language) for name in ("paragraph", "column_speaker", "column_says")]
    rows = [[str(voice.paragraph), voice.names, voice.words] for voice in found]
    return Picture(canvas.figure, german, _alt(german, found), Table(head, rows), areas)


def voices_in(lesson: Lesson, analysis: Analysis) -> list[Voice]:
    """The stretches of speech in the order of the text; each speaker has a colour."""
    names = {actor.id: actor.name for actor in lesson.actors} | {NOBODY: word("no_speaker")}
    spans = [
        (sentence, span, speakers_of(span, lesson.actors)) for sentence, span in analysis.spans("speech")
    ]
    hues = hues_of(lesson, [tuple(speakers) for *_, speakers in spans])
    return [
        Voice(
            " + ".join(names[speaker] for speaker in speakers),
            () if NOBODY in speakers else _shorter([names[speaker] for speaker in speakers]),
            hues[tuple(speakers)],
            sentence.paragraph,
            span.start,
            span.end,
            span.words,
            span.what.form == "direct",
        )
        for sentence, span, speakers in spans
    ]


def hues_of(lesson: Lesson, speaking: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    """A place in the palette for all who speak: the first of a side has its colour, others what is free.

    First is who stands first in actors.yaml, so that a speaker mostly has the same colour in every text.
    """
    known, there = sides(lesson.actors), set(speaking)
    alone = [(actor, (actor.id,)) for actor in lesson.actors if (actor.id,) in there]
    hues: dict[tuple[str, ...], int] = {(NOBODY,): NEUTRAL}
    for actor, who in alone:
        side = side_of(actor, known)
        if side is not None and side not in hues.values():
            hues[who] = side
    free = [hue for hue in FREE_HUES if hue not in hues.values()] or [NEUTRAL]
    others = [who for who in dict.fromkeys([*(who for _, who in alone), *speaking]) if who not in hues]
    return hues | {who: free[number % len(free)] for number, who in enumerate(others)}


class TextMap:
    """The text as lines of letters; a paragraph that is longer than a line goes on in the next."""

    def __init__(self, lengths: Sequence[int], width: float):
        self.lengths = lengths
        self.left = MARGIN + NUMBER
        self.letters = int((width - MARGIN - self.left) / LETTER)
        self.lines = [-(-length // self.letters) for length in lengths]
        self.height = sum(self.lines) * LINE + PARAGRAPH * len(lengths)

    def top(self, paragraph: int) -> float:
        """Where a paragraph begins, counted from the top of the page."""
        return sum(self.lines[: paragraph - 1]) * LINE + PARAGRAPH * (paragraph - 1)

    def boxes(self, paragraph: int, start: int, end: int) -> Iterator[Box]:
        """The pieces of lines from one letter to another."""
        for line in range(start // self.letters, (end - 1) // self.letters + 1):
            first, last = max(start - line * self.letters, 0), min(end - line * self.letters, self.letters)
            top = self.top(paragraph) + line * LINE + (LINE - BAND) / 2
            yield Box(self.left + first * LETTER, top, self.left + last * LETTER, top + BAND)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw the paragraphs as quiet tracks with their numbers."""
        for number, length in enumerate(self.lengths, start=1):
            canvas.text(
                MARGIN,
                top + self.top(number) + (LINE - SMALL.line) / 2,
                str(number),
                SMALL,
                canvas.theme.quiet,
            )
            for box in self.boxes(number, 0, length):
                middle = top + (box.top + box.bottom) / 2
                canvas.area(Box(box.left, middle - 2, box.right, middle + 2), canvas.theme.line, 1)

    def draw_voice(self, canvas: Canvas, voice: Voice, top: float) -> list[Area]:
        """Draw a stretch of speech; who speaks stands on each piece, as far as there is room."""
        hue, areas, before = canvas.theme.hue(voice.hue), [], ""
        pieces = list(self.boxes(voice.paragraph, voice.start, voice.end))
        for box in [one for one in pieces if one.right - one.left >= LEAST * LETTER] or pieces:
            moved = Box(box.left, top + box.top, box.right, top + box.bottom)
            _draw_band(canvas, moved, hue, voice.direct)
            name = _name_for(voice, before, moved.right - moved.left - 8)
            if name:
                canvas.text(moved.left + 4, moved.top + (BAND - SMALL.line) / 2, name, SMALL, gid="voice")
            before = "… "  # what follows on the next line goes on
            areas.append(Area(voice.id, f"{voice.names}, {word('paragraph')} {voice.paragraph}", moved))
        return areas


def _draw_band(canvas: Canvas, box: Box, hue: Hue, direct: bool) -> None:
    """A band: pale, with a strong edge; quoted words have a second, inner edge."""
    canvas.bar(box, tint(hue.fill, canvas.theme.paper), hue.edge, gid="band")
    if direct:
        canvas.area(Box(box.left, box.bottom - 4, box.right, box.bottom), hue.edge, 3.5)


def _shorter(names: Sequence[str]) -> tuple[str, ...]:
    """Family names alone, then initials."""
    parts = [name.split() for name in names]
    return " + ".join(each[-1] for each in parts), "+".join("".join(p[0] for p in each) for each in parts)


def _name_for(voice: Voice, before: str, room: float) -> str:
    """The longest name that has room after `before`, or else without it; nothing if none has."""
    names = [voice.names, *voice.shorter]
    choices = [*(before + name for name in names), names[-1]]
    return next((name for name in choices if text_width(name, SMALL) <= room), "")


def _signs(found: Sequence[Voice], theme: Theme, language: str) -> list[Sign]:
    """The key: every speaker, and what the thin line is."""

    def band(hue: int, direct: bool = False):
        return lambda canvas, x, y: _draw_band(canvas, Box(x, y - 7, x + 22, y + 7), theme.hue(hue), direct)

    def track(canvas: Canvas, x: float, y: float) -> None:
        canvas.area(Box(x, y - 2, x + 22, y + 2), theme.line)

    names = dict.fromkeys((voice.names, voice.hue) for voice in found)
    signs = [Sign(22, band(hue), name) for name, hue in names]
    if any(voice.direct for voice in found):
        signs.append(Sign(22, band(NEUTRAL, direct=True), in_both_languages("direct", language)))
    return [*signs, Sign(22, track, in_both_languages("narrator", language))]


def _alt(title: str, found: Sequence[Voice]) -> str:
    """Paragraph by paragraph who speaks."""
    by_paragraph: dict[int, dict[str, None]] = {}
    for voice in found:
        by_paragraph.setdefault(voice.paragraph, {})[voice.names] = None
    parts = [f"{word('paragraph')} {number}: {', '.join(names)}" for number, names in by_paragraph.items()]
    return f"{title} {'; '.join(parts)}."
