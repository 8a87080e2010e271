"""Who speaks on what, and who speaks about whom: a lesson's statements as a grid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from lessons.charts.drafts import shown_statements
from lessons.charts.grid import Grid, Header, draw_grid
from lessons.charts.look import theme_named
from lessons.charts.picture import Picture, Table
from lessons.charts.signs import plain_sign, stance_signs, stance_word
from lessons.charts.titles import only_sentence, title_lines
from lessons.charts.words import helping, in_both_languages, word
from lessons.content import Lesson
from lessons.content.model import Actor, Statement

WIDTH = 920


def speakers_by_topics(
    lesson: Lesson, *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """Who speaks on what, and how: every statement of the lesson as one sign.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    if not lesson.statements:
        return only_sentence(word("speakers_title"), "no_statements", width, theme_named(theme))
    columns = [Header(topic.id, topic.name) for topic in lesson.info.topics]
    grid = _grid(lesson, columns, lambda statement: [statement.topic])
    signs = stance_signs(theme_named(theme), lesson.statements, language)
    return _picture("speakers", grid, signs, width, theme, language)


def speakers_about_whom(
    lesson: Lesson, *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """Who speaks about whom: one sign for each statement about a person, a state or a group.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    if not any(statement.about for statement in lesson.statements):
        missing = "no_about" if lesson.statements else "no_statements"
        return only_sentence(word("about_title"), missing, width, theme_named(theme))
    columns = [Header(actor.id, actor.name) for actor in lesson.actors]
    grid = _grid(lesson, columns, lambda statement: statement.about, prefix=word("about_prefix"))
    return _picture("about", grid, plain_sign(language), width, theme, language)


def sides(actors: Iterable[Actor]) -> dict[str, int]:
    """The number of each side (a state, or a person with followers), in the order of the file."""
    named = dict.fromkeys(actor.side for actor in actors if actor.side)
    return {side: place for place, side in enumerate(named)}


def side_of(actor: Actor, known: dict[str, int]) -> int | None:
    """The number of an actor's side; a state is its own."""
    return known.get(actor.side or actor.id)


def _grid(
    lesson: Lesson, columns: Sequence[Header], about: Callable[[Statement], list[str]], prefix: str = ""
) -> Grid:
    """The statements by speaker and column; speakers stand by their sides, empty columns are left out."""
    cells: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in shown_statements(lesson):
        for column in about(statement):
            cells[statement.speaker, column].append(statement)
    said = {column for _, column in cells}
    known = sides(lesson.actors)
    speakers = [actor for actor in lesson.actors if any(row == actor.id for row, _ in cells)]
    speakers.sort(key=lambda actor: (side_of(actor, known) is None, side_of(actor, known) or 0))
    rows = [Header(actor.id, actor.name, side_of(actor, known)) for actor in speakers]
    return Grid(
        rows,
        [column for column in columns if column.id in said],
        dict(cells),
        stances=not prefix,
        prefix=prefix,
    )


def _picture(kind: str, grid: Grid, signs: list, width: float, theme: str, language: str) -> Picture:
    german, help = word(f"{kind}_title"), helping(f"{kind}_title", language)
    heading = title_lines(german, help, width)
    canvas, areas = draw_grid(grid, heading, signs, width, theme_named(theme))
    return Picture(canvas.figure, german, _alt(german, grid), _table(kind, grid, language), areas)


def _alt(title: str, grid: Grid) -> str:
    """What the picture shows, speaker by speaker."""
    parts = []
    for row in grid.rows:
        cells = [column for column in grid.columns if grid.cell(row, column)]
        said = "; ".join(f"{column.text}: {grid.words(row, column)}" for column in cells)
        parts.append(f"{row.text} – {said}.")
    return f"{title} {' '.join(parts)}"


def _table(kind: str, grid: Grid, language: str) -> Table:
    """Every statement as a row."""
    third = ["column_stance"] if grid.stances else []
    second = "column_topic" if kind == "speakers" else "about_whom"
    names = ["column_speaker", second, "column_says", "column_verb", *third]
    rows = [
        [
            row.text,
            column.text,
            statement.says,
            statement.verb,
            *([stance_word(statement)] if grid.stances else []),
        ]
        for row in grid.rows
        for column in grid.columns
        for statement in grid.cell(row, column)
    ]
    return Table([in_both_languages(name, language) for name in names], rows)
