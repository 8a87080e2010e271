"""The timeline on paper: events to put on an empty axis, and the finished picture as the solution."""

from __future__ import annotations

import random
from base64 import b64encode

from lessons.charts.drafts import shown_events
from lessons.charts.timeline import timeline as draw_timeline
from lessons.content import Lesson
from lessons.content.model import Event
from lessons.dates import read_date
from lessons.exercises.axis import Axis
from lessons.exercises.drawn_axis import draw_axis
from lessons.exercises.item import keyed, unlike
from lessons.markup.elements import Markup, element
from lessons.markup.paper import lettered, side_by_side
from lessons.markup.phrasebook import Phrasebook

PICTURE_WIDTH = 760  # pixels, at which its letters are as large as the sheet's
MANY = 3  # events in the year of the article that ask for an axis of its months
MOST = 26  # events: there is a letter for each


def ask_timeline(lesson: Lesson, say: Phrasebook) -> Markup:
    """The events that the article dates, in no order, and an empty axis of the years.

    Where several lie in the year of the article, an axis of that year's months comes with it.
    """
    events = dated_events(lesson)
    told = [event.title for event in events]
    shuffled = random.Random(f"{lesson.name}/timeline").sample(told, len(told))
    titles = unlike(shuffled, [[title] for title in told])
    things = lettered(keyed(titles), side_by_side(titles, most=2))
    task = element("p", say.said("timeline_task"), class_="prompt")
    return _block(say, task, things, *map(draw_axis, axes(lesson, events)))


def solve_timeline(lesson: Lesson, say: Phrasebook) -> Markup:
    """The picture of the timeline."""
    picture = draw_timeline(lesson, width=PICTURE_WIDTH, language=say.language)
    data = b64encode(picture.bytes("svg")).decode("ascii")
    image = element("img", src=f"data:image/svg+xml;base64,{data}", alt=picture.alt, class_="picture")
    return _block(say, image)


def dated_events(lesson: Lesson) -> list[Event]:
    """The events that have a date in the article."""
    told = [event for event in shown_events(lesson) if event.source == "article" and not event.epilogue]
    return [event for event in told if event.date][:MOST]


def axes(lesson: Lesson, events: list[Event]) -> list[Axis]:
    """The axes on which the events have room."""
    published = read_date(lesson.info.published).first
    spans = [read_date(event.date) for event in events]
    days = [day for span in spans for day in (span.first, span.last) if day] or [published]
    first, last = min(days).year, max(*days, published).year
    drawn = [Axis(start=f"{first:04}", end=f"{last:04}")] if first < last else []
    of_the_year = [span for span in spans if (span.first or span.last).year == published.year]
    if not drawn or len(of_the_year) >= MANY:
        year = f"{published.year:04}"
        end = max([published.month, *(day.month for day in days if day.year == published.year)])
        drawn.append(Axis(start=f"{year}-01", end=f"{year}-{max(end, 2):02}", step="month"))
    return drawn


def _block(say: Phrasebook, *content: Markup) -> Markup:
    heading = element("h2", say.said("timeline"))
    names = {"class_": "timeline", "aria_label": say.german("timeline")}
    return element("section", heading, *content, **names)
