"""The gallery's files are small, but show the colours that the pictures have."""

from io import BytesIO

import numpy
import pytest
from gallery import fewer
from PIL import Image

from lessons.charts.canvas import DPI
from lessons.charts.timeline import timeline

NOT_SEEN = 16  # of 255, in any of red, green and blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_palette_changes_no_colour_that_one_could_see(bridge, theme):
    """Lanes are known by their colours: few pixels each, which a careless palette drops."""
    image = Image.open(BytesIO(timeline(bridge, theme=theme).bytes("png", dpi=DPI))).convert("RGB")
    whole, small = (numpy.asarray(each.convert("RGB"), dtype=int) for each in (image, fewer(image)))
    assert abs(whole - small).max() <= NOT_SEEN
    assert (whole[0, 0] == small[0, 0]).all()  # paper stays white
