"""TimeML written and read: the text unchanged, what is marked, and what cannot be read."""

from __future__ import annotations

import datetime

import pytest

from lessons.german import analyse
from lessons.german.times import TimemlError, read_timeml, to_timeml

PUBLISHED = datetime.date(2021, 6, 17)
TEXT = (
    "Am Mittwoch sagte Müller & Co: „<b>seit 2008</b>“.\r\nZuvor war der 45-Jährige krank.\n\n"
    "\tEnde Mai auch."
)


def test_the_text_comes_back_unchanged(times_of):
    document = read_timeml(to_timeml(TEXT, times_of(TEXT), PUBLISHED, "a & b"))
    assert document.text == TEXT
    assert document.published == PUBLISHED


def test_times_come_back_with_place_type_value_and_modifier(times_of):
    times = read_timeml(to_timeml(TEXT, times_of(TEXT), PUBLISHED)).times
    assert [(TEXT[t.start : t.end], t.type, t.value, t.mod) for t in times] == [
        ("Mittwoch", "DATE", "2021-06-16", ""),
        ("2008", "DATE", "2008", ""),
        ("Ende Mai", "DATE", "2021-05", "END"),
    ]


def test_markup_in_the_text_stays_text(times_of):
    assert "&lt;b&gt;seit <TIMEX3" in to_timeml(TEXT, times_of(TEXT), PUBLISHED)


def test_a_character_that_xml_has_no_place_for_is_replaced():
    assert read_timeml(to_timeml("ein\x00Text", [])).text == "ein\ufffdText"


def test_without_a_date_there_is_no_dct(times_of):
    document = to_timeml("Im Jahr 2014.", times_of("Im Jahr 2014.", None))
    assert "<DCT>" not in document
    assert read_timeml(document).published is None


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<TimeML><TEXT>a", "a.tml, line 1, column 16: is not well-formed XML."),
        ("<TimeML></TimeML>", "a.tml: has no TEXT element; expected a TimeML document."),
        (
            '<!DOCTYPE x [<!ENTITY a "b">]><TimeML><TEXT>&a;</TEXT></TimeML>',
            "a.tml: has a DOCTYPE declaration; expected a TimeML document without one.",
        ),
        (
            '<TimeML><DCT><TIMEX3 value="gestern"/></DCT><TEXT>a</TEXT></TimeML>',
            "a.tml, DCT: is “gestern”; expected a date such as 2021-06-17.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(source, message):
    with pytest.raises(TimemlError) as error:
        read_timeml(source, "a.tml")
    assert str(error.value) == message


def test_the_component_marks_spans_that_know_their_timex():
    doc = analyse("Am Mittwoch trafen sich beide in Genf.", PUBLISHED, engine="built-in")
    (span,) = doc.spans["times"]
    assert (span.text, span.label_, span._.timex.value) == ("Mittwoch", "DATE", "2021-06-16")
    assert doc._.engine["times"] == "rules"
