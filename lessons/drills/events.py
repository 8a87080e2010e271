"""Ordering of events: only what the article itself dates or puts in order."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lessons.content import Lesson
from lessons.content.date_words import date_words
from lessons.content.model import Event
from lessons.dates import read_date
from lessons.drills.material import Material
from lessons.drills.wording import inner

FEWEST, MOST = 3, 5


def order(material: Material, count: int) -> list[dict[str, Any]]:
    """Groups of events in the order of time; about `count` events in all."""
    items: list[dict[str, Any]] = []
    left = material.some(_told(material.lesson), len(material.lesson.events))
    while len(left) >= FEWEST and sum(len(item["things"]) for item in items) < count:
        chain = _first_chain(material.lesson, left, min(MOST, max(FEWEST, count)))
        if not chain:
            break
        items.append(_ordering(chain, material))
        left = [event for event in left if event not in chain]
    return items


def _told(lesson: Lesson) -> list[Event]:
    """The events that the article tells."""
    return [event for event in lesson.events if event.source == "article"]


def _first_chain(lesson: Lesson, events: list[Event], most: int) -> list[Event]:
    """The first chain that is long enough, begun with one event after the other; empty if there is none."""
    chains = (_chain(lesson, events[start:] + events[:start], most) for start in range(len(events)))
    return next((chain for chain in chains if len(chain) >= FEWEST), [])


def _chain(lesson: Lesson, events: list[Event], most: int) -> list[Event]:
    """Events each of which the article puts before or after all others, in their order."""
    chain: list[Event] = []
    for event in events:
        if all(before(lesson, event, other) or before(lesson, other, event) for other in chain):
            chain.append(event)
    chosen = chain[:most]
    return sorted(chosen, key=lambda event: sum(before(lesson, other, event) for other in chosen))


def before(lesson: Lesson, event: Event, other: Event) -> bool:
    """Whether the article dates the event before the other, or says that it came before."""
    if event.id in _earlier(lesson, other.id):
        return True
    dates = [read_date(each.date) if each.date else None for each in (event, other)]
    return None not in dates and dates[0].before(dates[1])


@lru_cache(maxsize=256)
def _earlier(lesson: Lesson, id: str) -> frozenset[str]:
    """The ids of all events that `after` puts before this one, also through others."""
    direct = next(event.after for event in lesson.events if event.id == id)
    return frozenset(direct).union(*(_earlier(lesson, each) for each in direct))


def _ordering(chain: list[Event], material: Material) -> dict[str, Any]:
    return {
        "type": "ordering",
        "skill": "timeline",
        "level": "B1",
        "evidence": chain[-1].evidence,
        "prompt": {
            "de": "Ordnen Sie die Ereignisse nach der Zeit: Was war zuerst?",
            "en": "Put the events in order of time: what came first?",
        },
        "things": [{"text": event.title, "feedback": _when(event, material)} for event in chain],
    }


def _when(event: Event, material: Material) -> str:
    """How one knows the time of an event."""
    titles = {other.id: other.title for other in material.lesson.events}
    after = "; ".join(f"„{inner(titles[id])}“" for id in event.after)
    came_after = f"Davor: {after}." if after else ""
    if not event.date:
        return f"Der Artikel nennt kein Datum. {came_after}".strip()
    return " ".join(filter(None, [_date(event, material.lesson.info.published), came_after]))


def _date(event: Event, published: str) -> str:
    """The article's words for the date, and what they mean where they do not say it themselves."""
    date = date_words().say(event.date, published)
    if not event.wording:
        return f"Der Artikel nennt das Datum: {date}."
    meant = "" if date in event.wording else f", das heißt: {date}"
    return f"Im Artikel: „{inner(event.wording)}“{meant}."
