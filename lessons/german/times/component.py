"""The spaCy component `german_times`: time expressions as spans of a document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from lessons.german.times.find import find_times


@Language.component("german_times")
def german_times(doc: Doc) -> Doc:
    """Fill `doc.spans["times"]`, labelled with the type; each span knows its `Timex`."""
    spans: list[Span] = []
    for timex in find_times(doc.text, doc._.published):
        span = doc.char_span(timex.start, timex.end, label=timex.type, alignment_mode="expand")
        if span is not None:
            span._.timex = timex
            spans.append(span)
    doc.spans["times"] = spans
    doc._.engine = {**doc._.engine, "times": "rules"}
    return doc
