"""Dates are said as people say them, in every place and in every language of help."""

from __future__ import annotations

from cases import for_each

from lessons.content.date_words import date_words
from lessons.content.interface import interface
from lessons.german.times.timex import edtf_of
from lessons.language.date_words import DateWords

PUBLISHED = "2021-06-17"

SAID = [
    ("2021-06-16", "16. Juni 2021", "16 June 2021"),
    ("2021-03", "März 2021", "March 2021"),
    ("2021-21", "Frühjahr 2021", "spring 2021"),
    ("2020-24", "Winter 2020/21", "winter 2020/21"),
    ("2020-33", "1. Quartal 2020", "first quarter of 2020"),
    ("2020-41", "2. Halbjahr 2020", "second half of 2020"),
    ("199X", "1990er-Jahre", "1990s"),
    ("18XX", "19. Jahrhundert", "19th century"),
    ("20XX", "21. Jahrhundert", "21st century"),
    ("-0043", "44 v. Chr.", "44 BC"),
    ("-0043-03-15", "15. März 44 v. Chr.", "15 March 44 BC"),
    ("-0043/0014", "von 44 v. Chr. bis 14 n. Chr.", "from 44 BC to 14 AD"),
    ("2021-06-16T20:15:00", "16. Juni 2021, 20:15 Uhr", "16 June 2021, 20:15"),
    ("../2020-22", "spätestens im Sommer 2020", "in summer 2020 at the latest"),
    ("../2021-06-16", "spätestens am 16. Juni 2021", "on 16 June 2021 at the latest"),
    ("../2020", "spätestens 2020", "in 2020 at the latest"),
    ("2021-06-17/..", "ab dem 17. Juni 2021", "from 17 June 2021"),
    ("2021-06-01/..", "seit dem 1. Juni 2021", "since 1 June 2021"),
    ("2014-04/..", "seit April 2014", "since April 2014"),
    ("199X/..", "seit den 1990er-Jahren", "since the 1990s"),
    ("2008-04-02/2008-04-04", "vom 2. bis 4. April 2008", "from 2 to 4 April 2008"),
    ("2008-04-30/2008-05-02", "vom 30. April bis 2. Mai 2008", "from 30 April to 2 May 2008"),
    ("2008-12-31/2009-01-01", "vom 31. Dezember 2008 bis 1. Januar 2009", "from 31 December 2008 to 1 January 2009"),  # noqa: E501
    ("2014-04/2014-06", "von April bis Juni 2014", "from April to June 2014"),
    ("2014/2016", "von 2014 bis 2016", "from 2014 to 2016"),
    ("2020-08-22/2021-01", "vom 22. August 2020 bis Januar 2021", "from 22 August 2020 to January 2021"),
    ("2020-22/2021-21", "vom Sommer 2020 bis zum Frühjahr 2021", "from summer 2020 to spring 2021"),
    ("2020~", "um 2020", "around 2020"),
    ("2020-05-17~", "um den 17. Mai 2020", "around 17 May 2020"),
    ("2020-05~", "etwa im Mai 2020", "around May 2020"),
    ("2020?", "vermutlich 2020", "probably 2020"),
    ("2020%", "vermutlich um 2020", "probably around 2020"),
]  # fmt: skip


@for_each(("date", "german", "english"), SAID)
def test_a_date_is_said(date, german, english):
    assert date_words("de").say(date, PUBLISHED) == german
    assert date_words("en").say(date, PUBLISHED) == english


@for_each(
    ("date", "german", "english"),
    [
        ("2021-06-16", "am 16. Juni 2021", "on 16 June 2021"),
        ("2020-22", "im Sommer 2020", "in summer 2020"),
        ("2014", "2014", "in 2014"),
        ("18XX", "im 19. Jahrhundert", "in the 19th century"),
        ("199X", "in den 1990er-Jahren", "in the 1990s"),
        ("2014-04/..", "seit April 2014", "since April 2014"),
    ],
)
def test_when_something_happens(date, german, english):
    assert date_words("de").say(date, form="at") == german
    assert date_words("en").say(date, form="at") == english


@for_each(
    ("date", "mod", "german", "english"),
    [
        ("2010-05", "START", "Anfang Mai 2010", "early May 2010"),
        ("2020", "END", "Ende 2020", "late 2020"),
        ("199X", "MID", "Mitte der 1990er-Jahre", "mid-1990s"),
        ("18XX", "END", "Ende des 19. Jahrhunderts", "late 19th century"),
        ("2010-05", "APPROX", "Mai 2010", "May 2010"),
    ],
)
def test_a_part_of_a_date(date, mod, german, english):
    assert date_words("de").say(date, mod=mod) == german
    assert date_words("en").say(date, mod=mod) == english


@for_each(
    ("date", "mod", "german", "english"),
    [
        ("2010-05", "START", "Anfang Mai 2010", "early in May 2010"),
        ("199X", "MID", "Mitte der 1990er-Jahre", "in the middle of the 1990s"),
        ("18XX", "END", "Ende des 19. Jahrhunderts", "late in the 19th century"),
        ("2021-40", "START", "Anfang des 1. Halbjahres 2021", "early in the first half of 2021"),
        ("2020-36", "END", "Ende des 4. Quartals 2020", "late in the fourth quarter of 2020"),
        ("2020-22", "END", "Ende des Sommers 2020", "late in summer 2020"),
        ("2020-24", "MID", "Mitte des Winters 2020/21", "in the middle of winter 2020/21"),
        ("201X", "START", "Anfang der 2010er-Jahre", "early in the 2010s"),
        ("2021-06-16", "START", "Anfang des 16. Juni 2021", "early on 16 June 2021"),
        ("2020", "END", "Ende 2020", "late in 2020"),
    ],
)
def test_when_something_happens_in_a_part_of_a_date(date, mod, german, english):
    assert date_words("de").say(date, mod=mod, form="at") == german
    assert date_words("en").say(date, mod=mod, form="at") == english


VALUES = """
    2021 2021-06 2021-06-16 199 18 2021-SU 2021-Q3 2021-H1 2021-W24 2021-W24-WE BC0044 BC0001 2008/2009
    2021-06-16T20:15 2021-06-16TEV
"""


@for_each("value", VALUES.split())
def test_what_the_analysis_writes_can_be_said(value):
    """Every date that the German analysis makes of a TimeML value is read and said."""
    assert date_words("de").say(edtf_of(value))


def test_a_weekday_belongs_to_its_day_in_any_year():
    assert date_words("de").weekday("2021-06-16") == "Mittwoch, 16. Juni 2021"
    assert date_words("en").weekday("0800-12-25") == "Monday, 25 December 800"


def test_another_language_needs_its_templates_only():
    """The names come from its calendar; where templates are missing, all is German."""
    block = {name: sentence["en"] for name, sentence in interface()["dates"].items()}
    french = DateWords({**block, "locale": "fr", "since": "depuis {after}", "month_after": "{date}"})
    assert (french.say("2014-04/.."), french.say("2021-06-16")) == ("depuis avril 2014", "16 juin 2021")
    assert date_words("fr").say("2014-04/..") == "seit April 2014"
