"""The times of the Geneva article, whose lesson relies on them."""

from __future__ import annotations

import datetime
from pathlib import Path

import edtf

TEXT = (Path(__file__).parents[2] / "data/geneva_2021/texts/b2.md").read_text(encoding="utf-8")
PUBLISHED = datetime.date(2021, 6, 17)


def test_every_time_of_the_article_is_found_with_its_value(times_of):
    found = [(TEXT[t.start : t.end], t.value, t.edtf) for t in times_of(TEXT)]
    assert found == [
        ("Mittwoch", "2021-06-16", "2021-06-16"),
        ("Donnerstag", "2021-06-17", "2021-06-17"),
        ("März", "2021-03", "2021-03"),
        ("nun", "PRESENT_REF", "2021-06-17~"),
        ("Frühjahr", "2021-SP", "2021-21"),
        ("den kommenden Tagen", "PXD", "2021-06-17/.."),
        ("Vorjahr", "2020", "2020"),
        ("Damals", "PAST_REF", "../2021-06-17"),
        ("Sommer 2020", "2020-SU", "2020-22"),
        ("zuvor", "PAST_REF", "../2021-06-17"),
        ("45-Jährigen", "P45Y", ""),
        ("damals", "PAST_REF", "../2021-06-17"),
        ("2008", "2008", "2008"),
        ("jüngst", "PAST_REF", "../2021-06-17"),
        ("Jahr 2014", "2014", "2014"),
    ]


def test_its_dates_are_valid_edtf(times_of):
    for timex in times_of(TEXT):
        if timex.edtf:
            assert str(edtf.parse_edtf(timex.edtf)) == timex.edtf
