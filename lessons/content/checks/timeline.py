"""The timeline: dates that can be read, an order that can be true, background kept apart from the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.meant_dates import date_hint
from lessons.content.model import Event
from lessons.content.wording import shown
from lessons.dates import DateError, Days, is_day, read_date
from lessons.language.date_words import day_names, month_names

YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def readable_dates(survey: Survey) -> Iterator[Fault]:
    """Every date is one that can be read, and `published` is a day."""
    lesson = survey.files.get("lesson.yaml")
    for path, info in lesson.entries.items() if lesson else ():
        if not is_day(info.published):
            found = f"is {shown(info.published)}"
            expected = date_hint(info.published) or "expected a day such as 2021-06-17"
            yield lesson.fault((*path, "published"), found, expected)
    for file, path, event in survey.entries(Event):
        for name in ("date", "background"):
            try:
                _span(getattr(event, name))
            except DateError as error:
                written = getattr(event, name)
                yield file.fault((*path, name), f"is {shown(written)}", date_hint(written) or str(error))


def sources_of_events(survey: Survey) -> Iterator[Fault]:
    """`date` is the article's own, so only its events have one; every event can be placed somehow."""
    for file, path, event in survey.entries(Event):
        if event.source == "background" and event.date:
            found = "is the article's date, but the event is not the article's"
            yield file.fault((*path, "date"), found, "write the date under background")
        if event.epilogue and event.source == "article":
            found = "is yes, but the article cannot tell what came after it"
            yield file.fault((*path, "epilogue"), found, "write source: background")
        if not (event.date or event.background or event.wording or event.after):
            yield file.fault(path, "the event has no date", "expected date, background, wording or after")


def consistent_order(survey: Survey) -> Iterator[Fault]:
    """No event comes after itself, by whatever detour, or after one that its dates put later."""
    events = {event.id: event for _file, _path, event in survey.entries(Event)}
    for file, path, event in survey.entries(Event):
        for place, other in enumerate(event.after):
            where = (*path, "after", place)
            ring = _ring(event.id, other, events)
            if ring:
                found = f"goes round in a circle: {' after '.join(ring)}"
                yield file.fault(where, found, "remove one of them")
            elif other in events and _contradicts(event, events[other]):
                found = f"puts {event.id} ({_date(event)}) after {other} ({_date(events[other])})"
                yield file.fault(where, found, "the dates say otherwise")


def dates_and_wordings(survey: Survey) -> Iterator[Fault]:
    """A date agrees with its wording: the same year, month and weekday, where the wording has them."""
    for file, path, event in survey.entries(Event):
        for name in ("date", "background"):
            if _disagrees(_readable(getattr(event, name)), event.wording):
                found = f"is {shown(getattr(event, name))}, but the wording is {shown(event.wording)}"
                yield file.fault((*path, name), found, "the date and its wording must agree")


def _disagrees(span: Days | None, wording: str) -> bool:
    """Whether the wording names another year, month or weekday than the date has."""
    if span is None or span.first is None or span.last is None:
        return False
    years = {int(year) for year in YEAR.findall(wording)}
    months = [place for place, name in enumerate(month_names(), 1) if name in wording]
    days = [place for place, name in enumerate(day_names()) if re.search(rf"\b{name}s?\b", wording)]
    one_month = (span.first.year, span.first.month) == (span.last.year, span.last.month)
    return (
        bool(years and not any(span.first.year <= year <= span.last.year for year in years))
        or bool(one_month and months and span.first.month not in months)
        or bool(span.is_day and days and span.first.near.weekday() not in days)
    )


def after_the_article(survey: Survey) -> Iterator[Fault]:
    """What is background and came after the article is marked as its epilogue."""
    lesson = survey.files.get("lesson.yaml")
    published = [_readable(info.published) for info in lesson.entries.values()] if lesson else []
    for file, path, event in survey.entries(Event) if published and published[0] else ():
        span = _readable(_date(event))
        if event.source == "background" and not event.epilogue and span and published[0].before(span):
            found = f"is {shown(_date(event))}, after the article"
            yield file.fault((*path, "background"), found, "write epilogue: yes")


def right_signs(survey: Survey) -> Iterator[Fault]:
    """A rough date has its sign at the end."""
    for file, path, event in survey.entries(Event):
        for name in ("date", "background"):
            value = getattr(event, name)
            if value[:1] in ("~", "?", "%"):
                expected = f"write it at the end: {value[1:]}{value[0]}"
                yield file.fault((*path, name), f"has its sign {value[0]} in front", expected)


def _readable(text: str) -> Days | None:
    try:
        return _span(text)
    except DateError:
        return None


def _span(text: str) -> Days | None:
    return read_date(text) if text else None


def _date(event: Event) -> str:
    """The finest date that is known."""
    return event.background or event.date


def _contradicts(event: Event, earlier: Event) -> bool:
    """Whether the dates say that the event lies wholly before the one it should follow."""
    try:
        first, second = _span(_date(event)), _span(_date(earlier))
    except DateError:
        return False
    return bool(first and second and first.before(second))


def _ring(start: str, step: str, events: dict[str, Event], way: tuple[str, ...] = ()) -> list[str]:
    """The way from an event back to itself along `after`, or nothing."""
    way = (*way, step)
    if step == start:
        return [start, *way]
    for further in events[step].after if step in events else ():
        if further not in way:
            ring = _ring(start, further, events, way)
            if ring:
                return ring
    return []


CHECKS = (
    readable_dates,
    sources_of_events,
    consistent_order,
    dates_and_wordings,
    after_the_article,
    right_signs,
)
