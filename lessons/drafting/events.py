"""What happened when: sentences with a date that is sure enough to be placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import dropwhile

from lessons.content.analysis import Sentence, Span
from lessons.drafting.around import PHRASE
from lessons.drafting.plain_sentences import FINITE, stands_alone, told_sentences
from lessons.drafting.proposal import Findings, Proposal, Sure, id_from
from lessons.drafting.titles import first_conjunct, title_without_time
from lessons.language.date_words import months_in_german
from lessons.language.verbs import PRETERITE, readings

DATE = re.compile(r"\d{4}(-\d\d){0,2}$")
MOST = 15
# A time after these is only the end of one: what is done by May is done by June, too.
BOUNDS = frozenset("bis spätestens vor binnen innerhalb".split())  # noqa: SIM905
PLANNED = (
    "sollen",
    "wollen",
)  # in the past they tell what did not happen: "Das Haus sollte 2021 fertig sein"
PARTS = ("", "START", "MID", "END")  # of a month or year: "Ende Mai"
LINK = len(" um ")  # between a day and an hour
# These are about something that comes later: "laden für den 20. Mai ein", "sagen Regen voraus".
ABOUT_LATER = frozenset(
    """
    einladen ankündigen planen vorsehen voraussagen vorhersagen prognostizieren erwarten versprechen zusagen
    aufrufen bitten hinweisen warnen rechnen hoffen fordern ansetzen verschieben vertagen verlegen
    """.split()  # noqa: SIM905 -- read as lines
)
# A time after these and their noun is that of the noun: "zu einem Abend am 20. Mai".
TO_NOUN = frozenset("zu zum zur für auf gegen über von vom".split())  # noqa: SIM905
# What is so each time is no event.
USUAL = frozenset("normalerweise gewöhnlich üblicherweise meist meistens immer oft stets".split())  # noqa: SIM905
LAST_WEEK = range(7)  # days before the article in which a day of the week needs no date
COUNTED = re.compile(r"\b(?:vorher|zuvor|später|danach|nach|vor|heute|jetzt|nun)\b", re.IGNORECASE)
DAY_OR_MONTH = re.compile(rf"\d|{'|'.join(months_in_german())}")


def events(material: Findings) -> Iterator[Proposal]:
    """An event for each plain sentence with one date; its title is the sentence without the date."""
    seen: set[str] = set()
    ids = {proposal.entry["name"]: proposal.key for proposal in material.of("actors.yaml")}
    for sentence in told_sentences(material):
        found = _dated_part(sentence, material.published) if len(seen) < MOST else None
        if not found:
            continue
        part, span = found
        title = title_without_time(part, span)
        id = id_from(" ".join(title.split()[-4:]))
        if title and id not in seen:
            seen.add(id)
            named = [ids[name.what.canonical] for name in part.spans_of("name") if name.what.canonical in ids]
            yield _event(material, sentence, span, id, title, named)


def _dated_part(sentence: Sentence, published: str) -> tuple[Sentence, Span] | None:
    """The sentence up to its first *und*, with its time, if that part alone says what happened then."""
    placed = next((span for span in sentence.spans_of("time") if is_placed(span)), None)
    part = first_conjunct(sentence, placed) if placed else sentence
    span = the_time(part)
    fits = span is not None and stands_alone(part) and not is_no_event(part, span, published)
    return (part, span) if span is not None and fits else None


def the_time(sentence: Sentence) -> Span | None:
    """The one time of a sentence that can be placed, together with the hour of that day if it follows."""
    spans = sentence.spans_of("time")
    placed = [span for span in spans if is_placed(span)]
    if len(placed) != 1:
        return None
    day = placed[0]
    for clock in spans:
        if clock.what.edtf.startswith(f"{day.what.edtf}T") and 0 < clock.start - day.end <= LINK:
            words = sentence.text[day.start - sentence.start : clock.end - sentence.start]
            return Span(words, day.what, day.start, clock.end)
    return day


def is_no_event(sentence: Sentence, span: Span, published: str) -> bool:
    """Whether nothing happened then: it is usual, was only planned or is a limit, or the date is wrong.

    It is wrong where the sentence tells as past what its date puts after the day of the article, and where
    the date is that of something that is only named.
    """
    past = is_past(sentence)
    if any(token.form.lower() in USUAL for token in sentence.tokens) or _is_of_other(sentence, span, past):
        return True
    planned = past and any(token.tag == "VMFIN" and token.lemma in PLANNED for token in sentence.tokens)
    wrong = past and span.what.edtf > published[: len(span.what.edtf)]
    return planned or wrong or is_bound(sentence, span)


def _is_of_other(sentence: Sentence, span: Span, past: bool) -> bool:
    """Whether a date is not when the verb's action happens: "für Mittwoch", "zu einem Abend am 20. Mai"."""
    announced = any((token.unit or token.lemma) in ABOUT_LATER for token in sentence.tokens)
    return (announced and not past) or is_for_later(sentence, span) or _belongs_to_noun(sentence, span)


def _belongs_to_noun(sentence: Sentence, span: Span) -> bool:
    """Whether a noun with *zu*, *für* and the like stands right before the time and its preposition."""
    before = [token for token in sentence.tokens if token.end <= span.start]
    while before and before[-1].tag in ("APPR", "APPRART", "ART"):
        before.pop()
    if not before or before[-1].tag != "NN":
        return False
    inside = dropwhile(lambda token: token.tag in PHRASE, reversed(before[:-1]))
    first = next(inside, None)
    return first is not None and first.form.lower() in TO_NOUN


def is_bound(sentence: Sentence, span: Span) -> bool:
    """Whether a time is only the end of one."""
    before = [token.form.lower() for token in sentence.tokens if token.end <= span.start]
    return bool(BOUNDS.intersection(before[-2:]))


def is_past(sentence: Sentence) -> bool:
    """Whether a sentence has a preterite, or a participle with *haben* or *sein* ("hat beraten", too)."""
    words = [token for token in sentence.tokens if token.is_word]
    auxiliaries = {token.lemma for token in words if token.tag == "VAFIN"}
    perfect = any(token.tag == "VVPP" for token in words) and auxiliaries & {"haben", "sein"}
    perfect = perfect or (words[-1].tag == "VVINF" and "haben" in auxiliaries)
    finite = [token.form for token in words if token.tag in FINITE]
    return bool(perfect) or any(reading.tense == PRETERITE for form in finite for reading in readings(form))


def is_placed(span: Span) -> bool:
    """Whether a time is one day, month or year, or the beginning of one, and is not counted from another."""
    what = span.what
    if COUNTED.search(span.words):
        return False
    sure = not what.vague and what.mod in PARTS and what.type in ("DATE", "TIME")
    return sure and bool(DATE.match(what.edtf))


def _event(
    material: Findings, sentence: Sentence, span: Span, id: str, title: str, named: list[str]
) -> Proposal:
    when, wording = date_and_wording(sentence, span)
    entry = {
        "id": id,
        "title": title,
        "date": when,
        "wording": wording,
        "topic": material.topics[sentence.paragraph],
        "actors": list(dict.fromkeys(named)),
        "paragraph": sentence.paragraph,
        "evidence": material.evidence(sentence.text),
    }
    sure: Sure = "sure" if re.search(r"\d{4}", span.words) else "likely"
    near = _days_before(material, span) in LAST_WEEK or "vergangen" in span.words
    weekday = not DAY_OR_MONTH.search(span.words) and not (is_past(sentence) and near)
    if weekday:
        sure = "doubtful"
    found = f"Satz mit „{span.words}“, ohne die Zeitangabe."
    return Proposal("timeline.yaml", entry, found, sure)


def is_for_later(sentence: Sentence, span: Span) -> bool:
    """Whether the time is not that of the verb: "sagt für Mittwoch Gewitter voraus"."""
    before = [token.form.lower() for token in sentence.tokens if token.end <= span.start]
    return "für" in before[-2:]


def date_and_wording(sentence: Sentence, span: Span) -> tuple[str, str]:
    """The date of an event and the text's words for it; what begins "von Juni an" or "ab Juni" goes on."""
    words = _wording(span)
    escaped = re.escape(words)
    begins = re.search(rf"\b(?:[Vv]on (?:dem )?{escaped} an|[Aa]b (?:dem )?{escaped})(?!\w)", sentence.text)
    if not begins:
        return span.what.edtf, words
    return f"{span.what.edtf}/..", begins[0][0].lower() + begins[0][1:]


def _wording(span: Span) -> str:
    """How the text says the time, without the full stop of the sentence."""
    return span.words.rstrip(".") if re.search(r"\d{4}\.$", span.words) else span.words


def _days_before(material: Findings, span: Span) -> int:
    """How many days before the article a day was; -1 for what is no day."""
    if len(span.what.edtf) != len(material.published):
        return -1
    return (date.fromisoformat(material.published) - date.fromisoformat(span.what.edtf)).days
