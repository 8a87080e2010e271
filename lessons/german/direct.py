"""Direct speech: which quotations are something said, no mere words or titles, and who says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from lessons.german.clauses import is_finite
from lessons.german.colons import named_before
from lessons.german.frames import Frame, speech_span
from lessons.german.people import People
from lessons.german.quotations import MARKS, by_sentence, half_quotations, quotations
from lessons.german.reporting import is_noun_of_saying, is_reporting

TERMINALS = {".", "!", "?", "…", "..."}
NAMES_A_TITLE = {"NN", "NE", "ART", "ADJA", "APPR", "APPRART", "CARD", "PPOSAT"}


def utterances(doc: Doc) -> list[Span]:
    """The quotations that can be something said, as far as they and what stands beside them show."""
    return [span for span in (*quotations(doc), *half_quotations(doc)) if _is_utterance(span)]


def _is_utterance(span: Span) -> bool:
    """Whether a quotation is a sentence, no word and no title: "die Aktion „Wir räumen auf“".

    It has a verb, or a colon before it, or a verb of saying after it: "„Nein“, sagte sie".
    """
    if _is_all_said(span):
        return True
    words = sum(token.is_alpha for token in span)
    has_verb, ends = any(map(is_finite, span)), span[-1].text in TERMINALS
    before = _word_before(span)
    if before is not None and before.text == ":":
        reported = any(is_reporting(token) or is_noun_of_saying(token) for token in _clause_before(span))
        return words > 0 and (ends or has_verb or (reported and words > 1))
    if before is not None and before.text == "," and words > 1:
        return has_verb or any(is_reporting(token) for token in before.sent if token.i < before.i)
    if before is not None and before.tag_ in NAMES_A_TITLE and span[0].sent.start <= before.i:
        return words > 1 and is_noun_of_saying(before)
    return words > 2 and has_verb


def _is_all_said(span: Span) -> bool:
    """Whether the quotation opens its sentence, and a verb of saying follows, or "so" and who says it."""
    after = span.doc[span.end + 1 : span.end + 3]
    if len(after) < 2 or after[0].text != "," or not _opens_sentence(span):
        return False
    return after[1].lower_ == "so" or (is_finite(after[1]) and is_reporting(after[1]))


def _opens_sentence(span: Span) -> bool:
    """Whether the quotation, or its mark, is the first in its sentence."""
    return bool(span[0].is_sent_start or span.doc[max(0, span.start - 1)].is_sent_start)


def _word_before(span: Span) -> Token | None:
    """The token before the opening mark, white space left out."""
    left = span.doc[max(0, span.start - 4) : max(0, span.start - 1)]
    return next((token for token in reversed(left) if not token.is_space), None)


def _clause_before(span: Span) -> list[Token]:
    """The clause that ends in the colon before a quotation."""
    before = _word_before(span)
    if before is None or before.text != ":":
        return []
    tokens = [token for token in before.sent if token.i < before.i and not token.is_space]
    marks = [token.i for token in tokens if token.text in MARKS | {":", ";"}]
    return [token for token in tokens if token.i > (marks[-1] if marks else -1)]


def direct(
    quoted: Sequence[Span], framed: Sequence[Sequence[Frame]], number: int, current: Frame, people: People
) -> Iterator[Span]:
    """The quotations that begin in a sentence of this number, each sentence of them with its speaker."""
    for span, last in quoted:
        before = [frame for frame in framed[number] if frame.end <= span.start and not frame.is_aside]
        after = [frame for frame in framed[last] if frame.start >= span.end]
        speaking = _speaking(span, before, after, current, people)
        if speaking is not None:
            yield from (
                speech_span(speaking, part.doc, part.start, part.end, "direct") for part in by_sentence(span)
            )


def _speaking(
    span: Span, before: Sequence[Frame], after: Sequence[Frame], current: Frame, people: People
) -> Frame | None:
    """Who says a quotation; None if nothing shows that it is said.

    The frame right behind it goes first, then the nearest before it, whoever is named before a colon, any
    frame behind it, and for whole sentences whoever spoke last.
    """
    if (
        after
        and after[0].start - span.end <= 2
        and (after[0].is_inverted or after[0].is_source or not after[0].speaker)
    ):
        return after[0]
    named = [frame for frame in before if frame.speaker]
    if named:
        return named[-1]
    clause = _clause_before(span)
    who = named_before(clause, people)
    if who:
        return Frame(clause[0].i, clause[-1].i, who, "")
    if before or after:
        return next(
            (frame for frame in (*before, *after) if frame.speaker), current if before == [] else before[-1]
        )
    if clause:
        told = any(is_noun_of_saying(token) for token in clause)
        return current if told or (any(map(is_finite, clause)) and span[-1].text in TERMINALS) else None
    return current if _is_whole(span) or _in_konjunktiv(span) else None


def _is_whole(span: Span) -> bool:
    """Whether the quotation begins and ends with a sentence, its marks included."""
    last = span.doc[min(span.end, len(span.doc) - 1)]
    rest = [token for token in span.doc[last.i + 1 : last.sent.end] if not token.is_space]
    return _opens_sentence(span) and all(token.is_punct for token in rest)


def _in_konjunktiv(span: Span) -> bool:
    """Whether the sentence around the quotation is reported."""
    return any(token._.konjunktiv for token in span[0].sent if not span.start <= token.i < span.end)
