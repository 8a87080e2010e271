"""Evidence: every quotation stands in its text, once, and in the paragraph that is named."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nlargest
from operator import itemgetter

from lessons.content.characters import odd_characters
from lessons.content.checks.survey import Survey
from lessons.content.entries import EntryFile
from lessons.content.fault import Fault, FieldPath
from lessons.content.model import Event, Statement
from lessons.content.texts import Place, Text
from lessons.content.wording import did_you_mean, enumeration, shown
from lessons.exercises.item import Item

NEAR = 0.6  # of 1: how alike a passage must be to be worth a hint
COMPARED = 8  # passages that are compared letter by letter: those that share most words with the quotation
WORDS_ALONE = 3  # a quotation of fewer words may be like one that shares none
FEW = 8  # quotations from a text, of which it says nothing if most are missing


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
    if survey.broken_texts:
        return
    for kind in (Statement, Event):
        for file, path, entry in survey.entries(kind):
            if entry.paragraph and entry.paragraph > most:
                found = f"is {entry.paragraph}, but the texts have {most} paragraphs"
                yield file.fault((*path, "paragraph"), found, f"expected 1 to {most}")


def other_texts(survey: Survey) -> Iterator[Fault]:
    """A text in which most of what is quoted from it does not stand is another text."""
    for id, (found, quoted) in _tallies(survey).items():
        if _is_other(found, quoted):
            what = f"has only {found} of the {quoted} passages that are quoted from it"
            yield survey.about_text(id, what, "expected the text for which the lesson was written")


def _tallies(survey: Survey) -> dict[str, tuple[int, int]]:
    """For each text how many quotations stand in it, and how many should."""
    tallies = dict.fromkeys(survey.texts, (0, 0))
    for kind in (Item, Statement, Event):
        for _file, _path, entry in survey.entries(kind):
            for id, quotation in entry.evidence.items():
                if id in tallies:
                    found, quoted = tallies[id]
                    tallies[id] = found + bool(survey.texts[id].find(quotation)), quoted + 1
    return tallies


def _is_other(found: int, quoted: int) -> bool:
    return quoted >= FEW and found < quoted / 2


def _quotation(
    survey: Survey, file: EntryFile, path: FieldPath, quotation: str, paragraph: int | None
) -> Iterator[Fault]:
    id = path[-1]
    text = survey.texts.get(id)
    if id not in survey.known["text"] and survey.can_tell("text"):
        texts = survey.known["text"]
        there = did_you_mean(id, texts) or f"expected {enumeration(sorted(texts))}"
        yield file.fault(path, f"there is no text “{id}”", there)
    elif text:
        places = text.places(quotation)
        if not places:
            yield file.fault(path, *_missing(text, quotation))
        elif len(places) > 1:
            found = f"{shown(quotation)} stands {len(places)} times in the text {id}"
            yield file.fault(path, found, "quote more words, so that only one place fits")
        elif not survey.broken_texts and _is_elsewhere(text, places[0], paragraph):
            yield _elsewhere(file, path, places[0], paragraph)


def _is_elsewhere(text: Text, place: Place, paragraph: int | None) -> bool:
    return paragraph in range(1, len(text.paragraphs) + 1) and place.paragraph != paragraph


def _elsewhere(file: EntryFile, path: FieldPath, place: Place, paragraph: int) -> Fault:
    found = f"stands in paragraph {place.paragraph} of the text {place.text}"
    return file.fault(path, found, f"paragraph: says {paragraph}")


def _missing(text: Text, quotation: str) -> tuple[str, str]:
    """What to say of a quotation that does not stand in the text."""
    found = f"{shown(quotation)} does not stand in the text {text.id}"
    if "…" in quotation.strip("… ") or "..." in quotation.strip(". "):
        return found, "expected words that stand side by side, without …"
    odd = next(odd_characters(quotation), None)
    return (found, f"it {odd[1]}; type the word anew") if odd else (found, nearest(text, quotation))


def nearest(text: Text, quotation: str) -> str:
    """A hint: the passage of the text that is most like the quotation, or what is expected."""
    wanted = quotation.split()
    best, passage, number = NEAR, "", 0
    for paragraph, window in _candidates(text, wanted):
        likeness = SequenceMatcher(None, quotation, window, autojunk=False).ratio()
        if likeness > best:
            best, passage, number = likeness, window, paragraph
    if not passage:
        return "expected words that stand there exactly so"
    return f"nearest is “{passage}” in paragraph {number}"


def _candidates(text: Text, wanted: list[str]) -> list[tuple[int, str]]:
    """The passages, as long as the quotation, that share most words with it, each with its paragraph."""
    rated, asked, length = [], set(wanted), len(wanted)
    for paragraph in text.paragraphs:
        words = paragraph.text.split()
        for start in range(max(1, len(words) - length + 1)):
            window = words[start : start + length]
            rated.append((len(asked.intersection(window)), paragraph.number, window))
    best = nlargest(COMPARED, rated, key=itemgetter(0))
    chosen = [(number, window) for shared, number, window in best if shared or length < WORDS_ALONE]
    return [(number, " ".join(window).strip(" .,;:")) for number, window in chosen]


CHECKS = (other_texts, quotations_found, present, paragraphs)
