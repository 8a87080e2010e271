"""Who speaks on what: marks for all statements, nothing on top of anything, words and table from the data."""

from __future__ import annotations

import itertools

import every_item
import pytest

from lessons.charts.actors import speakers_by_topics
from lessons.charts.canvas import Canvas
from lessons.charts.look import LIGHT
from lessons.charts.signs import draw_sign

WIDTHS = (360, 600, 920, 1600)


@pytest.fixture(scope="module")
def lesson():
    """The Geneva lesson."""
    return every_item.lesson("geneva_2021")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_statement_has_its_mark(lesson, width):
    """One mark a statement, at every width."""
    figure = speakers_by_topics(lesson, width=width).figure
    marks = {
        artist.get_gid() for artist in figure.axes[0].patches if (artist.get_gid() or "").startswith("sign:")
    }
    assert marks == {f"sign:{statement.id}" for statement in lesson.statements}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_lie_on_each_other_or_beyond_the_edge(lesson, width):
    """Measured by the renderer, not by our own sums."""
    figure = speakers_by_topics(lesson, width=width, language="en").figure
    figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert not [
        1 for one, other in itertools.combinations(boxes, 2) if one.padded(-1).overlaps(other.padded(-1))
    ]
    assert all(box.x0 >= 0 and box.x1 <= width + 1 and box.y0 >= 0 for box in boxes)


def test_marks_of_a_cell_lie_side_by_side(lesson):
    """No mark covers another."""
    figure = speakers_by_topics(lesson, width=360).figure
    figure.draw_without_rendering()
    marks = [a for a in figure.axes[0].patches if (a.get_gid() or "").startswith("sign:")]
    boxes = [mark.get_window_extent() for mark in marks]
    assert not [
        1 for one, other in itertools.combinations(boxes, 2) if one.padded(-1).overlaps(other.padded(-1))
    ]


@pytest.mark.parametrize("hollow", [False, True])
def test_stances_differ_by_shape_and_by_outline(hollow):
    """A reader who sees no colour still tells them apart."""
    drawn = {}
    for stance in ("supports", "criticises", "neutral"):
        sheet = Canvas(40, 40, LIGHT)
        draw_sign(sheet, stance, 20, 20, hollow)
        (patch,) = sheet.axes.patches
        drawn[stance] = (patch.get_path().vertices.round(1).tolist(), patch.get_facecolor())
    shapes = [str(shape) for shape, _ in drawn.values()]
    assert len(set(shapes)) == 3
    assert len({color for _, color in drawn.values()}) == (1 if hollow else 3)


def test_words_and_table_say_the_same(lesson):
    """The alternative text names every speaker, the table every statement."""
    picture = speakers_by_topics(lesson)
    names = {lesson.actor(statement.speaker).name for statement in lesson.statements}
    assert all(name in picture.alt for name in names)
    said = [(each.says, each.verb) for each in lesson.statements]
    assert sorted((row[2], row[3]) for row in picture.table.rows) == sorted(said)


def test_the_words_say_how_somebody_speaks(lesson):
    """Stance and dispute are told to those, too, who do not see the signs."""
    assert "Kira Jarmysch – Der Fall Nawalny: 1 × kritisiert, warnt oder weist zurück (bestritten)." in (
        speakers_by_topics(lesson).alt
    )
    names = [area.name for area in speakers_by_topics(lesson).areas]
    assert "USA – Abrüstung und Rüstungskontrolle: 1 × stimmt zu oder bietet an" in names


def test_a_lesson_without_statements_says_so(lesson, monkeypatch):
    """One sentence instead of an empty grid."""
    monkeypatch.setitem(lesson.__dict__, "statements", [])
    assert speakers_by_topics(lesson).missing.startswith("Diese Lektion hat noch keine Aussagen")
