"""Items about when something happened: dates in their sentences, events in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.content.date_words import date_words
from lessons.drafting.item_parts import Gap, can_have_gaps, chunks, gap_item, item
from lessons.drafting.proposal import Findings, Proposal

MOST, LONGEST = 6, 28


def dates_missing(material: Findings) -> Iterator[Proposal]:
    """A date in its sentence, as a gap, where it is written with digits."""
    made = 0
    for sentence in material.sentences:
        spans = [
            span for span in sentence.spans_of("time") if re.search(r"\d", span.words) and span.what.edtf
        ]
        if len(spans) != 1 or made >= MOST or not can_have_gaps(material, sentence, LONGEST):
            continue
        made += 1
        start = spans[0].start - sentence.start
        words = spans[0].words.rstrip(".") if sentence.text.endswith(spans[0].words) else spans[0].words
        if words.startswith("Jahr "):
            words, start = words.removeprefix("Jahr "), start + len("Jahr ")
        feedback = f"Absatz {sentence.paragraph} nennt die Zeit: „{words}“."
        gaps = [Gap(start, start + len(words), feedback)]
        prompt = ("Welche Zeitangabe steht im Text?", "Which date or time is in the text?")
        found = "Zeitangabe mit Ziffern, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "04-date", "dates", prompt, sentence, gaps, found)


def events_in_order(material: Findings) -> Iterator[Proposal]:
    """Events in the order in which they happened; their titles do not name the date."""
    dated = [event for event in material.of("timeline.yaml") if event.sure != "doubtful"]
    dated.sort(key=lambda event: event.entry["date"])
    apart: list[Proposal] = []
    for event in dated:
        if not apart or not event.entry["date"].startswith(apart[-1].entry["date"]):
            apart.append(event)
    for group in chunks(apart, 5, 3):
        things = [
            {"text": event.entry["title"], "feedback": f"Zeit: {date_words().say(event.entry['date'])}."}
            for event in group
        ]
        prompt = ("Was war zuerst, was kommt zuletzt?", "What was first, what comes last?")
        found = "Ereignisse nach ihren Daten geordnet; Wochentage sind vom Tag der Meldung gezählt."
        yield item(material, "04-order", "ordering", "order", prompt, "", found, "likely", things=things)


MAKERS = (dates_missing, events_in_order)
