"""Labels: measured as the renderer measures, never on a mark, another label or the edge, and quick."""

import random

import pytest
from cases import for_each
from matplotlib.backends.backend_agg import RendererAgg

from lessons.charts.labels import Box, fill, pack_boxes, text_width, wrap
from lessons.charts.look import BODY, HEADING, SMALL, TITLE, Type, font
from lessons.charts.timeline import timeline
from lessons.charts.timeline_plan import MARGIN

A3 = 1587  # pixels: 420 mm at 96 to the inch
FORMS = ("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}-22", "{y}", "{y}-{m:02}/..", "../{y}-{m:02}-{d:02}", "{y}~")
LINES = (
    "Die Nato stellt der Ukraine die Mitgliedschaft in Aussicht",
    "„Größe“ – Füße, Öl, Übermut, Äußerung; AV Wa To 16. Juni 2021 …",
    "Rüstungskontrollverhandlungen",
)


def dates(count, first=2008, last=2021):
    """Pairs of dates of every form, the same ones each time."""
    dice = random.Random(count)

    def one():
        parts = {"y": dice.randint(first, last), "m": dice.randint(1, 12), "d": dice.randint(1, 28)}
        return dice.choice(FORMS).format(**parts)

    return [(one(), one() if dice.random() < 0.4 else "") for _ in range(count)]


def drawn(picture, kind):
    """What is drawn of one kind, with the renderer's own rectangles: [(gid, bbox)]."""
    (axes,) = picture.figure.axes
    artists = axes.texts if kind in ("label", "any text") else axes.patches
    return [
        (artist.get_gid(), artist.get_window_extent())
        for artist in artists
        if kind == "any text" or (artist.get_gid() or "").startswith(f"{kind}:")
    ]


def faults(picture):
    """Labels on labels, on marks or beyond the edge, as the renderer draws them."""
    wide, high = picture.size
    picture.figure.draw_without_rendering()
    texts, marks = drawn(picture, "any text"), drawn(picture, "mark")
    inner = [(name, box.padded(-1)) for name, box in texts]
    pairs = [
        (name, other)
        for place, (name, box) in enumerate(inner)
        for other, beside in [*inner[place + 1 :], *marks]
        if box.overlaps(beside)
    ]
    out = [name for name, box in texts if box.x0 < 0 or box.y0 < 0 or box.x1 > wide or box.y1 > high]
    return pairs + out


@pytest.mark.parametrize("type", [BODY, SMALL, HEADING, TITLE, Type(12, italic=True)])
@pytest.mark.parametrize("line", LINES)
def test_a_line_is_never_wider_than_measured(line, type):
    renderer = RendererAgg(10, 10, 96)
    real = renderer.get_text_width_height_descent(line, font(type), False)[0]
    assert real <= text_width(line, type) <= real * 1.06


@pytest.mark.parametrize(
    ("count", "width"), [(1, 360), (2, 920), (4, A3), (11, 360), (28, 920), (60, 360), (40, A3)]
)
def test_no_label_on_a_label_a_mark_or_the_edge(lesson_with, count, width):
    picture = timeline(lesson_with(dates(count)), width=width, language="en")
    assert {area.id for area in picture.areas} == {f"e{number}" for number in range(count)}
    assert faults(picture) == []


@for_each(
    "when",
    [
        ["2021-06-16"] * 60,
        ["0753-04-21", "0476", "0009-09", "0800-12-25", "0955-08-10/.."],
        ["0001-01-01", "9999-12-31"],
        ["2021-06-16"],
        [("", "2021-06-16")],
        ["../0002"],
        ["9998/.."],
        ["2021-06-14", "2021-06-15", "2021-06-16", "2021-06-17/2021-06-20", "2021-06"],
    ],
)
def test_odd_lessons_have_a_timeline_too(lesson_with, when):
    """On a phone too, where there is least room."""
    picture = timeline(lesson_with(when), width=360)
    assert len(picture.table.rows) == len(when)
    assert {area.id for area in picture.areas} == {f"e{number}" for number in range(len(when))}
    assert faults(picture) == []


def test_every_title_stands_in_full(lesson_with):
    """Nothing is cut off: the lines of a label, joined, are its title."""
    picture = timeline(lesson_with(dates(8)), width=360)
    (axes,) = picture.figure.axes
    there = "".join(text.get_text() for text in axes.texts if text.get_gid() == "label:e3")
    letters = there.replace("-", "").replace(" ", "")
    assert "Donaudampfschifffahrtsgesellschaftskapitänsmützenausstellungseröffnungsfeier" in letters


def test_lines_are_few_and_even():
    assert wrap("Die Botschafter werden abgezogen", BODY, 150) == ["Die Botschafter", "werden abgezogen"]
    assert all(
        text_width(line, BODY) <= 150 for line in fill("Rüstungskontrollverhandlungen in Genf", BODY, 150)
    )


def test_a_compound_is_divided_where_it_joins():
    assert wrap("Rüstungskontrolle", BODY, 90) == ["Rüstungs-", "kontrolle"]
    assert wrap("Botschafter", BODY, 50)[0] == "Bot-"


def meet(one, other):
    """Whether two boxes have any area in common."""
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


@pytest.mark.parametrize("count", [0, 1, 40, 400])
def test_packed_boxes_never_meet(count):
    dice = random.Random(count)
    boxes = [
        (left, left + dice.randint(20, 300), dice.randint(10, 60))
        for left in dice.choices(range(900), k=count)
    ]
    tops, height = pack_boxes(boxes, gap=0)
    placed = [Box(left, top, right, top + high) for (left, right, high), top in zip(boxes, tops, strict=True)]
    assert not [1 for place, one in enumerate(placed) for other in placed[place + 1 :] if meet(one, other)]
    assert all(box.bottom <= height for box in placed)


def test_boxes_that_do_not_meet_share_a_row():
    assert pack_boxes([(0, 90, 20), (100, 190, 20), (200, 290, 20)]) == ([0, 0, 0], 20)


def test_a_picture_never_leaves_its_margin(bridge):
    picture = timeline(bridge, epilogue=True, width=360)
    wide, high = picture.size
    for area in picture.areas:
        assert area.box.left >= MARGIN - 2 and area.box.right <= wide - MARGIN + 2
        assert area.box.top >= 0 and area.box.bottom <= high
