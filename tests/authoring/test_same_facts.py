"""A report that the lesson has never seen: its persons, dated events and words find their places."""

from __future__ import annotations

import pytest

from benchmarks.original import TEXTS, put_beside, seen
from lessons.content import find_lesson

LEAST_VOCABULARY = 0.9  # of the words that occur
LEAST_STATEMENTS = 0.85  # of the statements that are told, at their own sentence


@pytest.fixture(scope="module", params=["one", "two", "three"])
def report(request, tmp_path_factory):
    """A report with its gold, beside a copy of the Geneva lesson."""
    folder = tmp_path_factory.mktemp("same_facts") / "lesson"
    return seen(TEXTS / f"{request.param}.txt", find_lesson("geneva_2021"), folder)


def test_all_persons_are_found(report):
    """Whatever they are called, and nobody else."""
    counts = report.persons()
    assert (counts.missed, counts.extra) == (0, 0)


def test_all_dated_events_are_found_at_their_sentence(report):
    """Each event stands where the report tells it."""
    assert [entry for entry in report.gold["events"] if not report.is_placed("events", entry)] == []


def test_the_vocabulary_that_occurs_is_found(report):
    """Nine words of ten, and hardly a wrong one."""
    counts = report.vocabulary()
    assert counts.right >= LEAST_VOCABULARY * (counts.right + counts.missed)
    assert counts.extra <= 1


def test_statements_are_found_at_their_sentence(report):
    """Nearly all, though no word of them is quoted."""
    counts = report.placed("statements")
    assert counts.right >= LEAST_STATEMENTS * (counts.right + counts.missed)


def test_the_words_that_date_the_events_are_dates(report):
    """All but those, such as davor, that only order what happened."""
    assert report.dated().missed <= 1


def test_a_report_from_another_system_is_the_same_report(tmp_path):
    """Windows line ends, a byte order mark and no-break spaces change nothing."""
    source = (TEXTS / "two.txt").read_text(encoding="utf-8")
    pasted = "\ufeff" + source.replace("\n", "\r\n").replace("im Jahr ", "im\u00a0Jahr\u00a0")
    lesson = find_lesson("geneva_2021")
    plain = put_beside(source.encode(), lesson, tmp_path / "plain")
    other = put_beside(pasted.encode(), lesson, tmp_path / "other")
    assert other.text("original") == plain.text("original")
