"""A word as it was met: which word stands at a place of a text, in which sentence.

Its lemma comes from the stored analysis; in a text that has none, from the word tables, by the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.content.texts import Text
from lessons.lexicon.headword import lemma_of

Span = tuple[int, int]
PARTICLE = "PTKVZ"  # the separated half of a verb, in the Stuttgart-Tübingen tagset


@dataclass(frozen=True)
class Met:
    """A word in its sentence; `spans` are its pieces there: two of a separated verb.

    `kind` is its part of speech as Universal Dependencies name it, "" where it is not known.
    """

    lemma: str
    kind: str
    sentence: str
    start: int  # of the sentence in its paragraph
    spans: tuple[Span, ...]

    @property
    def places(self) -> list[list[int]]:
        """The pieces as places in the paragraph."""
        return [[self.start + start, self.start + end] for start, end in self.spans]


def word_at(text: Text, analysis: Analysis, paragraph: int, heading: bool, at: int) -> Met | None:
    """The word at a character of a paragraph, of its heading, or of the headline (paragraph 0)."""
    for sentence in _sentences(text, analysis, paragraph, heading):
        for token in sentence.tokens:
            if token.is_word and token.start <= at < token.end:
                return met(sentence, token)
    return None


def met(sentence: Sentence, token: Token) -> Met:
    """A token of a sentence as a word that was met."""
    halves = sorted([token, *_other_half(sentence, token)], key=lambda half: half.start)
    spans = tuple((half.start - sentence.start, half.end - sentence.start) for half in halves)
    kind = "VERB" if token.tag == PARTICLE else token.upos
    lemma = token.unit or token.lemma
    if not token.tag:  # nothing but forms is known
        lemma = lemma_of(token.form, begins=token.start == sentence.start)
    return Met(lemma, kind, sentence.text, sentence.start, spans)


def places_of(lemmas: set[str], analysis: Analysis) -> dict[str, list[list[int]]]:
    """Where words stand in the paragraphs of a text: `[paragraph, start, end]`, by lemma."""
    found: dict[str, list[list[int]]] = {lemma: [] for lemma in lemmas}
    for sentence, token in analysis.tokens() if lemmas else ():
        if sentence.paragraph and token.is_word and (word := met(sentence, token)).lemma in lemmas:
            found[word.lemma].append([sentence.paragraph, token.start, token.end])
    return found


def _other_half(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The particle of a verb, or the verb of a particle."""
    if token.unit:
        for other in sentence.tokens:
            if other.unit == token.unit and (other.tag == PARTICLE) != (token.tag == PARTICLE):
                yield other


def _sentences(text: Text, analysis: Analysis, paragraph: int, heading: bool) -> list[Sentence]:
    """The sentences of a paragraph; headline and headings are told apart by their words."""
    if paragraph and not heading:
        return [each for each in analysis.sentences if each.paragraph == paragraph]
    block = text.paragraph(paragraph).heading if heading else text.headline
    found = [
        each
        for each in analysis.sentences
        if not each.paragraph and block[each.start : each.start + len(each.text)] == each.text
    ]
    return found
