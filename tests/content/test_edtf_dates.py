"""Dates mean the span of days that people mean by them."""

from datetime import date

import pytest
from cases import for_each
from hypothesis import example, given
from hypothesis import strategies as st

from lessons.content.date_words import date_words
from lessons.dates import DateError, Day, is_day, read_date


@for_each(
    ("text", "first", "last", "vague"),
    [
        ("2014", "2014-01-01", "2014-12-31", True),
        ("2021-03", "2021-03-01", "2021-03-31", True),
        ("2021-06-16", "2021-06-16", "2021-06-16", False),
        ("2021-21", "2021-03-01", "2021-05-31", True),
        ("2020-22", "2020-06-01", "2020-08-31", True),
        ("2023-23", "2023-09-01", "2023-11-30", True),
        ("2019-24", "2019-12-01", "2020-02-29", True),
        ("2008-04-02/2008-04-04", "2008-04-02", "2008-04-04", False),
        ("2020-08-22/2021-01", "2020-08-22", "2021-01-31", True),
        ("2020~", "2020-01-01", "2020-12-31", True),
        ("2021?", "2021-01-01", "2021-12-31", True),
        ("2021-06-16?", "2021-06-16", "2021-06-16", True),
        ("201X", "2010-01-01", "2019-12-31", True),
        ("0800-12-25", "0800-12-25", "0800-12-25", False),
        ("0009", "0009-01-01", "0009-12-31", True),
        ("0000", "0000-01-01", "0000-12-31", True),
        ("-0043", "-0043-01-01", "-0043-12-31", True),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", False),
        ("-0043/0014", "-0043-01-01", "0014-12-31", True),
        ("2020-21~", "2020-03-01", "2020-05-31", True),
        ("2020-33", "2020-01-01", "2020-03-31", True),
        ("2021-06-16T20:15:00", "2021-06-16", "2021-06-16", False),
    ],
)
def test_the_days_that_a_date_may_mean(text, first, last, vague):
    span = read_date(text)
    assert (str(span.first), str(span.last), span.vague) == (first, last, vague)


def test_open_ends_have_no_day():
    assert read_date("2014-04/..").first == Day(2014, 4, 1)
    assert read_date("2014-04/..").last is None
    assert read_date("../2020-22").first is None
    assert read_date("../2020-22").last == Day(2020, 8, 31)


@for_each(
    ("text", "part"),
    [
        ("Sommer 2020", "expected a date such as 2014, 2014-03"),
        ("", "expected a date such as"),
        ("2014-02-30", "expected a date such as"),
        ("2014-13", "expected a date such as"),
        ("-0000", "expected a date such as"),
        ("10000", "expected a date such as"),
        ("../..", "expected a date such as"),
        ("2014/2015/2016", "expected a date such as"),
        ("2014-04/", "expected two dots for an open end, such as 2014-04/.."),
        ("2014/2013", "expected the earlier date first"),
    ],
)
def test_what_is_no_date_is_told(text, part):
    with pytest.raises(DateError, match=part.replace(".", r"\.")):
        read_date(text)


def test_a_date_lies_before_another_only_if_all_of_it_does():
    year, day, later, open_end = map(read_date, ("2014", "2014-03-18", "2015", "2014-04/.."))
    assert day.before(later) and year.before(later)
    assert not year.before(day) and not open_end.before(later) and not later.before(open_end)


@for_each("day", [Day(2021, 6, 16), Day(1, 1, 1), Day(0, 2, 29), Day(-43, 3, 15), Day(-4712, 1, 1)])
def test_a_day_has_a_number_in_any_year(day):
    """The number of days between two days of one cycle of the calendar is that of Python's own."""
    assert Day.of(day.ordinal) == day
    assert day.ordinal - Day(day.year, 1, 1).ordinal == (day.near - day.near.replace(month=1, day=1)).days


def test_days_are_numbered_as_python_numbers_them():
    assert Day(2021, 6, 16).ordinal == date(2021, 6, 16).toordinal()
    assert (Day(1, 1, 1).ordinal, Day(0, 12, 31).ordinal) == (1, 0)


def test_a_day_is_a_day():
    assert [is_day(text) for text in ("2021-06-17", "2021-06", "20210617", "2021-06-31", "")] == [
        True,
        *[False] * 4,
    ]


@for_each(
    "text",
    [
        "2014",
        "0009",
        "9999",
        "2020-02",
        "2019-02",
        "2020-12",
        "2020-02-29",
        "0476-09-04",
        "-0043",
        "-0043-03",
    ],
)
def test_plain_dates_are_read_as_the_library_reads_them(text):
    import edtf

    parsed = edtf.parse_edtf(text)
    span = read_date(text)
    assert (span.first, span.last) == tuple(
        Day(*day[:3]) for day in (parsed.lower_strict(), parsed.upper_strict())
    )


@for_each("text", ["2020-00", "2021-06-00", "2021-06-31", "2019-02-29", "2021-13", "２０２１"])
def test_what_looks_plain_but_is_no_date_is_told(text):
    with pytest.raises(DateError, match=r"^expected a date such as "):
        read_date(text)


PIECES = [
    "2021",
    "-0043",
    "06",
    "31",
    "21",
    "X",
    "~",
    "?",
    "%",
    "/",
    "..",
    "-",
    "T20:15",
    "Z",
    "y12345678",
    "S2",
]
NEARLY = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@example("~2021S2")
@given(NEARLY | st.text(max_size=12))
def test_any_text_is_a_date_that_can_be_said_or_no_date(text):
    try:
        span = read_date(text)
    except DateError as refusal:
        assert str(refusal).startswith("expected ")
        return
    assert span.first or span.last
    assert not (span.first and span.last) or span.first <= span.last
    for language in ("de", "en"):
        assert date_words(language).say(text)
