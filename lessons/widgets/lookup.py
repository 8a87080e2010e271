"""What the reader's card says about a word, an actor, a date or reported speech.

A card is plain data for the browser, sent only when the learner asks for it.
"""

from __future__ import annotations

import random
import re
from typing import Any

from lessons.charts.when import said, when
from lessons.content import Lesson
from lessons.content.model import Word
from lessons.dates import DateError, read_date
from lessons.widgets.interface import label
from lessons.widgets.reading import Layer, glosses

Card = dict[str, Any]

WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}

NAMES = "January February March April May June July August September October November December"
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
MONTHS = {f"{number:02}": name for number, name in enumerate(NAMES.split(), start=1)} | SEASONS
SIMPLE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def card(lesson: Lesson, layer: Layer) -> Card:
    """The card of a layer."""
    return {"word": word_card, "actor": actor_card, "date": date_card, "speech": speech_card}[layer.kind](
        lesson, layer
    )


def word_card(lesson: Lesson, layer: Layer) -> Card:
    """All that the vocabulary says about a word."""
    return glosses(lesson, layer.values[:1])[layer.values[0]]


def actor_card(lesson: Lesson, layer: Layer) -> Card:
    """Name, role, English name and note of an actor."""
    fields = {"name", "english", "role", "role_en", "note", "note_en"}
    return lesson.actor(layer.values[0]).model_dump(include=fields)


def date_card(lesson: Lesson, layer: Layer) -> Card:
    """A date in words, whether it is vague, and how the text says it."""
    date, wording = layer.values
    spoken = {language: in_words(date, language, lesson.info.published) for language in WEEKDAYS}
    return {"wording": wording, "vague": not is_exact(date), **spoken}


def in_words(date: str, language: str, published: str) -> str:
    """A date in words, a single day with its weekday; empty where the text gives no date.

    >>> in_words("2021-06-16", "de", "2021-06-17"), in_words("2020-22", "en", "2021-06-17")
    ('Mittwoch, 16. Juni 2021', 'summer 2020')
    >>> in_words("../2021-06-17", "de", "2021-06-17")
    'vor dem Erscheinen des Artikels'
    """
    near = {f"../{published}": "date_before", f"{published}~": "date_around", f"{published}/..": "date_after"}
    if date in near:
        return label(near[date], language)
    try:
        words = said(date, when(published).middle) if language == "de" else in_english(date)
    except DateError:
        return ""
    return f"{WEEKDAYS[language][read_date(date).first.weekday()]}, {words}" if is_exact(date) else words


def in_english(date: str) -> str:
    """A day, month, season or year in English; empty for what is more than that.

    >>> in_english("2021-06-16"), in_english("2021-03"), in_english("2020-22"), in_english("2020~")
    ('16 June 2021', 'March 2021', 'summer 2020', '')
    """
    found = SIMPLE.fullmatch(date)
    if not found:
        return ""
    year, month, day = found.groups()
    name = MONTHS.get(month, "")
    return " ".join(filter(None, [day and str(int(day)), name, year]))


def is_exact(date: str) -> bool:
    """Whether a date is one day and no other.

    >>> is_exact("2021-06-16"), is_exact("2021-06-16~"), is_exact("../2021-06-16")
    (True, False, False)
    """
    try:
        span = read_date(date)
    except DateError:
        return False
    return span.is_day and not span.vague


def speech_card(_lesson: Lesson, layer: Layer) -> Card:
    """Who says it, and with which verb."""
    return {"speaker": layer.values[0], "verb": layer.values[1]}


def meanings(word: Word) -> list[str]:
    """The word's gloss among two others, in an order that is the same each time.

    >>> word = Word.model_construct(lemma="Miete", gloss="rent", wrong_glosses=["meadow", "meeting"])
    >>> sorted(meanings(word)), meanings(word) == meanings(word)
    (['meadow', 'meeting', 'rent'], True)
    """
    mixed = [word.gloss, *word.wrong_glosses]
    random.Random(f"{word.lemma}/meanings").shuffle(mixed)
    return mixed
