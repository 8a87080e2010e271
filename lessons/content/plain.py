"""A plain analysis of a text that has not been annotated yet: sentences and words, nothing more.

With it a lesson works before `lessons annotate` has run: words are found by their forms alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.content.texts import Text
from lessons.language.segmentation import sentence_spans

TOKEN = re.compile(r"\w+(?:[-’']\w+)*|[^\w\s]")


def plain_analysis(text: Text) -> Analysis:
    """Sentences and tokens of a text, each token its own lemma.

    >>> from lessons.content.texts import parse_text
    >>> [token.form for _, token in plain_analysis(parse_text("# Kurz\\n\\nEr ging.", "b1")).tokens()]
    ['Kurz', 'Er', 'ging', '.']
    """
    sentences = [sentence for number, block in _blocks(text) for sentence in _sentences(number, block)]
    return Analysis(tuple(sentences), {"text": text.id, "engine": "none"})


def _blocks(text: Text) -> Iterator[tuple[int, str]]:
    """Headline and paragraphs with their numbers; headings are paragraph 0."""
    yield 0, text.headline
    for paragraph in text.paragraphs:
        yield paragraph.number, paragraph.text


def _sentences(paragraph: int, block: str) -> Iterator[Sentence]:
    for start, end in sentence_spans(block):
        text = block[start:end]
        yield Sentence(paragraph, text, start, tuple(_tokens(text, start)))


def _tokens(text: str, offset: int) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        form = match.group()
        yield Token(form, form, "", "", offset + match.start(), offset + match.end(), form)
