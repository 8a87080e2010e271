"""What stands in pictures besides the lesson's own text: the block `pictures` of data/interface.yaml."""

from __future__ import annotations

from lessons.content.date_words import date_words
from lessons.content.interface import label
from lessons.dates import Day
from lessons.fields import GERMAN


def word(name: str, language: str = GERMAN) -> str:
    """A sentence of the pictures in one language.

    >>> word("key_day"), word("key_day", "en")
    ('ein Tag', 'a day')
    """
    return label(name, language, "pictures")


def helping(name: str, language: str) -> str:
    """The sentence in a language of help; nothing where German is read alone."""
    return "" if language == GERMAN else word(name, language)


def in_both_languages(name: str, language: str) -> str:
    """The German sentence, and beside it the one in the language of help if that is another."""
    german, help = word(name), word(name, language)
    return german if help == german else f"{german} · {help}"


def date_label(text: str, now: float | None = None) -> str:
    """A date in German words; `now` is the day of publication, as a picture counts days.

    >>> date_label("2014-04/.."), date_label("2020-22")
    ('seit April 2014', 'Sommer 2020')
    """
    return date_words().say(text, "" if now is None else str(Day.of(int(now))))
