"""Two levels of a text beside each other."""

import pytest

from lessons.content import LessonError
from lessons.widgets.compare import compare_page


def test_two_levels_stand_side_by_side(geneva):
    page = compare_page(geneva, "b2", "a2")
    assert page.html.count("le-compare-number") == 9
    assert page.html.count("open=") == 1
    assert repr(page).startswith("B2: Nach dem Gipfel in Genf")
    with pytest.raises(LessonError, match="has no text 'c2'"):
        compare_page(geneva, "b2", "c2")
