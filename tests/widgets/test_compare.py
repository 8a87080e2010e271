"""Two levels of a text beside each other."""

import pytest

from lessons.content import LessonError
from lessons.content.texts import Paragraph
from lessons.widgets.compare import compare_page


def test_two_levels_stand_side_by_side(geneva):
    page = compare_page(geneva, "b2", "a2")
    assert page.html.count("le-compare-number") == 9
    assert page.html.count("open=") == 1
    assert repr(page).startswith("B2: Nach dem Gipfel in Genf")
    with pytest.raises(LessonError, match="has no text 'c2'"):
        compare_page(geneva, "b2", "c2")


def test_text_is_never_markup(lesson, monkeypatch):
    text = lesson.texts["b2"]
    dangerous = type(text)("b2", "B2", "<b>x", (Paragraph(1, "<script>alert(1)</script>"),))
    monkeypatch.setitem(lesson.texts, "b2", dangerous)
    html = compare_page(lesson, "b2", "b1").html
    assert "<script>" not in html
    assert "<b>" not in html
