"""The timeline as a picture: dates as what they are, nothing on top of anything, any lesson."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.charts.timeline import timeline
from lessons.charts.timeline_plan import Selection
from lessons.charts.when import when
from lessons.content import find_lesson, load_lesson
from lessons.content.model import Event

TITLES = (
    "Rüstungskontrollverhandlungen beginnen in Genf",
    "Gipfel",
    "Der Außenminister lädt zu „Gesprächen über strategische Stabilität“ ein",
)


@pytest.fixture
def lesson():
    """The Geneva lesson, loaded anew, for its events are exchanged."""
    return load_lesson(find_lesson("geneva_2021"))


def with_dates(lesson, dates):
    """The lesson with one event for each date, and no other."""
    topics = lesson.info.topics
    lesson.events = [
        Event(
            id=f"e{number}",
            title=TITLES[number % len(TITLES)],
            date=date,
            topic=topics[number % len(topics)].id,
        )
        for number, date in enumerate(dates)
    ]
    return lesson


@for_each(
    ("text", "kind", "open_end", "soft"),
    [
        ("2021-06-16", "day", False, False),
        ("2021-06", "within", False, False),
        ("2020-22", "within", False, False),
        ("2008-04-02/2008-04-04", "lasts", False, False),
        ("2014-04/..", "lasts", True, False),
        ("2014~", "within", False, True),
    ],
)
def test_a_date_is_drawn_as_what_it_is(text, kind, open_end, soft):
    """Point, span, interval, open end, soft edge."""
    date = when(text)
    assert (date.kind, date.last is None, date.soft_first) == (kind, open_end, soft)


def test_a_day_is_narrower_than_a_year(lesson):
    """A year is a bar of its true width, a day a point."""
    picture = timeline(with_dates(lesson, ["2010", "2015-06-01", "2020"]), width=920)
    marks = {patch.get_gid(): patch.get_window_extent().width for patch in picture.figure.axes[0].patches}
    assert marks["mark:e0:article"] > 3 * marks["mark:e1:article"]


def test_article_and_background_are_told_apart_without_colour(lesson):
    """What the article does not say has a mark of its own kind, and the words say so."""
    picture = timeline(lesson)
    marks = {patch.get_gid() for patch in picture.figure.axes[0].patches}
    assert {"mark:nato-promise:article", "mark:nato-promise:background"} <= marks
    assert "mark:separatists-supported:article" not in marks
    assert "seit April 2014 (Hintergrund): Russland unterstützt prorussische Separatisten" in picture.alt


def test_a_lesson_without_events_says_so(lesson):
    """One sentence."""
    lesson.events = []
    sentence = "Diese Lektion hat noch keine Ereignisse mit einem Datum: In timeline.yaml steht keins."
    assert timeline(lesson).missing == sentence


def test_a_choice_that_leaves_nothing_says_so(lesson):
    """Another sentence than for no events at all."""
    picture = timeline(lesson, choice=Selection(actor="nobody"))
    assert picture.missing == "Zu dieser Auswahl gibt es keine Ereignisse."


def alt_of(lesson, **choice):
    return timeline(lesson, choice=Selection(**choice)).alt


def test_background_is_every_date_that_the_article_does_not_give(lesson):
    """Also that of an event which the article tells without a date."""
    alt = alt_of(lesson, topic="nawalny", source="background")
    assert "17. Januar 2021 (Hintergrund): Nawalny wird festgenommen" in alt


def test_the_order_is_that_of_all_that_is_known(lesson):
    """The article alone gives only years and seasons; the order of the story stays."""
    alt = alt_of(lesson, topic="nawalny", source="article")
    places = [alt.index(words) for words in ("vergiftet", "nach Berlin gebracht", "behandeln")]
    assert places == sorted(places)


def test_what_goes_on_reaches_the_day_of_publication(lesson):
    """An axis that ended after the first day would tell an untruth."""
    picture = timeline(lesson, choice=Selection(actor="separatists"))
    assert picture.title.startswith("Zeitleiste 2014–2021 zu")
