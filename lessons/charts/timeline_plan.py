"""Where everything on a timeline goes: panels, lanes, rows, labels; nothing is drawn yet.

An overview shows the whole time. Where a third of the events (three at least) lie within a twentieth of it, a
close-up enlarges that part; what lies within it is only a tick in the overview.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lessons.charts.labels import Box, pack_boxes, text_width, wrap
from lessons.charts.look import BODY, HEADING, Type
from lessons.charts.marks import RADIUS, Stretch, stretch
from lessons.charts.scale import Scale
from lessons.charts.when import When, when
from lessons.charts.words import date_label
from lessons.content.model import Event, Topic
from lessons.dates import Day

SOURCES = ("all", "article", "background")
MARGIN = 14  # of the canvas
INSET = 12  # from the edge of a lane to the first day, so that a mark there has room
BESIDE = 6  # between a mark and its label
ROW_GAP = 8  # below a label
ENLARGED, SHARE, LEAST_EVENTS = 20, 3, 3
DATE_TYPE = Type(11, bold=True)


@dataclass(frozen=True)
class Selection:
    """Which events are drawn: of one topic, with one actor, from the article or from the background."""

    topic: str = ""
    actor: str = ""
    source: str = SOURCES[0]

    def of(self, events: Iterable[Event]) -> list[Event]:
        """The events chosen, with the dates chosen: what the article gives, what it does not, or both."""
        chosen = [event for event in events if self.topic in ("", event.topic)]
        chosen = [event for event in chosen if not self.actor or self.actor in event.actors]
        if self.source == "article":
            own = [event for event in chosen if event.source == "article"]
            return [event.model_copy(update={"background": "", "background_note": ""}) for event in own]
        if self.source == "background":
            added = [event for event in chosen if event.background]
            return [event.model_copy(update={"date": "", "wording": ""}) for event in added]
        return chosen


@dataclass(frozen=True)
class Dated:
    """An event with its dates: what the article says, and what this lesson adds."""

    event: Event
    article: When | None
    background: When | None

    @property
    def main(self) -> When:
        """The date that is drawn first: the article's own, if it has one."""
        return self.article or self.background


@dataclass(frozen=True)
class DatedMark:
    """One date on the paper; `drop` is how far below the first mark of its event it stands."""

    when: When
    place: Stretch
    article: bool
    drop: float = 0
    thin: bool = False


@dataclass(frozen=True)
class Placed:
    """An event in a lane: its marks, the lines of its label, and where they go below the lane's top."""

    dated: Dated
    marks: tuple[DatedMark, ...]
    lines: tuple[tuple[str, Type], ...]
    box: Box  # marks and label together
    align: str
    anchor: float  # x of the label's lines
    label_top: float
    mark_y: float

    def down(self, by: float) -> Placed:
        """The same, further down."""
        box = Box(self.box.left, self.box.top + by, self.box.right, self.box.bottom + by)
        return replace(self, box=box, label_top=self.label_top + by, mark_y=self.mark_y + by)


@dataclass(frozen=True)
class Lane:
    """A topic's events; `place` is its number among the lesson's topics, which decides its colour."""

    topic: Topic
    place: int
    events: tuple[Placed, ...]
    height: float


@dataclass(frozen=True)
class Panel:
    """One axis with its lanes; `ticks_only` are events that the close-up shows."""

    scale: Scale
    lanes: tuple[Lane, ...]
    topics: tuple[str, ...]
    ticks_only: tuple[Dated, ...] = ()
    enlarged: bool = False

    def place_of(self, topic: str) -> int:
        """The number of a topic among the lesson's topics."""
        return self.topics.index(topic)


def dated(events: Iterable[Event]) -> list[Dated]:
    """The events that have a date at all, in the order of time.  Raises DateError."""
    found = []
    for event in events:
        article = when(event.date) if event.date else None
        background = when(event.background) if event.background else None
        if article or background:
            same = article and background and article.text == background.text
            found.append(Dated(event, article, None if same else background))
    return sorted(found, key=lambda each: (_finest(each).start, _finest(each).end))


def _finest(each: Dated) -> When:
    """The date to sort by: the background's, where there is one, is the finer."""
    return each.background or each.article


def close_up(events: Sequence[Dated]) -> tuple[float, float] | None:
    """The part of the time to enlarge, in whole months or days; None if everything has room as it is."""
    known = sorted((each.main.start, each.main.end) for each in events if not each.event.epilogue)
    if not known:
        return None
    reach = (max(end for _, end in known) - known[0][0]) / ENLARGED
    short = [(start, end) for start, end in known if end - start <= reach]
    starts = [start for start, _ in short]
    runs = [(bisect_right(starts, start + reach) - place, place) for place, start in enumerate(starts)]
    count, first = max(runs, key=lambda run: (run[0], -run[1]), default=(0, 0))
    if count < max(LEAST_EVENTS, len(known) / SHARE) or count == len(known):
        return None
    return rounded(starts[first], max(end for _, end in short[first : first + count]))


def rounded(first: float, last: float) -> tuple[float, float]:
    """A stretch of time in whole years, or months if it is shorter, or days with some room around."""
    if last - first < 45:
        return first - 2, last + 2
    start, end = Day.of(int(first)), Day.of(int(last) - 1)
    next_year = Day(end.year + 1, 1, 1)
    if last - first > 1000:
        return float(Day(start.year, 1, 1).ordinal), float(next_year.ordinal)
    after = Day(end.year, end.month + 1, 1) if end.month < 12 else next_year
    return float(start._replace(day=1).ordinal), float(after.ordinal)


def scale_for(first: float, last: float, width: float) -> Scale:
    """The stretch as an axis over the whole canvas."""
    return Scale(first, last, MARGIN + INSET, width - MARGIN - INSET)


def panels(events: Sequence[Dated], topics: Sequence[Topic], width: float, now: float) -> list[Panel]:
    """One panel, or an overview and a close-up."""
    start, end = min(each.main.start for each in events), max(each.main.reach(now) for each in events)
    first, last = rounded(start, end)
    whole, window = scale_for(first, last, width), close_up(events)
    names = tuple(topic.id for topic in topics)
    order = tuple(dict.fromkeys(each.event.topic for each in events))  # the earliest event first
    if not window:
        return [Panel(whole, lanes(events, order, topics, whole, now), names)]
    near = scale_for(*window, width)
    inside = [each for each in events if _lies(each.main, window)]
    outside = [each for each in events if not _lies(each.main, window)]
    touching = [each for each in events if _lies(each.main, window) or _reaches(each.main, window)]
    return [
        Panel(whole, lanes(outside, order, topics, whole, now), names, tuple(inside)),
        Panel(near, lanes(touching, order, topics, near, now), names, enlarged=True),
    ]


def _lies(when: When, window: tuple[float, float]) -> bool:
    """Whether all that is known of a date lies in the window."""
    return window[0] <= when.start and when.end <= window[1]


def _reaches(when: When, window: tuple[float, float]) -> bool:
    """Whether a lasting thing goes on in the window."""
    ends_after = when.last is None or when.last > window[0]
    return when.kind == "lasts" and when.start < window[1] and ends_after


def lanes(
    events: Sequence[Dated], order: Sequence[str], topics: Sequence[Topic], scale: Scale, now: float
) -> tuple[Lane, ...]:
    """One lane for each topic that has events; its name stands in its top left corner."""
    places = {topic.id: place for place, topic in enumerate(topics)}
    result = []
    for name in order:
        own = [placed(each, scale, now) for each in events if each.event.topic == name]
        if not own:
            continue
        heading = (MARGIN, MARGIN + 10 + text_width(topics[places[name]].name, HEADING), HEADING.line + 4)
        boxes = [(p.box.left, p.box.right, p.box.bottom + ROW_GAP) for p in own]
        tops, height = pack_boxes([heading, *boxes])
        moved = tuple(p.down(top) for p, top in zip(own, tops[1:], strict=True))
        result.append(Lane(topics[places[name]], places[name], moved, height))
    return tuple(result)


def placed(each: Dated, scale: Scale, now: float) -> Placed:
    """An event's marks, with its label on the right, on the left or above: wherever it has room."""
    marks = _marks(each, scale, now)
    left = min(mark.place.extent[0] for mark in marks)
    right = max(mark.place.extent[1] for mark in marks)
    first, last = scale.left - INSET, scale.right + INSET
    room = min(max((last - first) * 0.36, 132), 250)
    lines = label_lines(each, room, now)
    wide, high = max(text_width(*line) for line in lines), sum(type.line for _, type in lines)
    below = 2 * RADIUS + max(mark.drop for mark in marks)
    if right + BESIDE + wide <= last:
        side, anchor = "left", right + BESIDE
    elif left - BESIDE - wide >= first:
        side, anchor = "right", left - BESIDE
    else:
        return _above(each, marks, (left, right), (first, last), room, below, now)
    box = Box(
        min(left, anchor - wide * (side == "right")),
        0,
        max(right, anchor + wide * (side == "left")),
        max(high, below + 3),
    )
    return Placed(each, marks, lines, box, side, anchor, 0, lines[0][1].line / 2)


def _above(
    each: Dated,
    marks: tuple[DatedMark, ...],
    mark: tuple[float, float],
    lane: tuple[float, float],
    width: float,
    below: float,
    now: float,
) -> Placed:
    """An event whose label stands above its marks, as near to their left end as there is room."""
    lines = label_lines(each, min(max(mark[1] - mark[0], width), lane[1] - lane[0]), now)
    wide, high = max(text_width(*line) for line in lines), sum(type.line for _, type in lines)
    anchor = max(lane[0], min(mark[0], lane[1] - wide))
    box = Box(min(anchor, mark[0]), 0, max(anchor + wide, mark[1]), high + 2 + below)
    return Placed(each, marks, lines, box, "left", anchor, 0, high + 2 + RADIUS)


def _marks(each: Dated, scale: Scale, now: float) -> tuple[DatedMark, ...]:
    """The main date, and on it or below it the date that the article does not give."""
    main = DatedMark(each.main, stretch(each.main, scale, now), article=each.article is not None)
    if not (each.article and each.background):
        return (main,)
    place = stretch(each.background, scale, now)
    if place.extent[1] < scale.left or place.extent[0] > scale.right:
        return (main,)
    low, high = main.place.extent
    roomy = not main.place.point and high - low >= 4 * RADIUS
    if place.point and roomy and low <= place.left and place.right <= high:
        return main, DatedMark(each.background, place, article=False)
    return main, DatedMark(each.background, place, article=False, drop=13 if place.point else 11, thin=True)


def label_lines(each: Dated, width: float, now: float) -> tuple[tuple[str, Type], ...]:
    """The label: when, then what; what the article does not tell is in italics."""
    words = date_label(each.main.text, now)
    body = replace(BODY, italic=each.event.source == "background")
    dates = [(line, DATE_TYPE) for line in wrap(words, DATE_TYPE, width)]
    return (*dates, *((line, body) for line in wrap(each.event.title, body, width)))
