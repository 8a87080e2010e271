"""A timeline in words: its title, its alternative text, its table, and the key to its signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from lessons.charts.canvas import Canvas
from lessons.charts.key import Sign
from lessons.charts.labels import Box, text_width
from lessons.charts.look import NEUTRAL, Theme, Type
from lessons.charts.marks import FADE, SOFT, TIP, Stretch, draw
from lessons.charts.picture import Table
from lessons.charts.timeline_plan import Dated, Panel
from lessons.charts.when import Kind, When
from lessons.charts.words import date_label, in_both_languages, word
from lessons.content.date_words import date_words
from lessons.content.interface import phrase
from lessons.content.model import Event, LessonInfo
from lessons.dates import Day
from lessons.fields import Phrase


def years(events: Sequence[Dated], now: float) -> str:
    """From which year to which: `2008–2021`."""
    first = Day.of(int(min(each.main.start for each in events))).year
    last = Day.of(int(max(each.main.reach(now) for each in events) - 0.5)).year
    return "–".join(map(date_words().year, dict.fromkeys((first, last))))


def title_of(info: LessonInfo, events: Sequence[Dated], now: float) -> Phrase:
    """The title, with the years and the lesson."""
    return phrase("timeline_of", "pictures", years=years(events, now), lesson=info.title)


def alt(title: str, events: Sequence[Dated], now: float) -> str:
    """What the picture shows, for those who do not see it: the events in order, each with its date."""
    shown = "; ".join(f"{_date(each, now)}: {each.event.title}" for each in events)
    count = "1 Ereignis" if len(events) == 1 else f"{len(events)} Ereignisse"
    return f"{title}. {count}, der Reihe nach. {shown}."


def _date(each: Dated, now: float) -> str:
    """The article's date; one that it does not give is said to be background."""
    words = date_label(each.main.text, now)
    return words if each.article else f"{words} ({word('column_background')})"


def timeline_table(
    events: Sequence[Dated], undated: Sequence[Event], topics: dict[str, str], now: float, language: str
) -> Table:
    """The same content as a table."""
    names = ("column_article", "column_wording", "column_background", "column_event", "column_topic")
    rows = [_row(each, topics, now, language) for each in events]
    rows += [
        [word("no_date"), event.wording, "", _title(event, language), topics[event.topic]]
        for event in undated
    ]
    return Table([in_both_languages(name, language) for name in names], rows)


def _row(each: Dated, topics: dict[str, str], now: float, language: str) -> list[str]:
    event = each.event
    article = date_label(each.article.text, now) if each.article else "–"
    wording = f"„{event.wording}“" if event.wording else "–"
    added = [date_label(event.background, now)] if event.background else []
    background = ": ".join([*added, *filter(None, [event.background_note])]) or "–"
    return [article, wording, background, _title(event, language), topics[event.topic]]


def _title(event: Event, language: str) -> str:
    return " · ".join(filter(None, [event.title, event.title.help(language)]))


def signs(
    events: Sequence[Dated], parts: Sequence[Panel], theme: Theme, epilogue: bool, language: str
) -> list[Sign]:
    """The key: only what this picture has."""
    whens = [when for each in events for when in (each.article, each.background) if when]
    drawn = [mark for panel in parts for lane in panel.lanes for event in lane.events for mark in event.marks]
    here = {
        "day": any(each.article and each.article.kind == "day" for each in events),
        "within": any(each.article and each.article.kind == "within" for each in events),
        "lasts": any(when.kind == "lasts" for when in whens),
        "open": any(when.first is None or when.last is None for when in whens),
        "soft": any(when.soft_first or when.soft_last for when in whens),
        "cut": any(mark.place.cut_left or mark.place.cut_right for mark in drawn),
        "background": any(each.background for each in events) or any(not each.article for each in events),
        "italic": any(each.event.source == "background" for each in events),
        "tick": any(panel.ticks_only for panel in parts),
        "after": epilogue,
    }
    return [_sign(name, theme, language) for name, there in here.items() if there]


SLANTED = Type(12, italic=True)
SAMPLES: dict[str, tuple[Kind, Stretch]] = {
    "day": ("day", Stretch(0, 11, point=True)),
    "within": ("within", Stretch(0, 26)),
    "lasts": ("lasts", Stretch(0, 26)),
    "open": ("lasts", Stretch(0, 14, after=FADE[:4])),
    "soft": ("within", Stretch(8, 24, SOFT, SOFT)),
    "cut": ("lasts", Stretch(TIP, 24, cut_left=True)),
}
WIDTHS = {"day": 11, "open": 56, "soft": 34}  # of the others: 26


def _sign(name: str, theme: Theme, language: str) -> Sign:
    """A sign with what it means; how wide it is, and what is drawn at a place of the canvas."""
    wide, sample = OWN_SIGNS.get(name) or (WIDTHS.get(name, 26), partial(_sample, *SAMPLES[name]))
    return Sign(wide, partial(sample, theme), in_both_languages(f"key_{name}", language))


def _sample(kind: Kind, place: Stretch, theme: Theme, canvas: Canvas, x: float, y: float) -> None:
    moved = replace(place, left=place.left + x, right=place.right + x)
    draw(canvas, When("", kind, 0, 1, bool(place.before)), moved, y, theme.hue(NEUTRAL), article=True)


def _background(theme: Theme, canvas: Canvas, x: float, y: float) -> None:
    hue = theme.hue(NEUTRAL)
    draw(canvas, When("", "day", 0, 1), Stretch(x, x + 12, point=True), y, hue, article=False)
    draw(canvas, When("", "lasts", 0, 1), Stretch(x + 17, x + 43), y, hue, article=False)


def _tick(theme: Theme, canvas: Canvas, x: float, y: float) -> None:
    canvas.line([(x + 2, y - 6), (x + 2, y + 6)], theme.hue(NEUTRAL).edge, 1.5)


def _after(theme: Theme, canvas: Canvas, x: float, y: float) -> None:
    canvas.area(Box(x, y - 7, x + 20, y + 7), theme.after)


def _italic(theme: Theme, canvas: Canvas, x: float, y: float) -> None:
    canvas.text(x, y - SLANTED.line / 2, "Aa", SLANTED, theme.ink, gid="key")


OWN_SIGNS = {
    "background": (44, _background),
    "tick": (4, _tick),
    "after": (20, _after),
    "italic": (text_width("Aa", SLANTED), _italic),
}
