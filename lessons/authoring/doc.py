"""A stored analysis as a spaCy Doc, for those who want to ask it questions of their own.

Nothing is analysed again: words, lemmas, tags, Konjunktiv, times, names and speech are those of the file,
with all corrections.  `Doc._`, `Token._` and `Span._` are listed in `lessons/german/extensions.py`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from lessons.content.analysis import Analysis, Name, Sentence, Span, Time, Token
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.stored import stored_analysis
from lessons.german import extensions  # noqa: F401  (registers Doc._, Span._ and Token._)
from lessons.german.times.timex import Timex

BREAK = "\n\n"  # between paragraphs, as a token of its own
GROUPS = {"time": "times", "name": "names", "speech": "speech"}

Placed = tuple[Sentence, Token, int]  # a token, its sentence, and its number in the Doc


def stored_doc(lesson: Lesson, text_id: str) -> Doc:
    """The stored analysis of a text as a Doc.

    Raises LessonError if there is no such text, or no analysis of its present words.
    """
    lesson.text(text_id)
    analysis = stored_analysis(lesson, text_id)
    if analysis is None:
        raise LessonError(
            f"The text {text_id!r} of {lesson.name} has no stored analysis; "
            f"run `lessons annotate {lesson.name}` to make one."
        )
    return doc_of(lesson, analysis)


def doc_of(lesson: Lesson, analysis: Analysis) -> Doc:
    """An analysis of one of the lesson's texts as a Doc."""
    doc, tokens, offsets = _tokens(analysis)
    doc._.published = datetime.date.fromisoformat(lesson.info.published)
    doc._.actors = [actor.model_dump() | {"name": str(actor.name)} for actor in lesson.actors]
    doc._.engine = dict(part.split(": ", 1) for part in analysis.meta["engine"].split(", "))
    _set_verbs(doc, tokens)
    for kind, group in GROUPS.items():
        spans = [_span(doc, span, offset) for span, offset in _spans(analysis, offsets, kind)]
        doc.spans[group] = [span for span in spans if span is not None]
    return doc


def _tokens(analysis: Analysis) -> tuple[Doc, list[Placed], list[int]]:
    """The bare Doc, every token's number in it, and where the paragraph of each sentence begins."""
    words: list[tuple[str, bool, Token | None, bool]] = []  # text, space after, token, begins a sentence
    placed: list[Placed] = []
    offsets: list[int] = []
    begin = length = 0
    for sentence in analysis.sentences:
        if sentence.start == 0 and words:  # a new paragraph
            words[-1] = (words[-1][0], False, *words[-1][2:])
            words.append((BREAK, False, None, False))
            begin = length + len(BREAK)
        offsets.append(begin)
        for token, after in pairwise([*sentence.tokens, None]):
            placed.append((sentence, token, len(words)))
            space = after is None or after.start > token.end
            words.append((token.form, space, token, token is sentence.tokens[0]))
        length = begin + sentence.tokens[-1].end
    return _doc(words), placed, offsets


def _doc(words: list[tuple[str, bool, Token | None, bool]]) -> Doc:
    tokens = [token for _, _, token, _ in words]
    doc = Doc(
        spacy.blank("de").vocab,
        words=[text for text, _, _, _ in words],
        spaces=[space for _, space, _, _ in words[:-1]] + [False],
        lemmas=[token.lemma if token else BREAK for token in tokens],
        tags=[token.tag if token else "_SP" for token in tokens],
        pos=[token.upos if token else "SPACE" for token in tokens],
        sent_starts=[starts for _, _, _, starts in words],
    )
    for number, token in enumerate(tokens):
        if token:
            doc[number]._.konjunktiv = token.konjunktiv
            doc[number]._.konjunktiv_kind = token.konjunktiv_kind
    return doc


def _set_verbs(doc: Doc, tokens: list[Placed]) -> None:
    """Tie each separated particle to its verb: both have the same unit in the same sentence."""
    halves = [(sentence, token, number) for sentence, token, number in tokens if token.unit != token.lemma]
    verbs = [half for half in halves if half[1].tag.startswith("V")]
    for sentence, particle, number in halves:
        for other, verb, place in verbs:
            if other is sentence and verb is not particle and verb.unit == particle.unit:
                doc[number]._.verb_index, doc[place]._.particle_index = place, number


def _spans(analysis: Analysis, offsets: list[int], kind: str) -> Iterator[tuple[Span, int]]:
    """The spans of a kind, each with where its paragraph begins in the Doc."""
    for sentence, offset in zip(analysis.sentences, offsets, strict=True):
        for span in sentence.spans_of(kind):
            yield span, offset


def _span(doc: Doc, span: Span, offset: int) -> SpacySpan | None:
    """A span of the Doc with what the file says of it; None if it holds no whole word."""
    what = span.what
    label = what.label if isinstance(what, Name) else span.kind.upper()
    found = doc.char_span(offset + span.start, offset + span.end, label=label, alignment_mode="expand")
    if found is None:
        return None
    if isinstance(what, Time):
        place = {"start": found.start_char, "end": found.end_char}
        found._.timex = Timex(what.type, what.value, what.edtf, bool(what.vague), what.mod, **place)
    elif isinstance(what, Name):
        found._.canonical = what.canonical
    else:
        found._.speaker, found._.verb, found._.speech_kind = what.speaker, what.verb, what.form
    return found
