"""What is written for learners: feedback that says why, quotation marks in pairs, nothing unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lessons.content.characters import odd_characters
from lessons.content.checks.survey import Survey
from lessons.content.checks.words import forms_in
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.content.model import Actor, Word
from lessons.content.texts import Text
from lessons.content.wording import shown
from lessons.exercises.item import Item

# Words of which a feedback consists that only says whether the answer was right.
VERDICTS = frozenset(
    (
        *("das", "ist", "war", "leider", "nicht", "nein", "ja", "genau", "ganz", "so", "falsch", "richtig"),
        *(
            "stimmt",
            "korrekt",
            "gut",
            "sehr",
            "super",
            "prima",
            "wrong",
            "right",
            "correct",
            "incorrect",
            "no",
        ),
    )
)
YEAR = re.compile(r"(?<![\d.,])\d{4}(?![\d.,]\d)")
LISTS_OF_ANSWERS = ("answers",)


def verdicts_with_reasons(survey: Survey) -> Iterator[Fault]:
    """Feedback says why, not only whether."""
    for file, path, text in _texts(survey):
        if "feedback" in path and _is_verdict(text):
            yield file.fault(path, f"says {shown(text)} and no reason", "expected why it is right or wrong")


def quotation_marks(survey: Survey) -> Iterator[Fault]:
    """A quotation that begins with „ ends with “."""
    for file, path, text in _texts(survey):
        found = re.search(r'„[^“"]*"', text)
        if found:
            yield file.fault(path, f"has {found.group()}", "expected „ and “ around a quotation")


def look_alikes(survey: Survey) -> Iterator[Fault]:
    """No text has a character that nobody sees, or one of another alphabet within a word."""
    for file, path, text in _texts(survey):
        for _place, odd in odd_characters(text):
            yield file.fault(path, odd, "type the word anew")


def years_in_help(survey: Survey) -> Iterator[Fault]:
    """The German and its translation name the same years."""
    for file, path, texts in _pairs(survey):
        german, english = (set(YEAR.findall(texts[language])) for language in ("de", "en"))
        if german and english and german != english:
            found = f"names {', '.join(sorted(english))} where the German names {', '.join(sorted(german))}"
            yield file.fault((*path, "en"), found, "translate what the German says")


def listed_answers(survey: Survey) -> Iterator[Fault]:
    """An answer in brackets that shares no word with the others was perhaps cut off from one by a comma."""
    for file, path, item in survey.entries(Item):
        for inner, answers in _answers(item.model_dump()):
            where = (*path, *inner)
            if _last_is_cut_off(answers) and file.document.in_brackets(where):
                found = f"takes “{answers[-1]}” alone as an answer, for a comma parts entries"
                yield file.fault(where, found, "put an answer with a comma in quotation marks")


def semicolons(survey: Survey) -> Iterator[Fault]:
    """In brackets a comma parts entries, and a semicolon does not."""
    for file, path, text in _texts(survey):
        if ";" in text and file.document.in_brackets(path[:-1]):
            yield file.fault(
                path, f"{shown(text)} is one entry", "a comma parts the entries of a list in brackets"
            )


def in_some_text(survey: Survey) -> Iterator[Fault]:
    """Every word and every actor stands in one of the texts, as far as the beginnings of words tell."""
    if survey.faults or not survey.texts:  # then not all texts and forms are known
        return
    texts = " ".join(_whole(text) for text in survey.texts.values())
    for file, path, word in survey.entries(Word):
        if not forms_in(texts, word):
            expected = "remove it, or list under also the form that stands there"
            yield file.fault((*path, "lemma"), f"“{word.lemma}” stands in no text", expected)
    for file, path, actor in survey.entries(Actor):
        if not any(_stands(name, texts) for name in [actor.name, *actor.aliases]):
            expected = "list under aliases what the texts say"
            yield file.fault((*path, "name"), f"“{actor.name}” stands in no text", expected)


def definitions(survey: Survey) -> Iterator[Fault]:
    """A definition explains the word without the word."""
    for file, path, word in survey.entries(Word):
        if re.search(rf"(?<!\w){re.escape(word.lemma)}(?!\w)", word.definition, re.IGNORECASE):
            expected = "expected other words that explain it"
            yield file.fault((*path, "definition"), f"repeats “{word.lemma}”", expected)


def _is_verdict(text: str) -> bool:
    words = re.findall(r"\w+", text.casefold())
    return bool(words) and VERDICTS.issuperset(words)


def _whole(text: Text) -> str:
    return " ".join([text.headline, *(f"{each.heading} {each.text}" for each in text.paragraphs)])


def _stands(name: str, texts: str) -> bool:
    """Whether the last word of a name stands in the texts, perhaps with an ending."""
    words = re.findall(r"\w+", name)
    last = words[-1] if words else name
    stem = last[: max(4, len(last) - 2)]
    return bool(re.search(rf"(?<!\w){re.escape(stem)}", texts, re.IGNORECASE))


def _last_is_cut_off(answers: list[str]) -> bool:
    """Whether the last of some answers, a name, shares no word with the others, which share one."""
    *others, last = (set(answer.split()) for answer in answers)
    alone = len(others) > 1 and len(others[-1]) > 1 and not last & set.union(*others)
    return alone and bool(set.intersection(*others)) and answers[-1][:1].isupper()


def _answers(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, list[str]]]:
    """All lists of accepted answers within an item."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name in LISTS_OF_ANSWERS and isinstance(part, list) and all(isinstance(x, str) for x in part):
                yield (*path, name), part
            else:
                yield from _answers(part, (*path, name))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _answers(part, (*path, place))


def _texts(survey: Survey) -> Iterator[tuple[EntryFile, FieldPath, str]]:
    """Every text that is written in the lesson's files."""
    for file in survey.files.values():
        yield from ((file, path, text) for path, text in _leaves(file.document.data))


def _leaves(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
        return
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for step, part in parts:
        yield from _leaves(part, (*path, step))


def _pairs(survey: Survey) -> Iterator[tuple[EntryFile, FieldPath, dict[str, str]]]:
    """Every text that is written in German and in English."""
    for file in survey.files.values():
        found: dict[FieldPath, dict[str, str]] = {}
        for path, text in _leaves(file.document.data):
            if path and path[-1] in ("de", "en"):
                found.setdefault(path[:-1], {})[str(path[-1])] = text
        yield from ((file, path, texts) for path, texts in found.items() if len(texts) > 1)


CHECKS = (verdicts_with_reasons, quotation_marks)
REMARKS = (look_alikes, years_in_help, listed_answers, semicolons, in_some_text, definitions)
