"""Pictures show any text: a letter that the font lacks is a box, no text is read as mathematics."""

import warnings
from itertools import cycle

import pytest
from cases import for_each

from lessons.charts.labels import BOX, drawable, text_width
from lessons.charts.look import BODY, HEADING
from lessons.charts.picture import FORMATS
from lessons.charts.shipped import pictures
from lessons.content.stored import ties_of

ODD = [
    "Ein Gipfel 🙂 👨‍👩‍👧",
    "习近平 und मोदी und غسان und שלום",
    r"$\frac{1}{0}$ 5 $ und 6 $ a_b^c \alpha 100 %",
    "e\u0301 a\u0308 Z\u0351\u0343\u036c und \ufeff\u200b\u202erückwärts",
    "eine\nzweite\r\nZeile\tund \u2028 mehr",
    "<b>&amp;</b> --> ]]> \ufffe \U0010ffff",
    "🙂" * 80,
    "\u200b\ufeff",
]


def saying(thing, **words):
    """The thing with other words in some of its fields."""
    return type(thing).model_validate(thing.model_dump(by_alias=True) | words)


def with_words(lesson):
    """The lesson with odd words in every place that a picture shows."""
    words = cycle(ODD)
    topics = [saying(topic, name=next(words)).model_dump() for topic in lesson.info.topics]
    lesson.info = saying(lesson.info, title=ODD[0], topics=topics)
    lesson.actors = [saying(actor, name=next(words)) for actor in lesson.actors]
    lesson.events = [saying(event, title=next(words)) for event in lesson.events]
    return lesson


def test_every_picture_is_drawn_whatever_it_says(bridge):
    """The forms in turn, for all draw the same artists; the timeline in each."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of a letter that its font lacks
        drawn = {
            (name, form): picture.bytes(form, dpi=96)
            for (name, picture), turn in zip(pictures(with_words(bridge)), cycle(FORMATS), strict=False)
            for form in (FORMATS if name == "timeline" else [turn])
            if not picture.missing
        }
    assert all(len(content) > 500 for content in drawn.values())
    assert {name for name, _ in drawn} >= {"timeline", "speakers"}
    assert {form for _, form in drawn} == set(FORMATS)


@for_each("words", ODD)
def test_an_actor_may_have_any_name(bridge, words):
    """Also one without a letter: nobody in the text bears it."""
    bridge.actors = [saying(actor, name=words) for actor in bridge.actors]
    assert ties_of(bridge, "b1").places["actors"].keys() == {actor.id for actor in bridge.actors}


@pytest.mark.parametrize("type", [BODY, HEADING])
def test_what_is_drawn_is_what_was_measured(type):
    for words in ODD:
        shown = drawable(words, type)
        assert drawable(shown, type) == shown
        assert text_width(words, type) == text_width(shown, type)
    assert drawable("🙂", type) == BOX
    letters = "ä ö ü ß Ä Ö Ü „Größe“ – ‚so‘ …, Kiew, 14 %, 5 $"
    assert drawable(letters, type) == letters
