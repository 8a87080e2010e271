"""Finding the time expressions of a text: every rule is tried, the longest match at a place is read first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from lessons.german.times import rules  # noqa: F401  (enters the rules)
from lessons.german.times.context import Context, UnknownDateError
from lessons.german.times.templates import RULES, TimeRule
from lessons.german.times.timex import Timex, edtf_of
from lessons.german.times.triggers import windows

OPENING, CLOSING = "„“\"»«'‚", "“”\"«»'‘"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one rule matched; it becomes an expression if the rule can make sense of it."""

    match: re.Match[str]
    rule: TimeRule
    order: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the marked words stand."""
        return self.match.span("extent")

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """From left to right; at one place the longest first, then what saw most of its surroundings."""
        start, end = self.span
        return (start, -end, self.match.start() - self.match.end(), self.order)

    def read(self, context: Context) -> Timex | None:
        """What the rule makes of it; a date that no calendar has is none."""
        try:
            return self.rule.read(self.match, context)
        except UnknownDateError:
            return Timex("DATE", self.rule.unresolved, vague=True)
        except (ValueError, OverflowError):
            return None


@Language.component("german_times")
def german_times(doc: Doc) -> Doc:
    """Fill `doc.spans["times"]`, labelled with the type; each span knows its `Timex`."""
    spans: dict[tuple[int, int], Span] = {}
    for timex in find_times(doc):
        span = doc.char_span(timex.start, timex.end, label=timex.type, alignment_mode="expand")
        before = spans.get((span.start, span.end))
        span._.timex = _from_to(before._.timex, timex) if before else timex
        spans[span.start, span.end] = span
    doc.spans["times"] = list(spans.values())
    doc._.engine = {**doc._.engine, "times": "rules"}
    return doc


def _from_to(first: Timex, last: Timex) -> Timex:
    """The time from one date to the next, where the tokenizer left both in one word: "18.-20.6.2021"."""
    days = first.edtf[:10], last.edtf[:10]
    edtf = "/".join(days) if "" not in days and days[0] < days[1] else first.edtf
    return replace(last, start=first.start, value=f"{first.value}/{last.value}", edtf=edtf)


def find_times(doc: Doc) -> list[Timex]:
    """The time expressions of a tagged document in order, resolved against its date of publication."""
    context, times, end = Context(doc), [], 0
    for candidate in _candidates(_lower(doc.text)):
        start = candidate.span[0]
        if start < end or _is_a_title(context.text, *candidate.span):
            continue
        context.go_to(*candidate.span)
        timex = candidate.read(context)
        if timex:
            end = candidate.span[1]
            times.append(_placed(timex, *candidate.span))
            if candidate.rule.anchors:
                context.remember(times[-1])
    return times


def _candidates(lower: str) -> Iterator[Candidate]:
    """Every match of every rule, in the order in which they are read."""
    for start, end in windows(lower):
        found = [
            Candidate(match, rule, order)
            for order, rule in enumerate(RULES)
            for match in rule.pattern.finditer(lower, start, end)
        ]
        yield from sorted(found, key=lambda candidate: candidate.rank)


def _is_a_title(text: str, start: int, end: int) -> bool:
    """Whether the words stand alone in quotation marks, and so name something: the theme "Weihnachten"."""
    return text[start - 1 : start] in tuple(OPENING) and text[end : end + 1] in tuple(CLOSING)


def _placed(timex: Timex, start: int, end: int) -> Timex:
    """The expression with its place and, unless the rule gave one, its EDTF date."""
    edtf = timex.edtf or (edtf_of(timex.value) if timex.type in ("DATE", "TIME") else "")
    return replace(timex, start=start, end=end, edtf=edtf)


def _lower(text: str) -> str:
    """The text in lower case, letter for letter, so that places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
