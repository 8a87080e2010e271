"""Placing things on an axis of time."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.exercises.item import AnswerError


def key_of(item, text: str) -> str:
    """The key of a thing."""
    return next(thing["key"] for thing in item.public()["things"] if thing["text"] == text)


@for_each(
    ("thing", "chosen", "status", "note"),
    [
        ("Annektierung der Krim", "2014", "right", ""),
        ("Annektierung der Krim", "2013", "almost", "too_early"),
        ("Annektierung der Krim", "2016", "almost", "too_late"),
        ("Annektierung der Krim", "2017", "wrong", "too_late"),
        ("Krieg im Osten", "2014", "right", ""),
        ("Krieg im Osten", "2020", "right", ""),
        ("Krieg im Osten", "2011", "wrong", "too_early"),
        ("Abreise der Botschafter", "2021", "right", ""),
    ],
)
def test_a_date_is_right_within_its_span_and_almost_right_beside_it(example, thing, chosen, status, note):
    item = example("place_on_timeline")
    key = key_of(item, thing)
    part = item.mark({key: chosen}).parts[key]
    assert (part.status, part.note) == (status, note)


def test_the_farther_away_the_less_it_counts(example):
    item = example("place_on_timeline")
    key = key_of(item, "Annektierung der Krim")
    scores = [item.mark({key: year}).score for year in ("2014", "2015", "2016", "2017")]
    assert scores == [0.3333, 0.2222, 0.1111, 0]


@pytest.mark.parametrize(
    ("chosen", "status"),
    [
        ("2020-05", "almost"),
        ("2020-06", "right"),
        ("2020-08", "right"),
        ("2020-11", "wrong"),
    ],
)
def test_a_season_accepts_each_of_its_months(example, chosen, status):
    item = example("place_on_timeline", 1)
    key = key_of(item, "Flug nach Berlin")
    assert item.mark({key: chosen}).parts[key].status == status


def test_an_axis_may_run_in_days(example):
    item = example("place_on_timeline", 2)
    key = key_of(item, "Treffen")
    assert item.mark({key: "2021-06-16"}).parts[key].status == "right"
    assert item.mark({key: "2021-06-17"}).parts[key].note == "too_late"


@for_each(
    ("chosen", "sentence"),
    [
        ("2001", "Item t-achse: 2001 lies outside the axis from 2002 to 2021."),
        ("2014-03", "Item t-achse: expected a date such as 2014, not '2014-03'."),
        ("bald", "Item t-achse: expected a date such as 2014, not 'bald'."),
        ("٢٠١٤", "Item t-achse: expected a date such as 2014, not '٢٠١٤'."),
        ("0000", "Item t-achse: 0000 lies outside the axis from 2002 to 2021."),
    ],
)
def test_dates_that_are_not_on_the_axis_are_refused(example, chosen, sentence):
    with pytest.raises(AnswerError) as caught:
        example("place_on_timeline").mark({"a": chosen})
    assert str(caught.value) == sentence


def test_the_axis_is_shown_without_the_dates(example):
    assert example("place_on_timeline").public()["axis"] == {"from": "2002", "to": "2021", "step": "year"}


@for_each(
    ("change", "path", "sentence"),
    [
        (
            lambda raw: raw["axis"].update(to="2002"),
            ("axis",),
            "runs from 2002 to 2002; expected an end after the start",
        ),
        (
            lambda raw: raw["axis"].update(step="month"),
            ("axis",),
            "expected a date such as 2014-03, not '2002'",
        ),
        (
            lambda raw: raw["things"][0].update(date="1999"),
            ("things", 0, "date"),
            "is “1999”; expected a date on the axis, from 2002 to 2021",
        ),
        (
            lambda raw: raw["things"][0].update(date="../.."),
            ("things", 0, "date"),
            "expected a date such as 2014, 2014-03, 2014-03-18, 2020-22 (summer 2020), "
            "2008-04-02/2008-04-04, 2014-04/.. or 2020~",
        ),
        (
            lambda raw: raw["things"][0].update(date="1990/.."),
            ("things", 0, "date"),
            "is “1990/..”, the whole axis; expected a date that not every answer fits",
        ),
    ],
)
def test_faults_of_the_axis_and_of_dates(example, change, path, sentence):
    assert example("place_on_timeline", change=change).faults() == [(path, sentence)]
