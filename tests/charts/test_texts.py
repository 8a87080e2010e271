"""Who is heard, under which names, where in the text, and how hard it is: from the stored analysis."""

import every_item
import pytest

from lessons.charts.difficulty import difficulty_picture, most_of, rated_sentences
from lessons.charts.heard import heard, speakers_of, voices_heard
from lessons.charts.names import names_counted, names_used
from lessons.charts.shipped import OF_TEXT
from lessons.charts.voices import TextMap, hues_of, voices
from lessons.content import find_lesson, load_lesson
from lessons.content.analysis import Span, Speech
from lessons.content.stored import analysis_of


@pytest.fixture(scope="module")
def geneva():
    return every_item.lesson("geneva_2021")


@pytest.mark.parametrize("width", [360, 920])
@pytest.mark.parametrize("name", OF_TEXT)
def test_no_words_lie_on_each_other_or_beyond_the_edge(geneva, name, width):
    """Measured by the renderer."""
    picture = OF_TEXT[name](geneva, "b2", width=width, language="en")
    picture.figure.draw_without_rendering()
    wide, high = picture.size
    boxes = [text.get_window_extent() for text in picture.figure.axes[0].texts]
    inner = [box.padded(-1) for box in boxes]
    assert not [1 for place, one in enumerate(inner) for other in inner[place + 1 :] if one.overlaps(other)]
    assert all(box.x0 >= 0 and box.y0 >= 0 and box.x1 <= wide and box.y1 <= high for box in boxes)


def test_words_are_counted_as_a_person_counts_them(bridge):
    """Die Brücke sei schöner geworden als geplant; Wir haben lange auf diesen Tag gewartet."""
    found = voices_heard(bridge, analysis_of(bridge, "b1"))
    assert (found.reported["krueger"], found.direct["krueger"], found.reported["weiss"]) == (7, 7, 9)


def test_who_is_mentioned_but_not_heard_is_said(bridge):
    picture = heard(bridge)
    assert "Anna Krüger: 14 Wörter; Jörg Weiß: 9 Wörter" in picture.alt
    assert picture.alt.endswith("Kommt vor, aber nicht zu Wort: Grüne Aue, das Gericht.")
    assert picture.table.rows[-1] == ["das Gericht", "0", "0"]


def test_nawalny_is_not_heard_himself(geneva):
    silent = {actor.id for actor in voices_heard(geneva, analysis_of(geneva, "b2")).silent}
    assert "nawalny" in silent
    assert not silent & {"biden", "putin", "usa", "russia", "ukraine"}


@pytest.mark.parametrize(
    ("name", "ids"),
    [("Joe Biden", ["biden"]), ("die USA und Russland", ["usa", "russia"]), ("", [""]), ("Unbekannt", [""])],
)
def test_speakers_are_found_by_their_names(geneva, name, ids):
    assert speakers_of(Span("…", Speech(name, "sagen", "reported"), 0, 1), geneva.actors) == ids


def test_a_genitive_is_no_other_name(geneva):
    found = {actor.id: names for actor, names in names_counted(geneva, geneva.text("b2"))}
    assert "Nawalnys" not in found["nawalny"]
    assert {"Nawalny", "der Kreml-Kritiker", "der Oppositionelle"} <= set(found["nawalny"])


def test_every_name_stands_in_the_table(bridge):
    assert names_used(bridge).table.rows[:2] == [
        ["Anna Krüger", "Bürgermeisterin Anna Krüger", "1"],
        ["Anna Krüger", "Krüger", "1"],
    ]


def test_voices_lie_where_the_speech_stands():
    """A stretch over the end of a line goes on in the next one."""
    page = TextMap([250, 100], 28 + 26 + 300)
    assert page.letters == 100
    boxes = list(page.boxes(1, 50, 120))
    assert [(box.left - page.left, box.right - page.left) for box in boxes] == [(150, 300), (0, 60)]
    assert page.top(2) == 3 * 23 + 8


def test_a_band_that_goes_on_is_named_again(geneva):
    """Without colour it would be nobody's."""
    figure = voices(geneva, "b2", width=360).figure
    there = {text.get_text() for axes in figure.axes for text in axes.texts if text.get_gid() == "voice"}
    assert {"Joe Biden", "… Joe Biden", "… Peskow", "JB"} <= there


def test_the_first_of_a_side_has_its_colour_and_nobody_shares_one(geneva):
    speaking = [("putin",), ("peskow",), ("biden",), ("jarmysch",), ("usa", "russia"), ("",)]
    hues = hues_of(geneva, speaking)
    assert (hues["biden",], hues["putin",], hues["jarmysch",], hues["",]) == (0, 1, 2, 6)
    assert len(set(hues.values())) == len(hues)


def test_every_speaker_of_a_paragraph_is_named(bridge):
    assert voices(bridge).alt == "Wessen Stimme hört man wo? (B1) Absatz 1: Anna Krüger; Absatz 2: Jörg Weiß."


def test_the_hardest_sentence_is_named(bridge):
    alt = difficulty_picture(bridge).alt
    assert "6 Sätze, von 1 (leicht) bis 7 (schwer), im Mittel 1,6." in alt
    assert alt.endswith("Am schwersten (2,0): " + bridge.text("b1").paragraph(2).text.split(". ")[1] + ".")


def longest_bar(picture):
    bars = picture.figure.findobj(lambda each: each.get_gid() == "bar")
    return max(bar.get_window_extent().width for bar in bars)


def test_the_bars_of_two_texts_can_be_compared(geneva):
    """A full bar is the hardest sentence of the lesson; of 1, the easiest, nothing is drawn."""
    b2, a2 = (longest_bar(difficulty_picture(geneva, id)) for id in ("b2", "a2"))
    hardest = [max(one.difficulty for one in rated_sentences(geneva, id)) - 1 for id in ("b2", "a2")]
    assert a2 / b2 == pytest.approx(hardest[1] / hardest[0])
    assert hardest[0] == most_of(geneva)


NO_SPEECH = "Zu diesem Text ist keine Rede gespeichert: Starten Sie „lessons annotate“ für diese Lektion."
NO_DIFFICULTY = (
    "Zu diesem Text ist noch nicht gespeichert, wie schwer er ist: "
    "Starten Sie „lessons annotate“ für diese Lektion."
)


@pytest.mark.parametrize(
    ("draw", "sentence"),
    [(heard, NO_SPEECH), (voices, NO_SPEECH), (difficulty_picture, NO_DIFFICULTY)],
)
def test_a_text_without_an_analysis_says_what_is_missing(draw, sentence):
    picture = draw(load_lesson(find_lesson("_template")))
    assert (picture.missing, picture.alt) == (sentence, sentence)


def test_nobody_with_two_names_is_said(bridge):
    bridge.actors = []
    assert names_used(bridge).missing == "In diesem Text hat niemand mehr als einen Namen."
