"""The sentence of the text that a proposal rests on, with the words in it that are meant."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from lessons.authoring.editing import Raw
from lessons.content.checks.words import forms_in
from lessons.content.load import Lesson
from lessons.content.model import Word
from lessons.content.quotation import quotation
from lessons.content.texts import Place


def sentence_of(lesson: Lesson, raw: Raw) -> dict[str, Any] | None:
    """The sentence that an entry rests on, cut around the words: `{before, quote, after, paragraph}`.

    It is that of its evidence, else its example, else the first that has its name; None if there is none.
    """
    evidence = raw.get("evidence") if isinstance(raw.get("evidence"), dict) else {}
    wanted = [*evidence.values(), raw.get("example"), raw.get("name"), *raw.get("aliases", ())]
    words = [each.get("de", "") if isinstance(each, dict) else str(each or "") for each in wanted]
    for text in lesson.texts.values():
        for place in filter(None, map(text.find, words)):
            place = word_place(text.paragraph(place.paragraph).text, place, raw)
            return {**quotation(lesson, place), "paragraph": place.paragraph}
    return None


def word_place(paragraph: str, place: Place, raw: Raw) -> Place:
    """Of a word's example only the word; of anything else the whole place."""
    if "lemma" not in raw:
        return place
    forms = {name: str(raw.get(name, "")) for name in ("lemma", "plural", "forms")}
    word = Word.model_construct(**forms, also=[])
    for found in re.finditer(r"\w+", paragraph[place.start : place.end]):
        if forms_in(found.group(), word):
            return replace(place, start=place.start + found.start(), end=place.start + found.end())
    return place
