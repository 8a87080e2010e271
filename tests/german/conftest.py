"""What several tests of the German layers ask for."""

from __future__ import annotations

import datetime

import pytest

from lessons.german import pipeline, prepare
from lessons.german.times import Timex

LAYERS = ["german_sentences", "german_tags", "german_lemmas", "german_separable", "german_times"]


@pytest.fixture(scope="session")
def times_of():
    """The time expressions of a text, found without the layers that have no part in it."""
    nlp = pipeline("built-in")

    def find(text: str, published: datetime.date | None = datetime.date(2021, 6, 17)) -> list[Timex]:
        with nlp.select_pipes(enable=LAYERS):
            doc = nlp(prepare(nlp, text, published))
        return [span._.timex for span in doc.spans["times"]]

    return find
