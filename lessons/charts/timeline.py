"""The timeline of a lesson: content in, picture out.

Years and one week in one picture: an overview of the whole time and, below it and linked with it, a close-up
of the part in which most happens. Topics are lanes. Dates are drawn as what they are (see `marks.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lessons.charts.blank import blank
from lessons.charts.key import arrange, draw_key
from lessons.charts.look import theme_named
from lessons.charts.picture import Area, Picture
from lessons.charts.sheet import Sheet
from lessons.charts.timeline_draw import draw_panel, link, panel_height
from lessons.charts.timeline_plan import Dated, Panel, dated, panels
from lessons.charts.timeline_words import alt, signs, table, titles
from lessons.charts.titles import AFTER, MARGIN, draw_title, lines_height, title_lines
from lessons.charts.when import when
from lessons.charts.words import word
from lessons.content import Lesson
from lessons.content.model import Event

WIDTH = 920
LINK = 30  # between the overview and the close-up


def timeline(
    lesson: Lesson,
    *,
    epilogue: bool = False,
    width: float = WIDTH,
    theme: str = "light",
    language: str = "de",
    keep: Callable[[Event], bool] = lambda _event: True,
) -> Picture:
    """The timeline of a lesson; `keep` chooses events.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    chosen = [event for event in lesson.events if (epilogue or not event.epilogue) and keep(event)]
    events = dated(chosen)
    if not events:
        missing = "nothing_left" if dated(lesson.events) else "no_events"
        return blank(word("timeline_title"), word(missing), width, theme_named(theme))
    return _draw(lesson, events, chosen, width, theme, language)


def _draw(
    lesson: Lesson, events: list[Dated], chosen: list[Event], width: float, theme: str, language: str
) -> Picture:
    now = when(lesson.info.published).middle
    parts = panels(events, lesson.info.topics, width, now)
    german, english = titles(lesson.info, events)
    heading = title_lines(german, english, language, width)
    after = any(each.event.epilogue for each in events)
    key, key_height = arrange(signs(events, parts, theme_named(theme), after, language), width)
    heights = [panel_height(panel, now, language) for panel in parts]
    height = (
        MARGIN
        + lines_height(heading)
        + AFTER
        + sum(heights)
        + LINK * (len(parts) - 1)
        + key_height
        + 2 * MARGIN
    )
    sheet = Sheet(width, height, theme_named(theme))
    top = draw_title(sheet, heading)
    areas = _draw_panels(sheet, parts, heights, top, now, after, language)
    draw_key(sheet, key, height - MARGIN - key_height)
    known = {each.event.id for each in events}
    undated = [event for event in chosen if event.id not in known]
    topics = {topic.id: topic.name for topic in lesson.info.topics}
    return Picture(
        sheet.figure, german, alt(german, events, now), table(events, undated, topics, now, language), areas
    )


def _draw_panels(
    sheet: Sheet,
    parts: Sequence[Panel],
    heights: Sequence[float],
    top: float,
    now: float,
    after: bool,
    language: str,
) -> list[Area]:
    areas: list[Area] = []
    for panel, height in zip(parts, heights, strict=True):
        focus = parts[1].scale if panel.ticks_only else None
        areas += draw_panel(sheet, panel, top, now, focus, after, language)
        top += height
        if focus:
            link(sheet, panel.scale, focus, top, LINK)
            top += LINK
    return areas
