"""An analysis in the forms in which `lessons analyse` gives it out: table, JSON, CoNLL-U."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.content.conllu import format_conllu
from lessons.content.wording import so_many


def as_json(analysis: Analysis, *, indent: int | None = 2) -> str:
    """Everything, as JSON: `meta` and `sentences` with their tokens and spans."""
    data: dict[str, Any] = {"meta": analysis.meta, "sentences": [_plain(s) for s in analysis.sentences]}
    return json.dumps(data, ensure_ascii=False, indent=indent)


def _plain(sentence: Sentence) -> dict[str, Any]:
    """A sentence as plain data: each span says its kind."""
    spans = [{"kind": span.kind, **asdict(span)} for span in sentence.spans]
    return {**asdict(sentence), "spans": spans}


def as_conllu(analysis: Analysis) -> str:
    """The form in which lessons store it."""
    return format_conllu(analysis)


def as_table(analysis: Analysis) -> str:
    """What a teacher wants to see first: times, names, reported speech, Konjunktiv, verbs, hard sentences."""
    sections = {
        "Zeitangaben / times": _times(analysis),
        "Namen / names": _names(analysis),
        "Redewiedergabe / reported speech": _speech(analysis),
        "Konjunktiv": _konjunktiv(analysis),
        "Trennbare Verben, getrennt / separated verbs": _separated(analysis),
        "Schwerste Sätze (1 leicht, 7 schwer) / hardest sentences": _hardest(analysis),
    }
    count = sum(token.is_word for _, token in analysis.tokens())
    sizes = f"{so_many(len(analysis.sentences), 'sentence')}, {so_many(count, 'word')}"
    head = f"{analysis.meta.get('name', '')}: {sizes}"
    return "\n\n".join([head, *(_section(title, rows) for title, rows in sections.items())])


def _section(title: str, rows: Iterator[tuple[str, ...]]) -> str:
    """A heading and its rows, columns under each other."""
    found = list(dict.fromkeys(rows)) or [("–",)]
    widths = [max(len(cell) for cell in column) for column in zip(*found, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in found]
    return "\n".join([title, *(f"  {line.rstrip()}" for line in lines)])


def _times(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for _, span in analysis.spans("time"):
        time = span.what
        yield span.words, time.type, time.value, time.edtf, time.mod


def _names(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for _, span in analysis.spans("name"):
        yield span.what.canonical, span.what.label, span.words


def _speech(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for _, span in analysis.spans("speech"):
        yield span.what.speaker or "?", span.what.verb, span.words


def _konjunktiv(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for sentence, token in analysis.tokens():
        if token.konjunktiv:
            yield f"K {token.konjunktiv}", token.konjunktiv_kind, token.form, _around(sentence, token)


def _separated(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for sentence, token in analysis.tokens():
        if token.unit != token.lemma and token.tag.startswith("V"):
            yield token.unit, _around(sentence, token)


def _hardest(analysis: Analysis, count: int = 5) -> Iterator[tuple[str, ...]]:
    rated = [sentence for sentence in analysis.sentences if sentence.difficulty is not None]
    for sentence in sorted(rated, key=lambda sentence: -(sentence.difficulty or 0))[:count]:
        yield f"{sentence.difficulty:.1f}", sentence.text


def _around(sentence: Sentence, token: Token, reach: int = 35) -> str:
    """The token with some of the sentence around it."""
    start, end = token.start - sentence.start, token.end - sentence.start
    return f"…{sentence.text[max(0, start - reach) : end + reach]}…"
