"""The stored analysis of a text, as the lesson uses it: sentences, tokens, spans, without spaCy.

`lessons annotate` makes it and stores it beside the text (see `conllu.py` for the file); a student's notebook
only reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, astuple, dataclass, field, fields
from typing import ClassVar


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
class Time:
    """A time as TimeML and EDTF have it: type, value, date or "", modifier such as START or "".

    `vague` is "vague" where the words leave the date open ("jüngst"), else "".
    """

    type: str
    value: str
    edtf: str
    mod: str = ""
    vague: str = ""
    kind: ClassVar[str] = "time"


@dataclass(frozen=True)
class Name:
    """A name: PER, LOC, ORG or MISC, and the one name that is used for it."""

    label: str
    canonical: str
    kind: ClassVar[str] = "name"


@dataclass(frozen=True)
class Speech:
    """What is said: by whom ("" where the text names nobody), the reporting verb, "direct" or "reported"."""

    speaker: str
    verb: str
    form: str
    kind: ClassVar[str] = "speech"


MEANINGS = {each.kind: each for each in (Time, Name, Speech)}


@dataclass(frozen=True)
class Span:
    """Some words of a sentence, and what they are."""

    words: str
    what: Time | Name | Speech
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What the words are: "time", "name" or "speech"."""
        return self.what.kind

    @property
    def values(self) -> tuple[str, ...]:
        """What is known of them, as it is stored: without the optional values at the end that are empty."""
        known = list(astuple(self.what))
        least = sum(each.default is MISSING for each in fields(self.what))
        while len(known) > least and not known[-1]:
            known.pop()
        return tuple(known)


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
