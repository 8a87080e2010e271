"""Items about when something happened: dates in their sentences, events in their order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from lessons.content.analysis import Sentence, Span
from lessons.content.date_words import date_words
from lessons.drafting.events import is_placed
from lessons.drafting.item_parts import GapSpan, can_have_gaps, chunks, gap_item, item
from lessons.drafting.proposal import Findings, Proposal
from lessons.exercises.axis import Axis
from lessons.language.date_words import day_names, months_in_german

MOST, LONGEST = 6, 28  # items; words of a sentence with a gap
LONGEST_PASSAGE = 70  # words
STEPS = {"day": 10, "month": 7, "year": 4}  # and the characters of a date so far
OF_CALENDAR = re.compile(
    r"\d|tag\b|tag(?:morgen|mittag|vormittag|nachmittag|abend)"
    rf"|{'|'.join([*months_in_german(), *day_names()])}"
    r"|Frühling|Sommer|Herbst|Winter|vergangen|kommend|nächste|vorige|letzte"
)
ARTICLE = re.compile(r"^(?:der|die|das|den|dem|des) ")
FEWEST, MOST_PLACED = 3, 8  # events on an axis
LONGEST_AXIS = 40  # steps
# Words that speak of time, whether or not the analysis gives them a date.
OF_TIME = re.compile(
    r"^(?:heut|gest|morg|jetz|nun$|bald|damals|seitdem|bisher|künftig|früher|später|zuletzt|derzeit|zuvor|danach|vorher)"
    r"|(?:jahr|monat|woche|tag|stunde|minute|abend|nacht|mittag|uhr|zeit|sommer|winter|herbst|frühling)"
    r"|^(?:19|20)\d\d$",
    re.IGNORECASE,
)


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
        words = words.removesuffix(" Uhr")
        feedback = f"Absatz {sentence.paragraph} nennt die Zeit: „{words}“."
        gaps = [GapSpan(start, start + len(words), feedback, _other_clock(words))]
        prompt = ("Welche Zeitangabe steht im Text?", "Which date or time is in the text?")
        found = "Zeitangabe mit Ziffern, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "04-date", "dates", prompt, sentence, gaps, found)


def _other_clock(words: str) -> tuple[str, ...]:
    """A time of day as others write it.

    >>> _other_clock("7.40"), _other_clock("20:15"), _other_clock("16. Juni")
    (('7:40',), ('20.15',), ())
    """
    found = re.fullmatch(r"(\d{1,2})([.:])(\d{2})", words)
    return (f"{found[1]}{':' if found[2] == '.' else '.'}{found[3]}",) if found else ()


def events_in_order(material: Findings) -> Iterator[Proposal]:
    """Events in the order in which they happened; their titles do not name the date."""
    dated = [event for event in material.of("timeline.yaml") if event.sure != "doubtful"]
    dated.sort(key=_begin)
    apart: list[Proposal] = []
    for event in dated:
        if not apart or not _begin(event).startswith(_begin(apart[-1])):
            apart.append(event)
    for group in chunks(apart, 5, 3):
        things = [
            {
                "text": event.entry["title"],
                "feedback": f"Zeit: {date_words().say(event.entry['date'], material.published)}.",
            }
            for event in group
        ]
        prompt = ("Was war zuerst, was kommt zuletzt?", "What was first, what comes last?")
        found = "Ereignisse nach ihren Daten geordnet; Wochentage sind vom Tag der Meldung gezählt."
        yield item(material, "04-order", "ordering", "order", prompt, "", found, "likely", things=things)


def _begin(event: Proposal) -> str:
    """The date of an event, or where a longer time begins: "2026-06" of "2026-06/.."."""
    return event.entry["date"].split("/")[0]


def dates_to_mark(material: Findings) -> Iterator[Proposal]:
    """All times of a sentence or a paragraph, to be marked without the preposition before them."""
    made = 0
    for passage, sentences in _passages(material):
        spans = [span for sentence in sentences for span in sentence.spans_of("time")]
        words = [ARTICLE.sub("", span.words.rstrip(".")) for span in spans]
        if len(spans) < 2 or made >= MOST or len(set(words)) < len(words) or not _all_are_dates(sentences):
            continue
        made += 1
        yield _to_mark(material, passage, dict(zip(words, spans, strict=True)))


def _to_mark(material: Findings, passage: str, times: dict[str, Span]) -> Proposal:
    prompt = (
        "Markieren Sie alle Zeitangaben (ohne Präposition und Artikel).",
        "Mark all dates and times (without preposition and article).",
    )
    found = "Zeitangaben, wie die Analyse sie findet; kein anderes Wort der Stelle sieht nach einer aus."
    fields = {
        "passage": passage,
        "targets": [{"words": each, "feedback": _says_when(each, span)} for each, span in times.items()],
        "otherwise": "Das sagt nicht, wann etwas war oder sein wird.",
    }
    kind = ("04-mark", "mark_words", "dates")
    return item(material, *kind, prompt, passage, found, "likely", **fields)


def _passages(material: Findings) -> Iterator[tuple[str, list[Sentence]]]:
    """Paragraphs that are short enough, and the sentences of the others."""
    for paragraph in material.text.paragraphs:
        sentences = [each for each in material.sentences if each.paragraph == paragraph.number]
        if len(paragraph.text.split()) <= LONGEST_PASSAGE:
            yield paragraph.text, sentences
        else:
            yield from ((each.text, [each]) for each in sentences if material.evidence(each.text))


def _all_are_dates(sentences: list[Sentence]) -> bool:
    """Whether every time has a date, and no other word speaks of time."""
    for sentence in sentences:
        spans = sentence.spans_of("time")
        others = [t.form for t in sentence.tokens if not any(s.start <= t.start < s.end for s in spans)]
        told = all(is_placed(span) and OF_CALENDAR.search(span.words) for span in spans)
        if any(OF_TIME.search(form) for form in others) or not told:
            return False
    return True


def _says_when(words: str, span: Span) -> str:
    """What a time says, in words of a date."""
    meant = date_words().say(span.what.edtf)
    return f"„{words}“ sagt, wann." if meant in words else f"„{words}“ sagt, wann: {meant}."


def events_placed(material: Findings) -> Iterator[Proposal]:
    """Events to be put on an axis in steps of years, months or days, whichever tells them apart."""
    events = [event.entry for event in material.of("timeline.yaml") if event.sure != "doubtful"]
    step, there = _by_step([event for event in events if "/" not in event["date"]])
    if not there:
        return
    days = sorted(there)[:MOST_PLACED]
    axis = {"from": _moved(days[0], step, -1), "to": _moved(days[-1], step, 1), "step": step}
    things = [
        {"text": there[day]["title"], "date": day, "feedback": _told_when(there[day], day)} for day in days
    ]
    prompt = (
        "Wann war oder ist das? Setzen Sie die Ereignisse auf die Zeitleiste.",
        "When was or is that? Place the events on the timeline.",
    )
    found = "Ereignisse mit ihren Daten; Wochentage sind vom Tag der Meldung gezählt."
    kind = ("04-place", "place_on_timeline", "order")
    yield item(material, *kind, prompt, "", found, "likely", axis=axis, things=things)


def _by_step(dated: list[dict[str, Any]]) -> tuple[str, dict[str, dict[str, Any]]]:
    """The first step of an axis that tells events enough apart, and these by their dates, or none."""
    for step, length in STEPS.items():
        there = {event["date"][:length]: event for event in dated if len(event["date"]) >= length}
        if len(there) >= FEWEST and _steps_between(min(there), max(there), step) <= LONGEST_AXIS:
            return step, there
    return "", {}


def _moved(day: str, step: str, by: int) -> str:
    """A date some steps later, so that an axis does not end where an event lies.

    >>> _moved("2021", "year", 1), _moved("2021-12", "month", 1), _moved("2021-03-01", "day", -1)
    ('2022', '2022-01', '2021-02-28')
    """
    if step == "year":
        return f"{int(day) + by:04}"
    if step == "month":
        year, month = divmod(int(day[:4]) * 12 + int(day[5:]) - 1 + by, 12)
        return f"{year:04}-{month + 1:02}"
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=by)).isoformat()


def _told_when(event: dict[str, Any], day: str) -> str:
    return f"Absatz {event['paragraph']}: „{event['wording']}“, also {date_words().say(day)}."


def _steps_between(first: str, last: str, step: str) -> int:
    axis = Axis(start=first, end=last, step=step)
    return axis.number(last) - axis.number(first)


MAKERS = (dates_missing, dates_to_mark, events_in_order, events_placed)
