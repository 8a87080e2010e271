"""Drawing the panels of a timeline: head, axis, lanes, marks and labels."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.charts.canvas import Canvas
from lessons.charts.labels import Box, text_width
from lessons.charts.look import HEADING, SMALL, Type
from lessons.charts.marks import draw
from lessons.charts.picture import Area
from lessons.charts.scale import Scale, ticks
from lessons.charts.timeline_plan import INSET, MARGIN, Lane, Panel, Placed
from lessons.charts.words import date_label, word
from lessons.dates import Day

ROW = 18  # of the head
FOOT = 16  # below the lanes of an overview, for ticks
LANE_PAD = 6
FLAG = Type(11, bold=True)


def panel_height(panel: Panel, now: float) -> float:
    """How high a panel is with everything in it."""
    lanes = sum(lane.height + 2 * LANE_PAD for lane in panel.lanes)
    return _head_height(panel, now) + _axis_height(panel.scale) + lanes + (FOOT if panel.ticks_only else 0)


def draw_panel(
    canvas: Canvas, panel: Panel, top: float, now: float, focus: Scale | None, after: bool
) -> list[Area]:
    """Draw a panel; returns where its events lie."""
    flag = _draw_head(canvas, panel, top, now)
    axis = top + _head_height(panel, now)
    lanes = axis + _axis_height(panel.scale)
    bottom = top + panel_height(panel, now)
    _draw_bands(canvas, panel, lanes, bottom, focus, now if after else None)
    areas, boxes = [], []
    y = lanes
    for lane in panel.lanes:
        placed = [event.down(y + LANE_PAD) for event in lane.events]
        boxes.append(_draw_name(canvas, lane, y + LANE_PAD))
        for event in placed:
            boxes += _draw_event(canvas, event, lane)
            one = event.dated
            name = f"{date_label(one.main.text, now)}: {one.event.title}"
            areas.append(Area(one.event.id, name, event.box))
        y += lane.height + 2 * LANE_PAD
    _draw_axis(canvas, panel.scale, axis, bottom, boxes)
    _draw_ticks(canvas, panel, bottom)
    if flag:
        x = panel.scale.x(now)
        for start, end in _free(x, lanes - 4, bottom, boxes):
            canvas.line([(x, start), (x, end)], canvas.theme.ink, 0.9, (0, (4, 3)), 1.5)
    return areas


def _head_height(panel: Panel, now: float) -> float:
    """The line with the panel's name and the flag of the article; two lines if one has no room for both."""
    caption, flag = _caption(panel), _flag(panel, now)
    if not (caption or flag):
        return 0
    crowded = caption and flag and MARGIN + text_width(caption, HEADING) + 10 > flag[0]
    return 2 * ROW if crowded else ROW


def _caption(panel: Panel) -> str:
    """The name of a close-up: `von Januar bis Juni 2021, vergrößert`."""
    if not panel.enlarged:
        return ""
    first, after = Day.of(int(panel.scale.first)), Day.of(int(panel.scale.last))
    last = Day.of(after.ordinal - 1)
    months = (first.day, after.day) == (1, 1)
    ends = [str(day)[:-3] if months else str(day) for day in (first, last)]
    span = date_label("/".join(dict.fromkeys(ends)))
    return f"{span}, {word('enlarged')}"


def _flag(panel: Panel, now: float) -> tuple[float, str] | None:
    """Where the flag of the day of publication begins, and what it says."""
    if not panel.scale.first <= now <= panel.scale.last:
        return None
    words = f"{word('published')}: {date_label(str(Day.of(int(now))))}"
    wide, x = text_width(words, FLAG), panel.scale.x(now)
    return max(MARGIN, min(x - wide / 2, panel.scale.right + INSET - wide)), words


def _draw_head(canvas: Canvas, panel: Panel, top: float, now: float) -> bool:
    if caption := _caption(panel):
        canvas.text(MARGIN, top, caption, HEADING, gid="caption")
    flag = _flag(panel, now)
    if flag:
        lower = top + _head_height(panel, now) - ROW
        canvas.text(flag[0], lower, flag[1], FLAG, gid="flag")
    return flag is not None


def _axis_height(scale: Scale) -> float:
    second = any(tick.below for tick in ticks(scale))
    return SMALL.line * (2 if second else 1) + 6


def _draw_axis(canvas: Canvas, scale: Scale, top: float, bottom: float, boxes: list[Box]) -> None:
    """Labels above, and fine lines down through the lanes that stop at every label."""
    lanes = top + _axis_height(scale)
    for tick in ticks(scale):
        x = scale.x(tick.day)
        for start, end in _free(x, lanes, bottom, boxes):
            canvas.line([(x, start), (x, end)], canvas.theme.line, 0.6, order=1)
        for number, text in enumerate(filter(None, (tick.label, tick.below))):
            if x + text_width(text, SMALL) <= canvas.width - 2:
                canvas.text(x + 2, top + number * SMALL.line, text, SMALL, canvas.theme.quiet, gid="tick")
    canvas.line([(MARGIN, lanes), (canvas.width - MARGIN, lanes)], canvas.theme.quiet, 0.9)


def _free(x: float, top: float, bottom: float, boxes: list[Box]) -> Iterator[tuple[float, float]]:
    """The parts of a vertical line that no label stands on."""
    for box in sorted((box for box in boxes if box.left - 3 < x < box.right + 3), key=lambda box: box.top):
        if box.top > top:
            yield top, box.top
        top = max(top, box.bottom)
    if bottom > top:
        yield top, bottom


def _draw_bands(
    canvas: Canvas, panel: Panel, top: float, bottom: float, focus: Scale | None, after: float | None
) -> None:
    y = top
    for number, lane in enumerate(panel.lanes):
        height = lane.height + 2 * LANE_PAD
        if number % 2 == 0:
            canvas.area(Box(MARGIN, y, canvas.width - MARGIN, y + height), canvas.theme.band)
        y += height
    if focus:
        left, right = panel.scale.x(focus.first), panel.scale.x(focus.last)
        canvas.area(Box(left, top, right, bottom), canvas.theme.focus, 0.5)
    if after is not None and panel.scale.first <= after < panel.scale.last:
        edge = canvas.width - MARGIN
        canvas.area(Box(panel.scale.x(after), top, edge, bottom), canvas.theme.after, 0.4)


def _draw_name(canvas: Canvas, lane: Lane, top: float) -> Box:
    hue = canvas.theme.hue(lane.place)
    canvas.area(Box(MARGIN, top - 2, MARGIN + 4, top + ROW), hue.fill, 2)
    return canvas.text(MARGIN + 10, top, lane.topic.name, HEADING, hue.edge, gid="lane")


def _draw_event(canvas: Canvas, event: Placed, lane: Lane) -> list[Box]:
    name, hue = event.dated.event.id, canvas.theme.hue(lane.place)
    for mark in event.marks:
        kind = "article" if mark.article else "background"
        draw(
            canvas,
            mark.when,
            mark.place,
            event.mark_y + mark.drop,
            hue,
            mark.article,
            mark.thin,
            f"mark:{name}:{kind}",
        )
    top, boxes = event.label_top, []
    for text, type in event.lines:
        boxes.append(canvas.text(event.anchor, top, text, type, align=event.align, gid=f"label:{name}"))
        top += type.line
    return boxes


def _draw_ticks(canvas: Canvas, panel: Panel, bottom: float) -> None:
    """What the close-up shows stands here as a tick only."""
    for each in panel.ticks_only:
        hue = canvas.theme.hue(panel.place_of(each.event.topic))
        x = panel.scale.x(each.main.middle)
        canvas.line([(x, bottom - FOOT + 3), (x, bottom - 3)], hue.edge, 1.5, order=3)


def draw_link(canvas: Canvas, whole: Scale, near: Scale, top: float, height: float) -> None:
    """The funnel that says: this little part is what you see below."""
    left, right = whole.x(near.first), whole.x(near.last)
    low, high = near.left - INSET, near.right + INSET
    corners = [(left, top), (right, top), (high, top + height - 6), (low, top + height - 6)]
    canvas.shape(corners, canvas.theme.focus, order=0.5)
    for start, end in ((left, low), (right, high)):
        canvas.line([(start, top), (end, top + height - 6)], canvas.theme.quiet, 0.8)
