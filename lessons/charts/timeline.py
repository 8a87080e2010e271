"""The timeline of a lesson: content in, picture out.

Years and one week in one picture: an overview of the whole time and, below it and linked with it, a close-up
of the part in which most happens. Topics are lanes. Dates are drawn as what they are (see `marks.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from lessons.charts.canvas import Canvas
from lessons.charts.drafts import shown_events
from lessons.charts.key import KeyEntry, arrange, draw_key
from lessons.charts.labels import wrap
from lessons.charts.look import SMALL, theme_named
from lessons.charts.picture import Area, Picture
from lessons.charts.timeline_draw import draw_link, draw_panel, panel_height
from lessons.charts.timeline_plan import Dated, Panel, Selection, dated, panels
from lessons.charts.timeline_words import alt, signs, timeline_table, title_of
from lessons.charts.titles import AFTER, MARGIN, draw_title, lines_height, only_sentence, title_lines
from lessons.charts.when import when
from lessons.charts.words import word
from lessons.content import Lesson
from lessons.content.model import Event

WIDTH = 920
LINK = 30  # between the overview and the close-up
EVERYTHING = Selection()


def timeline(
    lesson: Lesson,
    *,
    epilogue: bool = False,
    width: float = WIDTH,
    theme: str = "light",
    language: str = "de",
    choice: Selection = EVERYTHING,
) -> Picture:
    """The timeline of a lesson, in German; a language of help (`language="en"`) adds help to title and key.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    wanted = [event for event in shown_events(lesson) if epilogue or not event.epilogue]
    chosen = choice.of(wanted)
    order = [each.event.id for each in dated(wanted)]  # by all that is known, whatever is shown of it
    events = sorted(dated(chosen), key=lambda each: order.index(each.event.id))
    if not events:
        missing = "nothing_left" if order else "no_events"
        return only_sentence(word("timeline_title"), missing, width, theme_named(theme))
    return _draw(lesson, chosen, events, width, theme, language)


def _draw(
    lesson: Lesson, chosen: list[Event], events: list[Dated], width: float, theme: str, language: str
) -> Picture:
    """Plan everything, make a canvas of that height, draw from top to bottom."""
    now = when(lesson.info.published).middle
    after = any(each.event.epilogue for each in events)
    undated = [event for event in chosen if not (event.date or event.background)]
    parts = panels(events, lesson.info.topics, width, now)
    title = title_of(lesson.info, events, now)
    german = str(title)
    heading = title_lines(german, title.help(language), width)
    notes = _notes(undated, width)
    key, key_height = arrange(signs(events, parts, theme_named(theme), after, language), width)
    inner = sum(panel_height(panel, now) for panel in parts) + LINK * (len(parts) - 1)
    foot = key_height + len(notes) * SMALL.line + 2 * MARGIN
    canvas = Canvas(width, MARGIN + lines_height(heading) + AFTER + inner + foot, theme_named(theme))
    areas = _draw_panels(canvas, parts, draw_title(canvas, heading), now, after)
    _draw_foot(canvas, notes, key, canvas.height - foot + MARGIN)
    topics = {topic.id: topic.name for topic in lesson.info.topics}
    rows = timeline_table(events, undated, topics, now, language)
    return Picture(canvas.figure, german, alt(german, events, now), rows, areas)


def _notes(undated: Sequence[Event], width: float) -> list[str]:
    """The line that names the events without a date: they have no place on the axis."""
    if not undated:
        return []
    words = "; ".join(event.title for event in undated)
    return wrap(f"{word('undated')}: {words}.", SMALL, width - 2 * MARGIN)


def _draw_panels(canvas: Canvas, parts: Sequence[Panel], top: float, now: float, after: bool) -> list[Area]:
    areas: list[Area] = []
    for panel in parts:
        focus = parts[1].scale if panel.ticks_only else None
        areas += draw_panel(canvas, panel, top, now, focus, after)
        top += panel_height(panel, now)
        if focus:
            draw_link(canvas, panel.scale, focus, top, LINK)
            top += LINK
    return areas


def _draw_foot(canvas: Canvas, notes: Sequence[str], key: Sequence[KeyEntry], top: float) -> None:
    """The events without a date, then the key."""
    for line in notes:
        canvas.text(MARGIN, top, line, SMALL, gid="note")
        top += SMALL.line
    draw_key(canvas, key, top)
