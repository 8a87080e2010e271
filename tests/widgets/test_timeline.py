"""The timeline to work with, without a browser: choices, details, jumps."""

import pytest

from lessons.charts.look import DARK, LIGHT
from lessons.widgets.reader import ReaderWidget
from lessons.widgets.timeline import TimelineWidget


@pytest.fixture
def make(geneva, learner):
    """Make a timeline; its replies to the browser are collected in `.sent`."""

    def make(lesson=geneva, **options):
        widget = TimelineWidget(lesson, learner, next(iter(lesson.texts)), **options)
        widget.sent = []
        widget.send = lambda content: widget.sent.append(content)
        widget.say = lambda **message: widget.receive(widget, message, [])
        return widget

    return make


def shown(widget):
    return {area["id"] for area in widget.picture["areas"]}


def test_both_themes_are_the_same_drawing(make):
    picture = make().picture
    assert picture["light"].startswith("<?xml") and len(picture["light"]) == len(picture["dark"])
    assert LIGHT.paper.lower() in picture["light"] and DARK.paper.lower() in picture["dark"]


def test_the_epilogue_is_there_on_request_only(make, geneva):
    later = {event.id for event in geneva.events if event.epilogue}
    assert later and not later & shown(make())
    assert later <= shown(make(epilogue=True))


def test_a_filter_leaves_what_it_names_and_is_acknowledged(make, geneva):
    widget = make()
    widget.say(do="view", topic="nawalny", nonce=4)
    wanted = {
        e.id for e in geneva.events if e.topic == "nawalny" and not e.epilogue and (e.date or e.background)
    }
    assert shown(widget) == wanted
    assert widget.sent == [{"did": "view", "nonce": 4}]


def test_the_picture_is_laid_out_for_the_width_of_the_browser(make):
    widget = make()
    widget.say(do="view", width=360, nonce=1)
    assert widget.picture["width"] == 360
    heights = [area["height"] * widget.picture["height"] for area in widget.picture["areas"]]
    assert min(heights) >= 24


def test_what_may_not_be_chosen_changes_nothing(make):
    widget = make()
    before = widget.picture
    for wrong in ({"topic": "weather"}, {"source": "x"}):
        widget.say(do="view", nonce=1, **wrong)
        assert widget.picture is before and widget.sent == []


def test_details_keep_the_article_and_the_background_apart(make):
    article, background = make().details["nato-promise"]["parts"]
    assert (article["head"]["de"], article["text"]["de"]) == ("Im Artikel", "„2008“ = 2008")
    assert article["sentence"]["place"][:2] == ["b2", 8]
    assert background["head"]["de"] == "Hintergrund, nicht im Artikel"
    assert background["text"]["de"] == "vom 2. bis 4. April 2008: Gipfel der Nato in Bukarest"


def test_a_jump_shows_the_sentence_in_the_reader(make, geneva, learner):
    reader = ReaderWidget(geneva, learner, next(iter(geneva.texts)))
    widget = make(reader=reader)
    place = widget.details["nato-promise"]["parts"][0]["sentence"]["place"]
    widget.say(do="jump", place=place)
    assert widget.jumps and reader.place["paragraph"] == 8


def test_a_jump_to_nowhere_is_ignored(make, geneva, learner):
    reader = ReaderWidget(geneva, learner, next(iter(geneva.texts)))
    widget = make(reader=reader)
    for place in (None, "b2", ["b2", 8], ["c9", 1, 0, 1], ["b2", 99, 0, 1], ["b2", "8", 0, 1], [2, 8, 0, 1]):
        widget.say(do="jump", place=place)
        assert reader.place is None, place


def test_the_story_goes_in_the_order_of_time(make):
    widget = make()
    assert widget.order[0] == "nato-promise"
    assert set(widget.order) == shown(widget)


def test_a_lesson_without_events_says_so(make, lesson):
    assert make(lesson).picture["missing"]["de"].startswith("Diese Lektion hat noch keine Ereignisse")
