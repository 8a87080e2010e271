"""Who speaks on what: speakers as rows, topics as columns, one mark for each statement.

Shape and colour tell the stance, a hollow mark that another side contradicts.  Where the columns are too
narrow for the names of the topics, they are numbered, and the names stand below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lessons.charts.blank import blank
from lessons.charts.key import Sign, arrange, draw_key
from lessons.charts.labels import Box, text_width, wrap
from lessons.charts.look import BODY, SMALL, Hue, Theme, theme_named
from lessons.charts.picture import Area, Picture, Table
from lessons.charts.sheet import Sheet
from lessons.charts.titles import AFTER, MARGIN, draw_title, lines_height, title_lines
from lessons.charts.words import both, word
from lessons.content import Lesson
from lessons.content.model import Actor, Statement, Topic

WIDTH = 920
ROW, PAD, RADIUS, STEP = 34, 8, 6, 17  # pixels: a row, the space in a cell, a mark, from mark to mark
STANCES = {"supports": 0, "criticises": 1, "neutral": 6}  # and the place of its hue among Okabe and Ito's


@dataclass(frozen=True)
class Grid:
    """What the chart shows: speakers, topics, the statements of each pair; and how wide its columns are."""

    speakers: list[Actor]
    topics: list[Topic]
    cells: dict[tuple[str, str], list[Statement]]
    names: float
    column: float

    @property
    def numbered(self) -> bool:
        """Whether the topics' names are too wide to stand above their columns."""
        words = [part for topic in self.topics for part in topic.name.split()]
        return any(text_width(part, SMALL) > self.column - PAD for part in words)

    def headings(self) -> list[list[str]]:
        """The lines above each column."""
        if self.numbered:
            return [[str(number)] for number, _ in enumerate(self.topics, 1)]
        return [wrap(topic.name, SMALL, self.column - PAD) for topic in self.topics]

    def lines(self, statements: Sequence[Statement]) -> int:
        """How many lines of marks a cell needs."""
        return -(-len(statements) // self.across)

    @property
    def across(self) -> int:
        """How many marks stand side by side in a cell."""
        return max(1, int((self.column - PAD) // STEP))

    def height(self, speaker: Actor) -> float:
        """How high a speaker's row is."""
        most = max(self.lines(self.cells.get((speaker.id, topic.id), [])) for topic in self.topics)
        names = len(wrap(speaker.name, BODY, self.names - PAD)) * BODY.line
        return max(ROW, most * STEP + PAD, names + PAD)


def speakers(lesson: Lesson, *, width: float = WIDTH, theme: str = "light", language: str = "de") -> Picture:
    """Who speaks on what in a lesson, with the stance of each statement.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    colours = theme_named(theme)
    if not lesson.statements:
        return blank(word("speakers_title"), word("no_statements"), width, colours)
    grid = _grid(lesson, width)
    heading = title_lines(word("speakers_title"), word("speakers_title", "en"), language, width)
    key, key_height = arrange([*_signs(colours, language), *_topic_signs(grid)], width)
    top = MARGIN + lines_height(heading) + AFTER
    head = max(len(lines) for lines in grid.headings()) * SMALL.line + PAD
    rows = sum(map(grid.height, grid.speakers))
    sheet = Sheet(width, top + head + rows + PAD + key_height + MARGIN, colours)
    draw_title(sheet, heading)
    areas = _draw(sheet, grid, top, head)
    draw_key(sheet, key, top + head + rows + PAD)
    return Picture(sheet.figure, word("speakers_title"), _alt(grid), _table(grid), areas)


def _grid(lesson: Lesson, width: float) -> Grid:
    """Those who speak, side by side with their own; the topics they speak on; what they say."""
    cells: dict[tuple[str, str], list[Statement]] = {}
    for statement in lesson.statements:
        cells.setdefault((statement.speaker, statement.topic), []).append(statement)
    count = Counter(statement.speaker for statement in lesson.statements)
    sides = Counter(lesson.actor(speaker).side or speaker for speaker in count.elements())
    found = [lesson.actor(speaker) for speaker in count]
    ordered = sorted(
        found, key=lambda actor: (-sides[actor.side or actor.id], actor.side or actor.id, -count[actor.id])
    )
    topics = [topic for topic in lesson.info.topics if any(pair[1] == topic.id for pair in cells)]
    names = min(max(text_width(actor.name, BODY) for actor in ordered) + 2 * PAD, width * 0.34)
    return Grid(ordered, topics, cells, names, (width - 2 * MARGIN - names) / len(topics))


def _draw(sheet: Sheet, grid: Grid, top: float, head: float) -> list[Area]:
    """Headings, rows and marks; returns where each speaker's row lies."""
    for number, lines in enumerate(grid.headings()):
        x = MARGIN + grid.names + (number + 0.5) * grid.column
        first = top + head - PAD - len(lines) * SMALL.line
        for line, text in enumerate(lines):
            sheet.text(x, first + line * SMALL.line, text, SMALL, sheet.theme.quiet, "center", gid="topic")
    areas, y = [], top + head
    for number, speaker in enumerate(grid.speakers):
        box = Box(MARGIN, y, sheet.width - MARGIN, y + grid.height(speaker))
        _draw_row(sheet, grid, speaker, box, shaded=number % 2 == 0)
        areas.append(Area(speaker.id, speaker.name, box))
        y = box.bottom
    return areas


def _draw_row(sheet: Sheet, grid: Grid, speaker: Actor, box: Box, *, shaded: bool) -> None:
    """A speaker's name and marks."""
    if shaded:
        sheet.area(box, sheet.theme.band)
    lines = wrap(speaker.name, BODY, grid.names - PAD)
    first = (box.top + box.bottom - len(lines) * BODY.line) / 2
    for number, line in enumerate(lines):
        sheet.text(MARGIN + PAD / 2, first + number * BODY.line, line, gid="speaker")
    for number, topic in enumerate(grid.topics):
        middle = MARGIN + grid.names + (number + 0.5) * grid.column
        _draw_cell(
            sheet, grid, grid.cells.get((speaker.id, topic.id), []), middle, (box.top + box.bottom) / 2
        )


def _draw_cell(sheet: Sheet, grid: Grid, statements: Sequence[Statement], x: float, y: float) -> None:
    """The marks of a cell around its middle, in as many lines as they need."""
    for number, statement in enumerate(statements):
        line, place = divmod(number, grid.across)
        here = min(grid.across, len(statements) - line * grid.across)
        at = (x + (place - (here - 1) / 2) * STEP, y + (line - (grid.lines(statements) - 1) / 2) * STEP)
        draw_mark(sheet, statement.stance, *at, hollow=statement.disputed, gid=f"mark-{statement.id}")


def draw_mark(sheet: Sheet, stance: str, x: float, y: float, *, hollow: bool, gid: str = "") -> None:
    """A mark: a circle supports, a triangle criticises, a square is neutral; hollow: it is contradicted."""
    hue: Hue = sheet.theme.hue(STANCES[stance])
    fill = sheet.theme.paper if hollow else hue.fill
    if stance == "supports":
        sheet.dot(x, y, RADIUS, fill, hue.edge, gid)
    elif stance == "criticises":
        points = [(x - RADIUS, y - RADIUS * 0.85), (x + RADIUS, y - RADIUS * 0.85), (x, y + RADIUS)]
        sheet.shape(points, fill, hue.edge, gid)
    else:
        half = RADIUS * 0.85
        points = [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        sheet.shape(points, fill, hue.edge, gid)


def _signs(theme: Theme, language: str) -> list[Sign]:
    """What shapes and hollow marks mean."""

    def mark(stance: str) -> Callable[[Sheet, float, float], None]:
        return lambda sheet, x, y: draw_mark(sheet, stance, x + RADIUS, y, hollow=False)

    stances = [Sign(2 * RADIUS, mark(stance), both(f"stance_{stance}", language)) for stance in STANCES]
    hollow = Sign(
        2 * RADIUS,
        lambda sheet, x, y: sheet.dot(x + RADIUS, y, RADIUS, theme.paper, theme.quiet),
        both("disputed", language),
    )
    return [*stances, hollow]


def _topic_signs(grid: Grid) -> list[Sign]:
    """The names of numbered topics."""
    if not grid.numbered:
        return []
    return [
        Sign(
            12,
            lambda sheet, x, y, n=number: sheet.text(x, y - SMALL.line / 2, str(n), SMALL, gid="key"),
            topic.name,
        )
        for number, topic in enumerate(grid.topics, 1)
    ]


def _alt(grid: Grid) -> str:
    """The chart in words, written from the data."""
    said = []
    for speaker in grid.speakers:
        topics = [topic for topic in grid.topics if (speaker.id, topic.id) in grid.cells]
        parts = [f"{topic.name} ({len(grid.cells[speaker.id, topic.id])})" for topic in topics]
        said.append(f"{speaker.name}: {', '.join(parts)}")
    return f"{word('speakers_title')} {word('speakers_alt')} {'; '.join(said)}."


def _table(grid: Grid) -> Table:
    """A row for each statement."""
    head = [word(f"column_{name}") for name in ("speaker", "topic", "says", "stance", "disputed")]
    rows = [
        _row(speaker, topic, statement)
        for speaker in grid.speakers
        for topic in grid.topics
        for statement in grid.cells.get((speaker.id, topic.id), [])
    ]
    return Table(head, rows)


def _row(speaker: Actor, topic: Topic, statement: Statement) -> list[str]:
    """What the table says of one statement."""
    disputed = word("yes" if statement.disputed else "no")
    return [speaker.name, topic.name, statement.says, word(f"stance_{statement.stance}"), disputed]
