"""A spaCy Doc becomes the analysis that a lesson stores."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token as SpacyToken

from lessons.content.analysis import Analysis, Sentence, Span, Token
from lessons.content.load import Lesson
from lessons.content.stored import fingerprint
from lessons.content.texts import Text
from lessons.german import analyse

BREAK = "\n\n"


def analyse_text(lesson: Lesson, text: Text, engine: str = "auto") -> Analysis:
    """The text's analysis as the engine sees it, before any correction."""
    blocks = list(_blocks(text))
    published = datetime.date.fromisoformat(lesson.info.published)
    actors = [actor.model_dump() for actor in lesson.actors]
    doc = analyse(BREAK.join(block for _, block in blocks), published, engine, actors)
    return Analysis(tuple(_sentences(doc, blocks)), _meta(doc, text))


def _meta(doc: Doc, text: Text) -> dict[str, str]:
    layers = ", ".join(f"{layer}: {engine}" for layer, engine in doc._.engine.items())
    return {"text_id": text.id, "fingerprint": fingerprint(text), "engine": layers}


def _blocks(text: Text) -> Iterator[tuple[int, str]]:
    """Headline, sub-headings (both as paragraph 0) and paragraphs, in the order of the text."""
    if text.headline:
        yield 0, text.headline
    for paragraph in text.paragraphs:
        if paragraph.heading:
            yield 0, paragraph.heading
        yield paragraph.number, paragraph.text


def _sentences(doc: Doc, blocks: list[tuple[int, str]]) -> Iterator[Sentence]:
    """The sentences of each block, with offsets that count from the beginning of the block."""
    sents = [sent for sent in doc.sents if sent.text.strip()]
    begin = 0
    for paragraph, block in blocks:
        for sent in sents:
            if begin <= sent.start_char < begin + len(block):
                yield _sentence(sent, paragraph, begin)
        begin += len(block) + len(BREAK)


def _sentence(sent: SpacySpan, paragraph: int, begin: int) -> Sentence:
    tokens = tuple(_token(token, begin) for token in sent if not token.is_space)
    spans = sorted(_spans(sent, begin), key=lambda span: (span.start, span.kind))
    start = sent.start_char - begin
    return Sentence(paragraph, sent.text.strip(), start, tokens, tuple(spans), _difficulty(sent))


def _difficulty(sent: SpacySpan) -> float | None:
    value = sent._.difficulty
    return None if value is None else round(value, 1)


def _token(token: SpacyToken, begin: int) -> Token:
    start = token.idx - begin
    return Token(
        token.text,
        token.lemma_,
        token.pos_,
        token.tag_,
        start,
        start + len(token.text),
        token._.lemma_unit,
        token._.konjunktiv,
        token._.konjunktiv_kind,
    )


def _spans(sent: SpacySpan, begin: int) -> Iterator[Span]:
    """The spans of all kinds that begin in the sentence, cut at its end."""
    kinds = {"time": "times", "name": "names", "speech": "speech"}
    for kind, group in kinds.items():
        for span in sent.doc.spans.get(group, []):
            if sent.start <= span.start < sent.end:
                part = sent.doc[span.start : min(span.end, sent.end)]
                words = part.text.strip()
                start = part.start_char - begin
                yield Span(kind, words, _values(kind, span), start, start + len(words))


def _values(kind: str, span: SpacySpan) -> tuple[str, ...]:
    """What a span's comment says after its words."""
    if kind == "time":
        return span._.timex.type, span._.timex.value, span._.timex.edtf
    if kind == "name":
        return span.label_, span._.canonical
    return span._.speaker, span._.verb, span._.speech_kind
