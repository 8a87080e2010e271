"""The pictures look as they did: compared with small stored ones, pixel by pixel, with some tolerance.

`python -m pytest tests/charts/test_looks.py --accept-looks` accepts a change that is meant; look at the new
files under tests/charts/looks before you commit them.
"""

from io import BytesIO
from pathlib import Path

import numpy
import pytest
from gallery import fewer
from PIL import Image

from lessons.charts.shipped import pictures
from lessons.charts.timeline import timeline
from lessons.content import load_lesson
from lessons.fields import Phrase

LOOKS = Path(__file__).parent / "looks"
LESSON = Path(__file__).parent / "lesson"
DPI = 48  # half of the real size: small files, and single pixels of letters do not matter
TOLERANCE = 3.0  # root of the mean square, of 255; a label that moves by a line makes more than 10
WHOLE = ["timeline", "timeline_epilogue", "speakers", "about"]
NAMES = [*WHOLE, "heard_b1", "names_b1", "voices_b1", "difficulty_b1"]


def shot(picture):
    """The picture as an array."""
    return Image.open(BytesIO(picture.bytes("png", dpi=DPI))).convert("RGB")


def distance(one, other):
    """How far two pictures are apart; all the way if they differ in size."""
    if one.size != other.size:
        return 255.0
    first, second = (numpy.asarray(image, dtype=float) for image in (one, other))
    return float(numpy.sqrt(((first - second) ** 2).mean()))


def compare(picture, name, accept):
    """Compare a picture with the stored one, or store it."""
    path, now = LOOKS / f"{name}.png", shot(picture)
    if accept:
        fewer(now).save(path, optimize=True)
    assert path.is_file(), f"{path.name} is missing: run with --accept-looks"
    apart = distance(Image.open(path).convert("RGB"), now)
    assert apart < TOLERANCE, f"{name} looks different by {apart:.1f}: compare, then run with --accept-looks"


@pytest.fixture(scope="module")
def drawn():
    """All pictures of the small lesson, drawn once."""
    return dict(pictures(load_lesson(LESSON), width=700))


@pytest.fixture(scope="module")
def before(drawn):
    """The timeline as an array."""
    return shot(drawn["timeline"])


@pytest.mark.parametrize("name", NAMES)
def test_the_picture_looks_as_before(drawn, name, accept_looks):
    compare(drawn[name], name, accept_looks)


@pytest.mark.parametrize(("width", "theme"), [(360, "light"), (1587, "dark")])
def test_the_timeline_looks_as_before_on_a_phone_and_on_a_poster(bridge, width, theme, accept_looks):
    compare(timeline(bridge, width=width, theme=theme, language="en"), f"timeline_{width}", accept_looks)


def test_the_comparison_sees_a_label_that_moved(before, bridge):
    """The tolerance is no hole: one event less is seen."""
    bridge.events = [event.model_copy(update={"title": Phrase("Anders")}) for event in bridge.events]
    assert distance(before, shot(timeline(bridge, width=700))) > TOLERANCE


def test_the_comparison_sees_lanes_that_lost_their_colour(before):
    """A palette of few colours turns small strong areas grey."""
    assert distance(before, before.quantize(48).convert("RGB")) > TOLERANCE
