"""What a picture says about the thing that was chosen in it: details in parts, each with its sentence.

Details are `{title, parts: [{head, text, sentence}]}`, each text in its languages; a sentence is
`{before, quote, after, place}` or None, its place `[text, paragraph, start, end]`.
All of it is text for the browser, never markup.
"""

from __future__ import annotations

from typing import Any

from lessons.content import Lesson
from lessons.content.date_words import date_words
from lessons.content.interface import interface
from lessons.content.model import Event, Statement
from lessons.content.quotation import meant, quotation
from lessons.content.texts import Place
from lessons.fields import GERMAN

Details = dict[str, Any]


def event_details(lesson: Lesson, event: Event, text: str) -> Details:
    """An event: what the article says, in which sentence, and what this lesson adds."""
    parts = [_article_part(lesson, event, text)] if event.source == "article" else []
    if event.background or event.source == "background":
        date = date_words().say(event.background, lesson.info.published) if event.background else ""
        parts.append(part("from_background", ": ".join(filter(None, [date, event.background_note]))))
    return {"title": event.title.languages, "parts": parts}


def _article_part(lesson: Lesson, event: Event, text: str) -> Details:
    """What the article says of an event's time."""
    wording = f"„{event.wording}“" if event.wording else ""
    date = _date(lesson, event)
    known = " = ".join(filter(None, [wording, date]))
    return part("text_says", known, place=place_of(lesson, event, text), lesson=lesson)


def _date(lesson: Lesson, event: Event) -> str:
    """The article's date in words."""
    if not event.date:
        return interface()["pictures"]["no_date"]["de"]
    return date_words().say(event.date, lesson.info.published)


def statement_part(lesson: Lesson, statement: Statement, text: str) -> Details:
    """A statement: with which verb, what is said (in own words, at the text's level), in which sentence."""
    place, substance = place_of(lesson, statement, text), interface()["pictures"]["in_substance"]
    help = {language: f"{words}:" for language, words in substance.items()}
    return {
        "head": {**help, GERMAN: f"{statement.verb}, {help[GERMAN]}"},
        "text": {**statement.says.languages, GERMAN: statement.said_in(text)},
        "sentence": sentence_around(lesson, place),
    }


def part(head: str, text: str, place: Place | None = None, lesson: Lesson | None = None) -> Details:
    """One part of the details, under a heading of the interface."""
    shown = sentence_around(lesson, place) if lesson else None
    return {"head": interface()["pictures"][head], "text": {GERMAN: text}, "sentence": shown}


def place_part(lesson: Lesson, place: Place, head: str = "") -> Details:
    """A place of a text, under a heading of one's own."""
    return {"head": {GERMAN: head}, "text": {GERMAN: ""}, "sentence": sentence_around(lesson, place)}


def sentence_around(lesson: Lesson, place: Place | None) -> Details | None:
    """The sentence around a place, with the place apart."""
    if place is None:
        return None
    return {
        **quotation(lesson, place),
        "place": [place.text, place.paragraph, place.start, place.end],
    }


def place_of(lesson: Lesson, entry: Event | Statement, text: str) -> Place | None:
    """Where a text says it, in these words or in its own; if this one does not, the first that does."""
    quoted = [lesson.text(name).find(entry.evidence.get(name, "")) for name in [text, *lesson.texts]]
    return quoted[0] or meant(lesson, entry.evidence, text) or next(filter(None, quoted), None)
