"""Evidence: every quotation stands in its text, once, and in the paragraph that is named."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from lessons.content.checks.survey import Survey
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.content.model import Event, Statement
from lessons.content.texts import Place, Text
from lessons.content.wording import did_you_mean, enumeration, shown
from lessons.exercises.item import Item

NEAR = 0.6  # of 1: how alike a passage must be to be worth a hint


def quotations_found(survey: Survey) -> Iterator[Fault]:
    """Every quotation of every item, statement and event is found where it says."""
    for kind in (Item, Statement, Event):
        for file, path, entry in survey.entries(kind):
            for text, quotation in entry.evidence.items():
                where = (*path, "evidence", text)
                yield from _quotation(survey, file, where, quotation, getattr(entry, "paragraph", None))


def present(survey: Survey) -> Iterator[Fault]:
    """A statement rests on a sentence of a text, and so does what the article says happened."""
    for file, path, entry in survey.entries(Statement):
        if not entry.evidence:
            expected = "expected a quotation for each text that says it"
            yield file.fault((*path, "evidence"), "is empty", expected)
    for file, path, entry in survey.entries(Event):
        if entry.source == "article" and not entry.evidence:
            found = "is missing, though the event is from the article"
            yield file.fault((*path, "evidence"), found, "add the quotation, or write source: background")


def paragraphs(survey: Survey) -> Iterator[Fault]:
    """The number of a paragraph is one that the texts have."""
    if not survey.texts:
        return
    most = max(len(text.paragraphs) for text in survey.texts.values())
    for kind in (Statement, Event):
        for file, path, entry in survey.entries(kind):
            if entry.paragraph and entry.paragraph > most:
                found = f"is {entry.paragraph}, but the texts have {most} paragraphs"
                yield file.fault((*path, "paragraph"), found, f"expected 1 to {most}")


def _quotation(
    survey: Survey, file: EntryFile, path: FieldPath, quotation: str, paragraph: int | None
) -> Iterator[Fault]:
    id = path[-1]
    text = survey.texts.get(id)
    if id not in survey.known["text"] and survey.can_tell("text"):
        there = (
            did_you_mean(id, survey.known["text"]) or f"expected {enumeration(sorted(survey.known['text']))}"
        )
        yield file.fault(path, f"there is no text “{id}”", there)
    elif text:
        places = text.places(quotation)
        if not places:
            found = f"{shown(quotation)} does not stand in the text {id}"
            yield file.fault(path, found, nearest(text, quotation))
        elif len(places) > 1:
            found = f"{shown(quotation)} stands {len(places)} times in the text {id}"
            yield file.fault(path, found, "quote more words, so that only one place fits")
        elif paragraph in range(1, len(text.paragraphs) + 1) and places[0].paragraph != paragraph:
            yield _elsewhere(file, path, places[0], paragraph)


def _elsewhere(file: EntryFile, path: FieldPath, place: Place, paragraph: int) -> Fault:
    found = f"stands in paragraph {place.paragraph} of the text {place.text}"
    return file.fault(path, found, f"paragraph: says {paragraph}")


def nearest(text: Text, quotation: str) -> str:
    """A hint: the passage of the text that is most like the quotation, or what is expected."""
    wanted = quotation.split()
    best, passage, number = 0.0, "", 0
    for paragraph in text.paragraphs:
        words = paragraph.text.split()
        for start in range(max(1, len(words) - len(wanted) + 1)):
            window = " ".join(words[start : start + len(wanted)]).strip(" .,;:")
            matcher = SequenceMatcher(None, quotation, window, autojunk=False)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                best, passage, number = matcher.ratio(), window, paragraph.number
    if best < NEAR:
        return "expected words that stand there exactly so"
    return f"nearest is “{passage}” in paragraph {number}"


CHECKS = (quotations_found, present, paragraphs)
