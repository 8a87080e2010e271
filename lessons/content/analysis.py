"""The stored analysis of a text, as the lesson uses it: sentences, tokens, spans, without spaCy.

`lessons annotate` makes it and stores it beside the text (see `conllu.py` for the file); a student's notebook
only reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Token:
    """A word or sign, and where it stands in its paragraph (characters from `start` up to `end`).

    `unit` is the lemma with its separated particle: both halves of `kündigte … an` say `ankündigen`.
    `konjunktiv` is "I", "II" or ""; `konjunktiv_kind` is "true", "replacement", "conditional" or "".
    """

    form: str
    lemma: str
    upos: str
    tag: str
    start: int
    end: int
    unit: str = ""
    konjunktiv: str = ""
    konjunktiv_kind: str = ""

    @property
    def is_word(self) -> bool:
        """Whether this is a word or a number, not a sign."""
        return any(letter.isalnum() for letter in self.form)


@dataclass(frozen=True)
class Span:
    """Some words of a sentence that mean something.

    `kind` is "time", "name" or "speech"; `values` are, for a time: TimeML type, TimeML value, EDTF date or
    ""; for a name: PER, LOC, ORG or MISC, and the one name used for it; for speech: speaker, reporting verb,
    "direct" or "reported".
    """

    kind: str
    words: str
    values: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a paragraph; paragraphs count from 1, the headline and sub-headings are paragraph 0."""

    paragraph: int
    text: str
    start: int
    tokens: tuple[Token, ...]
    spans: tuple[Span, ...] = ()
    difficulty: float | None = None

    def spans_of(self, kind: str) -> list[Span]:
        """The spans of one kind, in the order of the text."""
        return [span for span in self.spans if span.kind == kind]


@dataclass(frozen=True)
class Analysis:
    """What was found in one text; `meta` says for which text and by which engines."""

    sentences: tuple[Sentence, ...]
    meta: dict[str, str] = field(default_factory=dict)

    def tokens(self) -> Iterator[tuple[Sentence, Token]]:
        """Every token with its sentence."""
        for sentence in self.sentences:
            for token in sentence.tokens:
                yield sentence, token

    def spans(self, kind: str) -> Iterator[tuple[Sentence, Span]]:
        """Every span of a kind with its sentence."""
        for sentence in self.sentences:
            for span in sentence.spans_of(kind):
                yield sentence, span
