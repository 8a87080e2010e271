"""The sentences of the text that a proposal rests on, with the words in them that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lessons.authoring.asking import asked_for
from lessons.authoring.editing import Raw
from lessons.content.analysis import Token
from lessons.content.checks.words import forms_in
from lessons.content.load import Lesson
from lessons.content.model import Word
from lessons.content.stored import analysis_of
from lessons.content.texts import Place

MOST = 8  # sentences beside one proposal
AUXILIARIES = re.compile(r"\b(?:hat|ist|sich)\b")
Sentence = dict[str, Any]


def context_sentences(lesson: Lesson, raw: Raw) -> list[Sentence]:
    """The sentences that an entry rests on, cut around its words: `{pieces: [{text, meant}], paragraph}`.

    They are those of its evidence; else of its example or the first that has its name; of a task without
    evidence those of the words, actors and events that it asks for.
    """
    evidence = raw.get("evidence") if isinstance(raw.get("evidence"), dict) else {}
    wanted = [*evidence.values(), raw.get("example"), raw.get("name"), *raw.get("aliases", ())]
    words = [each.get("de", "") if isinstance(each, dict) else str(each or "") for each in wanted]
    own = list(filter(None, (_sentence(lesson, each, raw) for each in words)))[:1]
    return own or list(filter(None, (_sentence(lesson, *each) for each in _examples(lesson, raw))))[:MOST]


def _examples(lesson: Lesson, raw: Raw) -> Iterator[tuple[str, Raw]]:
    """The sentences of the words, actors and events that a task asks for, each with the word if it is one."""
    asked = set(asked_for(raw)) if "type" in raw else ()
    for word in lesson.words:
        if word.lemma in asked:
            yield word.example, {"lemma": word.lemma, "plural": word.plural, "forms": word.forms}
    yield from ((str(actor.name), {}) for actor in lesson.actors if actor.name in asked)
    for event in lesson.events:
        if event.title in asked and event.evidence:
            yield next(iter(event.evidence.values())), {}


def _sentence(lesson: Lesson, words: str, raw: Raw) -> Sentence | None:
    """The first sentence in which some words stand; None if there is none."""
    place = next(filter(None, (text.find(words) for text in lesson.texts.values())), None)
    if place is None:
        return None
    paragraph = lesson.text(place.text).paragraph(place.paragraph).text
    meant = word_places(lesson, place, paragraph, raw) if "lemma" in raw else []
    begin = paragraph.find(place.sentence)
    pieces = pieces_of(paragraph, begin, begin + len(place.sentence), meant or [(place.start, place.end)])
    return {"pieces": list(pieces), "paragraph": place.paragraph}


def pieces_of(text: str, start: int, end: int, meant: list[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    """A part of a text as pieces, those that are meant (from, up to) and what stands around them.

    >>> [piece["text"] for piece in pieces_of("Er nimmt daran teil.", 0, 20, [(3, 8), (15, 19)])]
    ['Er ', 'nimmt', ' daran ', 'teil', '.']
    """
    for begin, stop in meant:
        yield {"text": text[start:begin], "meant": False}
        yield {"text": text[begin:stop], "meant": True}
        start = stop
    yield {"text": text[start:end], "meant": False}


def word_places(lesson: Lesson, place: Place, paragraph: str, raw: Raw) -> list[tuple[int, int]]:
    """Where a word stands in its example, first as the analysis has it; of a separated verb both parts."""
    if known := _analysed(lesson, place, raw["lemma"].removeprefix("sich ")):
        return known
    forms = {name: AUXILIARIES.sub("", str(raw.get(name, ""))) for name in ("lemma", "plural", "forms")}
    word = Word.model_construct(**forms, also=[])
    found = re.finditer(r"\w+", paragraph[place.start : place.end])
    spans = (each.span() for each in found if forms_in(each.group(), word))
    return [(place.start + start, place.start + end) for start, end in spans][:1]


def _begins(token: Token, lemma: str) -> bool:
    """Whether a word is what a verb in two parts begins with: "teil", or "verloren" in "gehen … verloren"."""
    begins = lemma.startswith(token.form.lower()) and len(token.form) < len(lemma)
    return token.tag == "PTKVZ" or (token.unit == lemma and begins)


def _analysed(lesson: Lesson, place: Place, lemma: str) -> list[tuple[int, int]]:
    """The first word of a lemma in a place, or the verb and its particle: "nimmt … teil"."""
    tokens = [
        token
        for sentence, token in analysis_of(lesson, place.text).tokens()
        if sentence.paragraph == place.paragraph
        and lemma in (token.unit, token.lemma)
        and place.start <= token.start < place.end
    ]
    particle = next((n for n, token in enumerate(tokens) if n and _begins(token, lemma)), 0)
    first = max(particle - 1, 0)
    return [(token.start, token.end) for token in tokens[first : particle + 1]]
