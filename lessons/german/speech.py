"""Reported and direct speech: what somebody said, who, and with which verb.

A frame is the clause in which somebody says something ("erklärte Putin").  What stands beside it, in
Konjunktiv, after "dass" or after a colon, is reported; sentences in Konjunktiv that follow go on with the
same speaker.  Direct is only what stands in quotation marks: nothing else claims to be the very words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from lessons.german.clauses import OPENS_SUBCLAUSE, clauses, is_finite
from lessons.german.colons import said_after
from lessons.german.frames import NOBODY, Frame, frames_in
from lessons.german.quotations import quotations
from lessons.german.reporting import is_reporting
from lessons.german.speakers import People, person_as_subject

LONGEST_DATELINE, DASHES = 10, {"-", "–", "—", "--"}
AGENCIES = {"dpa", "afp", "reuters", "rtr", "ap", "apa", "sda", "epd", "kna", "sid", "ots"}
CONTENT_OPENERS = {"dass", "daß", "ob", "wie", "warum", "weshalb", "wieso", "wer", "wann"}


@Language.component("german_speech")
def find(doc: Doc) -> Doc:
    """Fill `doc.spans["speech"]`."""
    doc._.engine["speech"] = "rules"
    people = People(doc)
    quoted = [span for span in quotations(doc) if _is_utterance(span)]
    # A quotation's marks go with it.
    inside = {index for span in quoted for index in range(span.start - 1, span.end + 1)}
    sentences = [[token for token in sentence if not token.is_space] for sentence in doc.sents]
    outside = [
        [token for token in tokens[_dateline(tokens) :] if token.i not in inside] for tokens in sentences
    ]
    framed, subjects = _read(outside, people)
    found: list[Span] = []
    current = NOBODY
    for number, (tokens, free) in enumerate(zip(sentences, outside, strict=True)):
        frames, following = framed[number], framed[number + 1 : number + 2]
        spans = list(_direct(tokens, frames, *(following or [[]]), quoted, current))
        before = subjects[number - 1] if number else ""
        if current is NOBODY and before and _in_konjunktiv_1(free):
            current = Frame(-1, -1, before, "")
        announced = list(_announced(free, frames, inside))
        spans += announced
        ahead = [token for token in free if not any(token in span for span in announced)]
        spans += _reported(ahead, frames, current)
        current = _goes_on(spans, frames, current, only_quoted=bool(tokens) and not free)
        found += spans
    doc.spans["speech"] = sorted(found, key=lambda span: span.start)
    return doc


def _dateline(tokens: Sequence[Token]) -> int:
    """How many tokens a news agency's "Genf (dpa) –" takes at the beginning of a sentence."""
    texts = [token.text for token in tokens[:LONGEST_DATELINE]]
    closed = [number for number, (one, two) in enumerate(pairwise(texts)) if one == ")" and two in DASHES]
    agency = any(part in AGENCIES for text in texts for part in text.lower().split("/"))
    return closed[0] + 2 if closed and agency else 0


def _read(sentences: Sequence[list[Token]], people: People) -> tuple[list[list[Frame]], list[str]]:
    """Each sentence's frames, and the person who is its subject; "er" in the next one is that person."""
    framed, subjects = [], []
    for tokens in sentences:
        framed.append(frames_in(tokens, people))
        subjects.append(person_as_subject(list(clauses(tokens)), people))
        people.topic = subjects[-1] or people.topic
    return framed, subjects


def _in_konjunktiv_1(tokens: Sequence[Token]) -> bool:
    """Whether the first finite verb is a Konjunktiv I: then somebody is speaking on, unsaid as it is."""
    first = next(filter(is_finite, tokens), None)
    return first is not None and first._.konjunktiv == "I"


def _is_utterance(span: Span) -> bool:
    """Whether a quotation is something said, no mere word or title.

    It has a verb, or a colon before it, or a verb of saying after it: "„Nein“, sagte sie".
    """
    after_colon = span.start > 1 and span.doc[span.start - 2].text == ":"
    words = sum(token.is_alpha for token in span)
    return (after_colon and words > 1) or (words > 2 and any(map(is_finite, span))) or _is_all_said(span)


def _is_all_said(span: Span) -> bool:
    """Whether the quotation opens its sentence, and a verb of saying follows."""
    after = span.doc[span.end + 1 : span.end + 3]
    told = len(after) == 2 and after[0].text == "," and is_finite(after[1]) and is_reporting(after[1])
    return told and bool(span.doc[span.start - 1].is_sent_start)


def _direct(
    tokens: Sequence[Token],
    frames: Sequence[Frame],
    following: Sequence[Frame],
    quoted: Sequence[Span],
    current: Frame,
) -> Iterator[Span]:
    """The quotations that begin in this sentence, with its frame's speaker, the next one's or the last."""
    first, last = (tokens[0].i, tokens[-1].i) if tokens else (0, -1)
    begin = bisect_left(quoted, first, key=lambda span: span.start)
    end = bisect_left(quoted, last + 1, key=lambda span: span.start)
    for span in quoted[begin:end]:
        runs_on = span.end > last + 1
        near = [frame for frame in frames if frame.speaker] or [*(following if runs_on else [])]
        yield _span(span.doc, span.start, span.end, _nearest([list(span)], near) or current, "direct")


def _announced(tokens: Sequence[Token], frames: Sequence[Frame], quoted: Collection[int]) -> Iterator[Span]:
    """What the first frame before a colon announces: "Er sagt: ..."; nothing if a quotation follows."""
    opening = {
        frame.end: frame for frame in frames if frame.opens and (frame.speaker or frame.verb == "heißen")
    }
    colon = next((token for token in tokens if token.text == ":" and token.i in opening), None)
    parts = list(clauses(said_after(colon, tokens[-1], quoted))) if colon else []
    if colon and parts:
        yield _span(colon.doc, parts[0][0].i, parts[-1][-1].i + 1, opening[colon.i], "reported")


def _reported(tokens: Sequence[Token], frames: Sequence[Frame], current: Frame) -> Iterator[Span]:
    """The stretches of a sentence between its frames that are reported."""
    for whole in _runs(tokens, frames):
        told_after = any(frame.start > whole[-1][-1].i for frame in frames)
        run = whole if told_after else _without_tail(whole)
        frame = _nearest(run, frames)
        if frame and _hangs_on(run, frame):
            yield _span(tokens[0].doc, run[0][0].i, run[-1][-1].i + 1, frame, "reported")
        elif not frame and current is not NOBODY and _has_konjunktiv(run):
            yield _span(tokens[0].doc, run[0][0].i, run[-1][-1].i + 1, current, "reported")


def _runs(tokens: Sequence[Token], frames: Sequence[Frame]) -> Iterator[list[list[Token]]]:
    """The clauses beside the frames, those together that only commas part."""
    free = [token for token in tokens if not any(frame.covers(token) for frame in frames)]
    run: list[list[Token]] = []
    for clause in clauses(free):
        if run and not _belongs(run[-1][-1], clause[0]):
            yield run
            run = []
        run.append(clause)
    if run:
        yield run


def _without_tail(run: list[list[Token]]) -> list[list[Token]]:
    """The run without a last clause that takes up the sentence: "(Der Satz, er sei krank,) ist falsch"."""
    last = run[-1]
    takes_up = len(run) > 1 and is_finite(last[0]) and not any(token._.konjunktiv for token in last)
    return run[:-1] if takes_up else run


def _belongs(last: Token, first: Token) -> bool:
    """Whether nothing but a comma, a quotation or a dash stands between two clauses."""
    between = last.doc[last.i + 1 : first.i]
    return not any(token.text in {":", ";"} for token in between) and len(between) <= 2


def _nearest(run: Sequence[Sequence[Token]], frames: Sequence[Frame]) -> Frame | None:
    """The frame that a stretch hangs on: the last before it, else the first after it and before a colon."""
    first, last = run[0][0], run[-1][-1]
    before = [frame for frame in frames if frame.end <= first.i]
    after = [frame for frame in frames if frame.start > first.i]
    if not before and after and any(token.text == ":" for token in first.doc[last.i : after[0].start]):
        return None
    return (before[-1:] or after[:1] or [None])[0]


def _hangs_on(run: Sequence[Sequence[Token]], frame: Frame) -> bool:
    """Whether the frame reports the stretch: in Konjunktiv, after "dass", or before "sagte er"."""
    if frame.is_source or any(token._.konjunktiv for clause in run for token in clause):
        return True
    first = run[0][0]
    if frame.end <= first.i:
        return first.lower_ in CONTENT_OPENERS and first.i - frame.end <= 2
    return frame.is_inverted and any(_is_main_clause(clause) for clause in run)


def _is_main_clause(clause: Sequence[Token]) -> bool:
    """Whether the clause can stand alone: it has a finite verb, and nothing subordinates it."""
    return any(map(is_finite, clause)) and all(token.tag_ not in OPENS_SUBCLAUSE for token in clause[:3])


def _has_konjunktiv(run: Sequence[Sequence[Token]]) -> bool:
    """Whether the stretch has a Konjunktiv that reports, and no mere comparison ("als sei")."""
    return any(
        token._.konjunktiv == "I" or token._.konjunktiv_kind == "replacement"
        for clause in run
        for token in clause
        if clause[0].lower_ not in {"als", "damit"}
    )


def _goes_on(spans: Sequence[Span], frames: Sequence[Frame], current: Frame, only_quoted: bool) -> Frame:
    """Who speaks on in the next sentence if that is in Konjunktiv: whoever spoke last in this one."""
    if spans:
        last = max(spans, key=lambda span: span.start)
        return Frame(last.start, last.end, last._.speaker, last._.verb)
    if frames:
        return frames[-1]
    return current if only_quoted else NOBODY


def _span(doc: Doc, start: int, end: int, frame: Frame, kind: str) -> Span:
    span = Span(doc, start, end, label=kind)
    span._.speaker, span._.verb, span._.speech_kind = frame.speaker, frame.verb, kind
    return span
