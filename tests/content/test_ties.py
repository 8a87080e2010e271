"""Ties by meaning: the lesson's entries find their places in its texts, and in texts that quote nothing."""

from __future__ import annotations

import every_item
import pytest

from lessons.content.plain import plain_analysis
from lessons.content.stored import analysis_of, stored_analysis, ties_of
from lessons.content.ties import find_ties


@pytest.fixture(scope="module")
def lesson():
    """The Geneva lesson."""
    return every_item.lesson("geneva_2021")


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_every_shipped_text_has_its_analysis(lesson, text):
    """The stored analysis belongs to the text as it is now."""
    assert stored_analysis(lesson, text) is not None


@pytest.mark.parametrize("kind", ["vocabulary", "actors", "events", "statements"])
def test_everything_attaches_to_the_news_text(lesson, kind):
    """All words, actors, events and statements have a place in b2."""
    assert ties_of(lesson, "b2").missing(kind) == []


def test_separated_verbs_are_one_word(lesson):
    """kündigte … an: both halves are marked, and kündigen alone is not found."""
    [tie] = [tie for tie in ties_of(lesson, "b2").places["vocabulary"]["ankündigen"] if tie.also]
    paragraph = lesson.text("b2").paragraph(tie.paragraph).text
    assert paragraph[tie.start : tie.end] == "kündigte"
    assert [paragraph[start:end] for start, end in tie.also] == ["an"]


def test_offsets_point_at_words(lesson):
    """Every tie of every text begins and ends at a word of its paragraph, within its sentence."""
    for text in lesson.texts:
        for ties in ties_of(lesson, text).places.values():
            for tie in (tie for found in ties.values() for tie in found if tie.paragraph):
                paragraph = lesson.text(text).paragraph(tie.paragraph).text
                assert paragraph[tie.start : tie.end].strip() == paragraph[tie.start : tie.end] != ""
                assert tie.sentence in paragraph


def test_different_names_for_one_person(lesson):
    """Nawalny is also the Kremlin critic and the opposition politician."""
    ties = [tie for tie in ties_of(lesson, "b2").places["actors"]["nawalny"] if tie.paragraph]
    found = {lesson.text("b2").paragraph(t.paragraph).text[t.start : t.end].split()[-1] for t in ties}
    assert {"Nawalny", "Kreml-Kritiker", "Oppositionelle", "Gefallenen"} <= found


@pytest.mark.parametrize(("text", "least"), [("b2", 38), ("b1", 38)])
def test_events_and_statements_are_found_without_quotations(lesson, text, least):
    """By meaning alone most entries find the very sentence that the teacher quotes."""
    quoted = ties_of(lesson, text)
    meant = find_ties(lesson, lesson.text(text), analysis_of(lesson, text), quotations=False)
    right = 0
    for kind in ("events", "statements"):
        for entry, [tie, *_] in (
            (e, t) for e, t in quoted.places[kind].items() if t and t[0].how == "quotation"
        ):
            found = meant.places[kind][entry]
            right += bool(found) and (found[0].sentence in tie.sentence or tie.sentence in found[0].sentence)
    assert right >= least


def test_a_text_without_analysis_is_tied_by_forms(lesson):
    """Before `lessons annotate` has run, words are found by their forms."""
    text = lesson.text("b2")
    ties = find_ties(lesson, text, plain_analysis(text))
    assert "Abrüstung" in ties.attached("vocabulary")
    assert "putin" in ties.attached("actors")
