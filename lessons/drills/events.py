"""Ordering of events: only what the article itself dates or puts in order."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lessons.content import Lesson
from lessons.content.date_words import date_words
from lessons.content.model import Event
from lessons.dates import read_date
from lessons.drills.material import Material
from lessons.drills.wording import drill_languages, inner, one_after_another, quoted, say
from lessons.fields import Phrase

FEWEST, MOST = 3, 5
ANY_TIME_BEFORE = "../"  # how a date without a beginning is written


def order(material: Material, count: int) -> list[dict[str, Any]]:
    """Groups of events in the order of time; about `count` events in all."""
    items: list[dict[str, Any]] = []
    told = _told(material)
    left = material.some(told, len(told))
    while len(left) >= FEWEST and sum(len(item["things"]) for item in items) < count:
        chain = _first_chain(material.lesson, left, min(MOST, max(FEWEST, count)))
        if not chain:
            break
        items.append(_ordering(chain, material))
        left = [event for event in left if event not in chain]
    return items


def _told(material: Material) -> list[Event]:
    """The events that the learner's text tells; one without a first day only with the words for its time."""
    told = [event for event in material.lesson.events if event.source == "article" and material.place(event)]
    return [event for event in told if not event.date.startswith(ANY_TIME_BEFORE) or _worded(event, material)]


def _worded(event: Event, material: Material) -> str:
    """The event's words for its time as the learner's text has them; empty where it has others."""
    found = re.search(re.escape(event.wording), material.place(event).sentence, re.IGNORECASE)
    return found[0] if found else ""


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
    return event.id in _earlier(lesson, other.id) or _dated_before(event, other)


def _dated_before(event: Event, other: Event) -> bool:
    """Whether the article's dates alone put the event before the other."""
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
        "prompt": say("order_ask"),
        "things": [{"text": event.title, "feedback": _when(event, chain, material)} for event in chain],
    }


def _when(event: Event, chain: list[Event], material: Material) -> Phrase:
    """How one knows the time of an event: its date, and what it stands next to where no date says so."""
    place = chain.index(event)
    earlier = [quoted(other.title) for other in chain[:place] if not _dated_before(other, event)]
    later = [quoted(other.title) for other in chain[place + 1 :] if not event.date]
    sides = {"before": earlier[-1:], "after": later[:1]}
    name = "_and_".join(side for side, others in sides.items() if others)
    known = {side: others[0] for side, others in sides.items() if others}
    return one_after_another(_date(event, material), say(f"order_{name}", **known) if name else "")


def _date(event: Event, material: Material) -> Phrase:
    """The text's own words for the date, and what they mean where they do not say it themselves."""
    if not event.date:
        return say("order_none")
    date = spoken(event.date, material.lesson.info.published)
    if not (told := _worded(event, material)):
        return say("order_date", date=date)
    plain = date_words().say(event.date, material.lesson.info.published)
    return say("order_same" if plain in told else "order_wording", wording=inner(told), date=date)


def spoken(date: str, published: str) -> Phrase:
    """When something happened, in each language of help."""
    return Phrase(
        {language: date_words(language).say(date, published, form="at") for language in drill_languages()}
    )
