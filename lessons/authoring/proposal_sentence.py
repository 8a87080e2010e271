"""The sentences of the text that a proposal rests on, with the words in them that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lessons.authoring.editing import Raw
from lessons.content.checks.words import forms_in
from lessons.content.load import Lesson
from lessons.content.model import Word
from lessons.content.quotation import quotation
from lessons.content.texts import Place

MOST = 8  # sentences beside one proposal
AUXILIARIES = re.compile(r"\b(?:hat|ist|sich)\b")
SPOKEN = ("prompt", "hint", "feedback")
Sentence = dict[str, Any]


def context_sentences(lesson: Lesson, raw: Raw) -> list[Sentence]:
    """The sentences that an entry rests on, each cut around its words: `{before, quote, after, paragraph}`.

    They are those of its evidence; else of its example or the first that has its name; of an item about words
    the examples of these words.
    """
    evidence = raw.get("evidence") if isinstance(raw.get("evidence"), dict) else {}
    wanted = [*evidence.values(), raw.get("example"), raw.get("name"), *raw.get("aliases", ())]
    words = [each.get("de", "") if isinstance(each, dict) else str(each or "") for each in wanted]
    own = list(filter(None, (_sentence(lesson, each, raw) for each in words)))[:1]
    return own or list(filter(None, (_sentence(lesson, *each) for each in _examples(lesson, raw))))[:MOST]


def _examples(lesson: Lesson, raw: Raw) -> Iterator[tuple[str, Raw]]:
    """The examples of the words that an item asks for."""
    asked = set(_words(raw))
    for word in lesson.words:
        if word.lemma in asked:
            yield word.example, {"lemma": word.lemma, "plural": word.plural, "forms": word.forms}


def _words(value: Any) -> Iterator[str]:
    """The words in all texts of an item but those that speak to the learner."""
    if isinstance(value, str):
        yield from re.findall(r"\w+", value)
    elif isinstance(value, dict):
        yield from (each for name, part in value.items() if name not in SPOKEN for each in _words(part))
    elif isinstance(value, list):
        yield from (each for part in value for each in _words(part))


def _sentence(lesson: Lesson, words: str, raw: Raw) -> Sentence | None:
    """The first sentence in which some words stand; None if there is none."""
    place = next(filter(None, (text.find(words) for text in lesson.texts.values())), None)
    if place is None:
        return None
    place = word_place(lesson.text(place.text).paragraph(place.paragraph).text, place, raw)
    return {**quotation(lesson, place), "paragraph": place.paragraph}


def word_place(paragraph: str, place: Place, raw: Raw) -> Place:
    """Of a word's example only the word; of anything else the whole place."""
    if "lemma" not in raw:
        return place
    forms = {name: AUXILIARIES.sub("", str(raw.get(name, ""))) for name in ("lemma", "plural", "forms")}
    word = Word.model_construct(**forms, also=[])
    for found in re.finditer(r"\w+", paragraph[place.start : place.end]):
        if forms_in(found.group(), word):
            return replace(place, start=place.start + found.start(), end=place.start + found.end())
    return place
