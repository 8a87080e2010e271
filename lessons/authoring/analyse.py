"""A spaCy Doc becomes the analysis that a lesson stores."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token as SpacyToken

from lessons.content.analysis import Analysis, Name, Sentence, Span, Speech, Time, Token
from lessons.content.load import Lesson
from lessons.content.stored import checksum, context_sum
from lessons.content.texts import Text
from lessons.german import analyse

BREAK = "\n\n"
GROUPS = {"time": "times", "name": "names", "speech": "speech"}  # kind of span, and its group in doc.spans


@dataclass(frozen=True)
class Block:
    """A paragraph of a document (0 for a heading): characters from `start` up to `end`."""

    paragraph: int
    start: int
    end: int


def analyse_text(lesson: Lesson, text: Text, engine: str = "auto") -> Analysis:
    """The text's analysis as the engine sees it, before any correction."""
    numbered = list(_numbered(text))
    published = datetime.date.fromisoformat(lesson.info.published)
    doc = analyse(BREAK.join(block for _, block in numbered), published, engine, named_actors(lesson))
    meta = {"text_id": text.id, "fingerprint": checksum(text), "context": context_sum(lesson)}
    return analysis_of_doc(doc, list(_blocks(numbered)), meta)


def analysis_of_doc(doc: Doc, blocks: Iterable[Block], meta: dict[str, str]) -> Analysis:
    """The analysis of a document, block by block; offsets count from the beginning of the block."""
    engines = ", ".join(f"{layer}: {engine}" for layer, engine in doc._.engine.items())
    sents = [sent for sent in doc.sents if sent.text.strip()]
    starts, spans = [sent.start_char for sent in sents], _by_sentence(doc)
    sentences = [
        _sentence(sent, block, spans[sent.start])
        for block in blocks
        for sent in sents[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    ]
    return Analysis(tuple(sentences), {**meta, "engine": engines})


def lines_of(text: str) -> Iterator[Block]:
    """The lines of a plain text as paragraphs; lines that begin with # are headings."""
    start = number = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            heading = line.startswith("#")
            number += not heading
            yield Block(0 if heading else number, start, start + len(line))
        start += len(line)


def named_actors(lesson: Lesson) -> list[dict[str, Any]]:
    """A lesson's actors as the analysis asks for them, by their German names."""
    return [actor.model_dump() | {"name": str(actor.name)} for actor in lesson.actors]


def _numbered(text: Text) -> Iterator[tuple[int, str]]:
    """Headline, sub-headings (both as paragraph 0) and paragraphs, in the order of the text."""
    if text.headline:
        yield 0, text.headline
    for paragraph in text.paragraphs:
        if paragraph.heading:
            yield 0, paragraph.heading
        yield paragraph.number, paragraph.text


def _blocks(numbered: Iterable[tuple[int, str]]) -> Iterator[Block]:
    start = 0
    for paragraph, block in numbered:
        yield Block(paragraph, start, start + len(block))
        start += len(block) + len(BREAK)


def _sentence(sent: SpacySpan, block: Block, found: list[tuple[str, SpacySpan]]) -> Sentence:
    tokens = tuple(_token(token, block.start) for token in sent if not token.is_space)
    spans = [_span(kind, span, sent, block.start) for kind, span in found]
    spans.sort(key=lambda span: (span.start, span.kind))
    text = sent.text.strip()
    start = sent.start_char - block.start + sent.text.index(text)
    return Sentence(block.paragraph, text, start, tokens, tuple(spans), _difficulty(sent))


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


def _by_sentence(doc: Doc) -> dict[int, list[tuple[str, SpacySpan]]]:
    """The spans of all kinds, under the first token of the sentence in which each begins."""
    found: dict[int, list[tuple[str, SpacySpan]]] = defaultdict(list)
    for kind, group in GROUPS.items():
        for span in doc.spans.get(group, []):
            found[doc[span.start].sent.start].append((kind, span))
    return found


def _span(kind: str, span: SpacySpan, sent: SpacySpan, begin: int) -> Span:
    """A span, cut at the end of its sentence."""
    part = sent.doc[span.start : min(span.end, sent.end)]
    words = part.text.strip()
    start = part.start_char - begin
    return Span(words, _what(kind, span), start, start + len(words))


def _what(kind: str, span: SpacySpan) -> Time | Name | Speech:
    """What the analysis knows of a span."""
    if kind == "time":
        timex = span._.timex
        return Time(timex.type, timex.value, timex.edtf, timex.mod, "vague" if timex.vague else "")
    if kind == "name":
        return Name(span.label_, span._.canonical)
    return Speech(span._.speaker, span._.verb, span._.speech_kind)
