"""What German words name as a time, and its value for a report of Thursday, 17 June 2021."""

from __future__ import annotations

import datetime

import edtf
import pytest
from cases import for_each
from german.times_examples import EXAMPLES, EXTRA, NO_TIMES, WAYS

from lessons.dates import read_date
from lessons.german import analyse
from lessons.german.times.templates import RULES
from lessons.german.times.timex import edtf_of

PUBLISHED = datetime.date(2021, 6, 17)


@for_each(("sentence", "words", "kind", "value"), EXAMPLES)
def test_an_expression_is_found_with_its_extent_type_and_value(sentence, words, kind, value, times_of):
    found = [(sentence[t.start : t.end], t.type, t.value) for t in times_of(sentence)]
    assert (words, kind, value) in found


@for_each("sentence", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(sentence, times_of):
    assert [sentence[t.start : t.end] for t in times_of(sentence)] == []


def test_every_rule_reads_some_example(times_of):
    """The examples leave out no rule, so the words that give an expression away cover all rules."""
    read = set()
    for sentence, *_ in EXAMPLES + EXTRA:
        lower = sentence.lower()
        found = [(rule, match) for rule in RULES for match in rule.pattern.finditer(lower)]
        for timex in times_of(sentence):
            read |= {rule.read for rule, match in found if match.span("extent") == (timex.start, timex.end)}
    assert {rule.read.__name__ for rule in RULES if rule.read not in read} == set()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Auch die Frau des 45-Jährigen kam.", "P45Y"),
        ("Er ist 45 Jahre alt.", "P45Y"),
        ("Mit 16 Jahren ging er.", "P16Y"),
    ],
)
def test_an_age_is_found_but_timeml_leaves_it_out(sentence, value, times_of):
    (age,) = times_of(sentence)
    assert (age.type, age.value, age.markable) == ("DURATION", value, False)


def test_a_vague_expression_stays_vague(times_of):
    (timex,) = times_of("Er forderte das jüngst.")
    assert (timex.value, timex.edtf, timex.vague) == ("PAST_REF", "../2021-06-17", True)


def test_a_stretch_of_open_length_is_an_open_interval(times_of):
    (timex,) = times_of("Er kommt in den kommenden Tagen.")
    assert (timex.value, timex.edtf, timex.vague) == ("PXD", "2021-06-17/..", True)


def test_three_years_ago_is_a_duration_that_comes_to_a_year(times_of):
    (timex,) = times_of("Vor drei Jahren kam er.")
    assert (timex.value, timex.edtf) == ("P3Y", "2018")


def test_a_part_of_a_month_keeps_its_modifier(times_of):
    (timex,) = times_of("Anfang Mai 2010 kam er.")
    assert (timex.value, timex.mod) == ("2010-05", "START")


def test_every_edtf_date_that_is_written_is_valid(times_of):
    sentences = [sentence for sentence, *_ in EXAMPLES + EXTRA + WAYS]
    written = {timex.edtf for sentence in sentences for timex in times_of(sentence)} - {""}
    assert len(written) > 100
    assert {text for text in written if str(edtf.parse_edtf(text)) != text} == set()
    assert all(read_date(text) for text in written)


def test_what_was_not_seen_in_thirty_years_has_no_date(times_of):
    (timex,) = times_of("So etwas hat er in dreißig Jahren nicht erlebt.")
    assert (timex.value, timex.edtf) == ("P30Y", "")


def test_a_part_of_the_day_in_the_present_is_of_today(times_of):
    text = "Am Sonntag stieg das Wasser. Seit den Morgenstunden ist die Straße frei."
    assert [timex.value for timex in times_of(text)] == ["2021-06-13", "2021-06-17TMO"]


def test_without_a_date_of_publication_only_absolute_times_are_resolved(times_of):
    found = times_of("Am Mittwoch sprach er über 2014 und den März.", None)
    assert [(t.value, t.edtf) for t in found] == [("XXXX-XX-XX", ""), ("2014", "2014"), ("XXXX-XX", "")]


def test_an_unnamed_year_is_that_of_the_story(times_of):
    text = "Am 12. März 1938 marschierte er ein. Am 10. April stimmte man ab."
    assert [t.value for t in times_of(text)] == ["1938-03-12", "1938-04-10"]


@for_each(("sentence", "value"), WAYS)
def test_a_date_lies_behind_or_ahead_as_preposition_and_verb_say(sentence, value, times_of):
    assert [timex.value for timex in times_of(sentence)] == [value]


def test_a_clock_time_falls_on_the_day_told_before(times_of):
    text = "Am Samstag kam es zu einem Unfall. Gegen 14 Uhr stieß ein Auto gegen einen Baum."
    assert [t.value for t in times_of(text)] == ["2021-06-12", "2021-06-12T14:00"]


def test_an_entry_in_a_list_of_events_stands_for_itself(times_of):
    text = "Bozen: Konzert, morgen im Saal. Meran: Theater, im Kultursaal, 20 Uhr."
    assert [t.value for t in times_of(text)] == ["2021-06-18", "2021-06-17T20:00"]


@for_each(
    ("text", "words"),
    [
        ("Sie kam am 3. Februar 2024. Er ging bis Ende 2027.", ["3. Februar 2024", "Ende 2027"]),
        ("Sie schrieb: „Es war am 3.2.2024.“", ["3.2.2024"]),
        ("Sie spielte in der Saison 2023/24. Dann ging sie.", ["2023/24"]),
        ("Sie kam am 12.12.12. Das Spiel endete 2:1.", ["12.12.12"]),
    ],
)
def test_the_full_stop_of_a_sentence_is_no_part_of_a_time(text, words):
    doc = analyse(text, engine="built-in")
    assert [span.text for span in doc.spans["times"]] == words
    assert all(sentence[-1].text in {".", "“"} for sentence in doc.sents)


def test_places_stay_the_same_where_lower_case_is_longer(times_of):
    text = "In İzmir war er im März 2010."
    (timex,) = times_of(text)
    assert text[timex.start : timex.end] == "März 2010"


@pytest.mark.parametrize("text", ["Am 31. Februar 2010.", "Am 45.13.2010.", "Um 25.70 Uhr.", "Im Jahr 0000."])
def test_impossible_dates_do_no_harm(text, times_of):
    for timex in times_of(text):
        assert 0 <= timex.start < timex.end <= len(text)


@for_each(
    ("value", "date"),
    [
        ("2021-06-16", "2021-06-16"),
        ("2020-SU", "2020-22"),
        ("2014-Q2", "2014-34"),
        ("2014-H2", "2014-41"),
        ("199", "199X"),
        ("18", "18XX"),
        ("2021-W24", "2021-06-14/2021-06-20"),
        ("2021-W24-WE", "2021-06-19/2021-06-20"),
        ("2021-06-16TEV", "2021-06-16"),
        ("2021-06-16T20:30", "2021-06-16T20:30:00"),
        ("2014/2015", "2014/2015"),
        ("BC0044", "-0043"),
        ("XXXX-WXX-2", ""),
        ("P3Y", ""),
        ("PAST_REF", ""),
    ],
)
def test_a_timex_value_as_edtf(value, date):
    assert edtf_of(value) == date


def test_what_is_planned_is_not_in_the_year_told_before(times_of):
    """After a date of last year a plan is ahead, and what happened stays in that year."""
    told = "Das Gesetz galt seit Juni 2020. "
    assert times_of(told + "Am 17. Juli will das Land neu beraten.")[-1].value == "2021-07-17"
    assert times_of(told + "Am 17. Juli berät das Land.")[-1].value == "2021-07-17"
    assert times_of(told + "Am 17. Juli klagte das Land.")[-1].value == "2020-07-17"
    present = "Am 30. April 1945 stirbt der Diktator. Am 8. Mai endet der Krieg."
    assert times_of(present)[-1].value == "1945-05-08"  # history told in the present
    assert times_of(told + "Am 31. März lief es aus.")[-1].value == "2021-03-31"  # a story goes on
