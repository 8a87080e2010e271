"""Colours: told apart with any colour vision, strong enough on paper, and one drawing for both themes."""

import itertools
import re

import numpy
import pytest
from cases import for_each

from lessons.charts.look import DARK, LIGHT, THEMES, recoloured, theme_named
from lessons.charts.shipped import pictures
from lessons.charts.timeline import timeline

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB; row by row.
VISION = {
    "protanopia": (
        0.152286,
        1.052583,
        -0.204868,
        0.114503,
        0.786281,
        0.099216,
        -0.003882,
        -0.048116,
        1.051998,
    ),
    "deuteranopia": (
        0.367322,
        0.860646,
        -0.227968,
        0.280085,
        0.672501,
        0.047413,
        -0.01182,
        0.04294,
        0.968881,
    ),
    "tritanopia": (1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039),
    "full": (1, 0, 0, 0, 1, 0, 0, 0, 1),
}
# Ottosson's OKLab: from linear RGB to cones, and from their cube roots to lightness and two hues.
CONES = (
    0.41222147,
    0.53633254,
    0.05144599,
    0.2119035,
    0.68069955,
    0.10739696,
    0.08830246,
    0.28171884,
    0.6299787,
)
OKLAB = (
    0.21045426,
    0.79361779,
    -0.00407205,
    1.9779985,
    -2.42859221,
    0.45059371,
    0.02590404,
    0.78277177,
    -0.80867577,
)
LEAST_APART = 0.045  # in OKLab, where 0.02 is just noticeable


def matrix(numbers):
    """Nine numbers as three rows."""
    return numpy.array(numbers).reshape(3, 3)


def linear(color):
    """A colour as linear light."""
    parts = numpy.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return numpy.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def seen(color, vision):
    """A colour as somebody with this vision sees it, in OKLab."""
    light = numpy.clip(matrix(VISION[vision]) @ linear(color), 0, 1)
    return matrix(OKLAB) @ numpy.cbrt(matrix(CONES) @ light)


def contrast(one, other):
    """The contrast ratio of WCAG."""
    light, dark = sorted(
        (numpy.array([0.2126, 0.7152, 0.0722]) @ linear(color) for color in (one, other)), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_hues_are_told_apart_with_any_colour_vision(theme, vision):
    fills = [hue.fill for hue in theme.hues]
    close = [
        pair
        for pair in itertools.combinations(fills, 2)
        if numpy.linalg.norm(seen(pair[0], vision) - seen(pair[1], vision)) < LEAST_APART
    ]
    assert close == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_and_outlines_stand_out(theme):
    """4.5:1 for words, also for the names of lanes; every outline has 3:1 with that."""
    papers = [theme.paper, theme.band]
    words = [theme.ink, theme.quiet, *(hue.edge for hue in theme.hues)]
    assert not [(word, paper) for word in words for paper in papers if contrast(word, paper) < 4.5]


def plain(svg):
    """The drawing without the names of its hatches, which matplotlib makes from their colours."""
    return re.sub(r"\bh[0-9a-f]{10}\b", "hatch", svg)


@for_each("name", ["timeline", "speakers", "heard_b1", "voices_b1", "difficulty_b1"])
def test_the_dark_picture_is_the_light_one_in_other_colours(bridge, name):
    """Of each way of drawing one."""
    light, dark = (dict(pictures(bridge, theme=theme))[name] for theme in ("light", "dark"))
    assert plain(recoloured(light.svg(), LIGHT, DARK)) == plain(dark.svg())


def test_marks_differ_without_colour(bridge):
    """In grey, every kind of mark differs from every other in shape, filling or outline."""
    picture = timeline(bridge)
    marks = {patch.get_gid(): patch for patch in picture.figure.axes[0].patches if patch.get_gid()}

    def look(name):
        patch = marks[name]
        box = patch.get_window_extent()
        grey = round(float(numpy.array(patch.get_facecolor()[:3]) @ [0.3, 0.59, 0.11]), 1)
        return len(patch.get_path().vertices), box.width > 20, grey, patch.get_hatch(), patch.get_linestyle()

    kinds = {
        "day": "mark:opened:article",
        "within": "mark:start:article",
        "lasts": "mark:closed:article",
        "background day": "mark:council:background",
        "background within": "mark:steel:background",
        "background lasts": "mark:survey:background",
    }
    assert len({look(name) for name in kinds.values()}) == len(kinds)


def test_an_unknown_theme_is_told():
    with pytest.raises(ValueError, match=r"^There is no theme 'pink'; there are: light, dark\.$"):
        theme_named("pink")
