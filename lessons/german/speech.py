"""Reported and direct speech: what somebody said, who, and with which verb.

A frame is the clause in which somebody says something ("erklärte Putin").  What stands beside it, in
Konjunktiv, after "dass" or after a colon, is reported; sentences in Konjunktiv that follow go on with the
same speaker.  Direct is what stands in quotation marks or is a turn of an interview: nothing else claims to
be the very words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from lessons.german.clauses import is_finite, without_asides
from lessons.german.direct import direct, utterances
from lessons.german.frames import NOBODY, Frame, clauses_of, frames_in, speech_span
from lessons.german.interviews import Turn, turns
from lessons.german.people import People
from lessons.german.quotations import by_sentence
from lessons.german.reported import announced, announcing, reported
from lessons.german.speakers import person_as_subject
from lessons.language.datelines import dateline

Sentence = list[Token]


@Language.component("german_speech")
def find(doc: Doc) -> Doc:
    """Fill `doc.spans["speech"]`."""
    doc._.engine["speech"] = "rules"
    people = People(doc)
    interview = turns(doc, people)
    spans = [span for turn in interview for span in _turn(turn)]
    spans += _in_prose(doc, people, {token.i for turn in interview for token in turn.whole})
    doc.spans["speech"] = sorted(spans, key=lambda span: span.start)
    return doc


def _turn(turn: Turn) -> Iterator[Span]:
    """What is said in a turn of an interview, sentence by sentence."""
    speaker = Frame(turn.whole.start, turn.said.start, turn.speaker, "")
    for part in by_sentence(turn.said):
        yield speech_span(speaker, part.doc, part.start, part.end, "direct")


def _in_prose(doc: Doc, people: People, interview: set[int]) -> list[Span]:
    """All that is said outside of an interview's turns."""
    quoted = [span for span in utterances(doc) if span.start not in interview]
    # A quotation's marks go with it.
    inside = interview | {index for span in quoted for index in range(span.start - 1, span.end + 1)}
    sentences = [[token for token in sentence if not token.is_space] for sentence in doc.sents]
    outside = [_free(tokens, inside) for tokens in sentences]
    framed, subjects = _read(outside, people)
    places = _Places(quoted, [sentence.end - 1 for sentence in doc.sents])
    found: list[Span] = []
    current, colon = NOBODY, NOBODY
    for number, (tokens, free) in enumerate(zip(sentences, outside, strict=True)):
        frames = framed[number] = [_filled(frame, current) for frame in framed[number]]
        spans = list(direct(places.beginning_in(number), framed, number, current, people))
        before = subjects[number - 1] if number else ""
        if current is NOBODY and before and _in_konjunktiv_1(free):
            current = Frame(-1, -1, before, "")
        spans += _unquoted(free, frames, current, colon, inside)
        colon = _open_colon(tokens, frames) if tokens else colon
        current = _goes_on(spans, frames, current, only_quoted=bool(tokens) and not free)
        found += spans
    return found


class _Places:
    """In which sentences the quotations begin and end."""

    def __init__(self, quoted: Sequence[Span], ends: Sequence[int]):
        self.found: dict[int, list[tuple[Span, int]]] = {}
        for span in quoted:
            first, last = bisect_left(ends, span.start), bisect_left(ends, span.end - 1)
            self.found.setdefault(first, []).append((span, last))

    def beginning_in(self, number: int) -> list[tuple[Span, int]]:
        """The quotations that begin in a sentence, each with the number of the sentence in which it ends."""
        return self.found.get(number, [])


def _free(tokens: Sequence[Token], inside: set[int]) -> Sentence:
    """What is read for frames: no dateline, nothing quoted, nothing in brackets that has no verb."""
    return without_asides([token for token in tokens[_dateline(tokens) :] if token.i not in inside])


def _dateline(tokens: Sequence[Token]) -> int:
    """How many tokens a dateline takes at the beginning of a sentence."""
    if not tokens:
        return 0
    first, last = tokens[0], tokens[-1]
    found = dateline(first.doc.text[first.idx : last.idx + len(last)])
    return sum(token.idx - first.idx < found.end for token in tokens) if found else 0


def _read(sentences: Sequence[Sentence], people: People) -> tuple[list[list[Frame]], list[str]]:
    """Each sentence's frames, and the person who is its subject; "er" in the next one is that person."""
    framed, subjects = [], []
    for tokens in sentences:
        framed.append(frames_in(tokens, people))
        subjects.append(person_as_subject(clauses_of(tokens, people), people))
        people.topic = subjects[-1] or people.topic
    return framed, subjects


def _filled(frame: Frame, current: Frame) -> Frame:
    """The frame with whoever spoke last as its speaker, where it points back with "demnach"."""
    return replace(frame, speaker=current.speaker) if frame.verb == "demnach" else frame


def _in_konjunktiv_1(tokens: Sequence[Token]) -> bool:
    """Whether the first finite verb is a Konjunktiv I: then somebody is speaking on, unsaid as it is."""
    first = next(filter(is_finite, tokens), None)
    return first is not None and first._.konjunktiv == "I"


def _unquoted(
    free: Sentence, frames: Sequence[Frame], current: Frame, colon: Frame, inside: set[int]
) -> list[Span]:
    """What is reported in a sentence; all of it, if the line before ends in "Sie sagt:"."""
    if colon is not NOBODY and free and free[0].i == _next_word(colon, free):
        end = free[-1].i + (not free[-1].is_punct)
        return [speech_span(colon, free[0].doc, free[0].i, end, "reported")]
    found = list(announced(free, frames, inside))
    ahead = [token for token in free if not any(token in span for span in found)]
    return found + list(reported(ahead, frames, current))


def _open_colon(tokens: Sequence[Token], frames: Sequence[Frame]) -> Frame:
    """The frame that ends in the line's last word, a colon."""
    return announcing(frames).get(tokens[-1].i, NOBODY) if tokens[-1].text == ":" else NOBODY


def _next_word(colon: Frame, free: Sentence) -> int:
    """The place of the first word behind a frame's colon."""
    return next((token.i for token in free[0].doc[colon.end + 1 :] if not token.is_space), -1)


def _goes_on(spans: Sequence[Span], frames: Sequence[Frame], current: Frame, only_quoted: bool) -> Frame:
    """Who speaks on in the next sentence if that is in Konjunktiv: whoever spoke last in this one."""
    if spans:
        last = max(spans, key=lambda span: span.start)
        return Frame(last.start, last.end, last._.speaker, last._.verb)
    if frames:
        return frames[-1]
    return current if only_quoted else NOBODY
