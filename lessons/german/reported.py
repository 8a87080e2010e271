"""Reported speech: the stretches beside a frame, or in Konjunktiv, that tell what somebody said."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span, Token

from lessons.german.clauses import (
    OPENS_SUBCLAUSE,
    RELATIVE,
    clauses,
    first_word,
    is_finite,
    is_infinitive_clause,
)
from lessons.german.colons import said_after
from lessons.german.frames import NOBODY, OPENS_SUBORDINATE, Frame, speech_span
from lessons.german.reporting import opens_content

Run = list[list[Token]]  # clauses that only commas part
PRONOUNS = {"der", "die", "das", "den", "dem", "denen", "deren", "dessen"}  # of relative clauses
OPENS_STATEMENT = {"dass", "daß", "ob"}
NEAR = 2  # a comma and the next word


def announced(tokens: Sequence[Token], frames: Sequence[Frame], quoted: Collection[int]) -> Iterator[Span]:
    """What the first frame before a colon announces: "Er sagt: ..."; nothing if a quotation follows."""
    opening = announcing(frames)
    colon = next((token for token in tokens if token.text == ":" and token.i in opening), None)
    parts = list(clauses(said_after(colon, tokens[-1], quoted))) if colon else []
    if colon and parts:
        yield speech_span(opening[colon.i], colon.doc, parts[0][0].i, parts[-1][-1].i + 1, "reported")


def announcing(frames: Sequence[Frame]) -> dict[int, Frame]:
    """The frames that can open speech, by the place where their colon would stand."""
    return {frame.end: frame for frame in frames if frame.opens and (frame.speaker or frame.verb == "heißen")}


def reported(tokens: Sequence[Token], frames: Sequence[Frame], current: Frame) -> Iterator[Span]:
    """The stretches of a sentence between its frames that are reported."""
    for whole in _runs(tokens, frames):
        told_after = any(frame.start > whole[-1][-1].i for frame in frames)
        frame = _nearest(whole, frames, current)
        goes_on = told_after or (frame and frame.is_source)  # "Laut Meier, der dabei war, ist ..."
        run = whole if goes_on else _without_tail(whole)
        run = _without_relative(run) if frame and frame.end <= run[0][0].i else run
        if frame and _hangs_on(run, frame):
            yield speech_span(frame, tokens[0].doc, run[0][0].i, run[-1][-1].i + 1, "reported")
        elif not frame and current is not NOBODY and _has_konjunktiv(run):
            yield speech_span(current, tokens[0].doc, run[0][0].i, run[-1][-1].i + 1, "reported")


def _runs(tokens: Sequence[Token], frames: Sequence[Frame]) -> Iterator[Run]:
    """The clauses beside the frames, those together that only commas part."""
    skipped = {frame_token for frame in frames for frame_token in range(frame.start, frame.end)}
    free = [token for token in tokens if token.i not in skipped]
    known = {token.i for token in tokens} - skipped
    run: Run = []
    for clause in clauses(free):
        if run and not (
            _belongs(run[-1][-1], clause[0], known) and _scope(run[-1], frames) == _scope(clause, frames)
        ):
            yield run
            run = []
        run.append(clause)
    if run:
        yield run


def _belongs(last: Token, first: Token, known: Collection[int]) -> bool:
    """Whether nothing but a comma, a dash or an aside stands between two clauses."""
    between = last.doc[last.i + 1 : first.i]
    apart = any(token.text in {":", ";"} for token in between)
    aside = all(token.i in known or token.is_punct for token in between) or between[0].text == "("
    return not apart and (len(between) <= NEAR or aside)


def _scope(clause: Sequence[Token], frames: Sequence[Frame]) -> int | None:
    """The start of the source that is limited to this clause, if there is one."""
    return next((frame.start for frame in frames if frame.clause and clause[0].i in frame.clause), None)


def _without_tail(run: Run) -> Run:
    """The run without a last clause that takes up the sentence: "(Der Satz, er sei krank,) ist falsch"."""
    last = run[-1]
    verb = first_word(last)
    takes_up = len(run) > 1 and is_finite(verb) and not any(token._.konjunktiv for token in last)
    return run[:-1] if takes_up else run


def _without_relative(run: Run) -> Run:
    """The run without a relative clause in front, about the speaker: "sagte Meier, (der kam,) ..."."""
    first = run[0]
    describes = first[0].tag_ in RELATIVE and not any(token._.konjunktiv for token in first)
    return run[1:] if describes and len(run) > 1 else run


def _nearest(run: Run, frames: Sequence[Frame], current: Frame) -> Frame | None:
    """The frame that a stretch hangs on: the last before it, else the first after it and before a colon.

    A source inside a subordinate clause goes first there: "..., weil sie nach Angaben der UN zu wenig hat".
    """
    first, last = run[0][0], run[-1][-1]
    own = next((frame for frame in frames if frame.clause and first.i in frame.clause), None)
    if own:
        return own
    fitting = [frame for frame in frames if frame.clause is None]
    before = [
        frame
        for frame in fitting
        if frame.end <= first.i and not (frame.is_aside and first.i - frame.end > NEAR)
    ]
    after = [frame for frame in fitting if frame.start > first.i and not frame.is_aside]
    if before or not after:
        return before[-1] if before else None
    if any(token.text == ":" for token in first.doc[last.i : after[0].start]):
        return None
    told = after[0].is_inverted or after[0].is_source
    return after[0] if told or current is NOBODY else None


def _hangs_on(run: Run, frame: Frame) -> bool:
    """Whether the frame reports the stretch: in Konjunktiv, after "dass", with "zu", or before "sagte er"."""
    first = run[0]
    if frame.is_inverted and frame.start > first[0].i and all(map(_is_opened, run)):
        return first[0].lower_ in OPENS_STATEMENT  # "Dass er kommt, sagte Meier", no "Wenn er käme, ..."
    if frame.is_source or any(token._.konjunktiv for clause in run for token in clause):
        return True
    if frame.end <= first[0].i:
        return first[0].i - frame.end <= NEAR and (opens_content(first) or is_infinitive_clause(first))
    return frame.is_inverted and any(_is_main_clause(clause) for clause in run)


def _is_main_clause(clause: Sequence[Token]) -> bool:
    """Whether the clause can stand alone: it has a finite verb, and nothing subordinates it."""
    relative = clause[0].lower_ in PRONOUNS and len(clause) > NEAR and is_finite(clause[-1])
    return any(map(is_finite, clause)) and not (relative or _is_opened(clause))


def _is_opened(clause: Sequence[Token]) -> bool:
    """Whether a conjunction, a relative pronoun or a question word opens the clause."""
    opened = any(token.tag_ in OPENS_SUBCLAUSE for token in clause[:3])
    return opened or (clause[0].lower_ in OPENS_SUBORDINATE and is_finite(clause[-1]))


def _has_konjunktiv(run: Run) -> bool:
    """Whether the stretch has a Konjunktiv that reports, and no mere comparison ("als sei")."""
    return any(
        token._.konjunktiv == "I" or token._.konjunktiv_kind == "replacement"
        for clause in run
        for token in clause
        if clause[0].lower_ not in {"als", "damit"}
    )
