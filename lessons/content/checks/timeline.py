"""The timeline: dates that can be read, an order that can be true, background kept apart from the article."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.model import Event
from lessons.content.wording import shown
from lessons.dates import DateError, Days, is_day, read_date


def readable_dates(survey: Survey) -> Iterator[Fault]:
    """Every date is one that can be read, and `published` is a day."""
    lesson = survey.files.get("lesson.yaml")
    for path, info in lesson.entries.items() if lesson else ():
        if not is_day(info.published):
            found, expected = f"is {shown(info.published)}", "expected a day such as 2021-06-17"
            yield lesson.fault((*path, "published"), found, expected)
    for file, path, event in survey.entries(Event):
        for name in ("date", "background"):
            try:
                _span(getattr(event, name))
            except DateError as error:
                yield file.fault((*path, name), f"is {shown(getattr(event, name))}", str(error))


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


CHECKS = (readable_dates, sources_of_events, consistent_order)
