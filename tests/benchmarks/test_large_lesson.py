"""The large lesson of the benchmark has no fault and its sizes, and is checked quickly."""

from benchmarks.figures import seconds
from benchmarks.large_lesson import make
from lessons.content.check import faults_of, summary
from lessons.content.checks.survey import take


def test_two_thousand_items_are_checked_in_seconds(tmp_path):
    survey = take(make(tmp_path))
    faults = []
    assert seconds(lambda: faults.extend(faults_of(survey))) < 8
    assert faults == []
    said = "large: 1 text, 1000 words, 0 actors, 0 statements, 0 events, 2000 items: no faults."
    assert (summary(survey), len(survey.texts["b1"].paragraphs)) == (said, 300)
