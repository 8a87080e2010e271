"""What the reader says about a word, an actor, a date or reported speech.

It is plain data for the browser, sent only when the learner asks for it; what is sent is listed here.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from lessons.content import Lesson
from lessons.content.analysis import Time
from lessons.content.date_words import date_words
from lessons.content.interface import label, languages
from lessons.content.model import Word
from lessons.dates import DateError, read_date
from lessons.fields import GERMAN, Phrase, as_data
from lessons.learner.readable import Layer

About = dict[str, Any]

FILES = {"word": "vocabulary.yaml", "actor": "actors.yaml"}  # where the lesson has what is shown
OF_WORD = ("lemma", "level", "article", "plural", "forms", "government", "definition", "gloss", "example")
OF_ACTOR = ("name", "role", "note")


def about(lesson: Lesson, layer: Layer) -> About:
    """What there is to say about a place of a text; `draft`: only proposed, and reviewed by nobody yet."""
    say = {"word": _of_word, "actor": _of_actor, "date": _of_date, "speech": _of_speech}
    drafts = lesson.unreviewed.get(FILES.get(layer.kind, ""), ())
    told = say[layer.kind](lesson, layer)
    return {**told, "draft": True} if layer.entry in drafts else told


def about_word(word: Word) -> About:
    """What the vocabulary says about a word."""
    return as_data({name: getattr(word, name) for name in OF_WORD})


def _of_word(lesson: Lesson, layer: Layer) -> About:
    return about_word(next(word for word in lesson.words if word.lemma == layer.entry))


def _of_actor(lesson: Lesson, layer: Layer) -> About:
    actor = lesson.actor(layer.entry)
    return as_data({name: getattr(actor, name) for name in OF_ACTOR})


def _of_date(lesson: Lesson, layer: Layer) -> About:
    """A date in words, whether it is vague, and how the text says it."""
    time, published = layer.what, lesson.info.published
    spoken = {language: in_words(time, language, published) for language in languages()}
    vague = bool(time.vague or time.mod) or not is_exact(time.edtf)
    return {"wording": layer.words, "vague": vague, **spoken}


def in_words(time: Time, language: str, published: str) -> str:
    """A date in words, a single day with its weekday; empty where the text gives no date.

    >>> in_words(Time("DATE", "", "2021-06-16"), "de", "2021-06-17")
    'Mittwoch, 16. Juni 2021'
    >>> in_words(Time("DATE", "", "2010-05", "START"), "en", "2021-06-17")
    'early May 2010'
    >>> in_words(Time("DATE", "", "../2021-06-17"), "de", "2021-06-17")
    'vor dem Erscheinen des Artikels'
    """
    near = {f"../{published}": "date_before", f"{published}~": "date_around", f"{published}/..": "date_after"}
    if time.edtf in near:
        return label(near[time.edtf], language)
    words = date_words(language)
    try:
        if is_exact(time.edtf) and "T" not in time.edtf:
            return words.weekday(time.edtf)
        return words.say(time.edtf, published, time.mod)
    except DateError:
        return ""


def is_exact(date: str) -> bool:
    """Whether a date is one day and no other.

    >>> is_exact("2021-06-16"), is_exact("2021-06-16~"), is_exact("../2021-06-16")
    (True, False, False)
    """
    try:
        days = read_date(date)
    except DateError:
        return False
    return days.is_day and not days.vague


def _of_speech(_lesson: Lesson, layer: Layer) -> About:
    """Who says it, and with which verb."""
    return {"speaker": layer.what.speaker, "verb": layer.what.verb}


def meanings_to_choose(word: Word, words: Sequence[Word], language: str) -> list[Phrase]:
    """The word's meaning among two others, in an order that is the same each time.

    They are glosses where the word has wrong ones in the language of help, else German definitions.

    >>> wrong = {"en": ["meadow", "meeting"]}
    >>> word = Word.model_construct(lemma="Miete", gloss=Phrase({"en": "rent"}), wrong_glosses=wrong)
    >>> sorted(meanings_to_choose(word, [], "en"))
    ['meadow', 'meeting', 'rent']
    """
    helped = language in word.wrong_glosses
    mixed = [word.gloss, *word.wrong_meanings] if helped else [_defined(each) for each in _three(word, words)]
    random.Random(f"{word.lemma}/meanings").shuffle(mixed)
    return mixed


def _defined(word: Word) -> Phrase:
    return Phrase({GERMAN: str(word.definition)})


def _three(word: Word, words: Sequence[Word]) -> list[Word]:
    """A word and two others of other topics, of its kind if there are: they never mean nearly the same."""
    others = [each for each in words if each.topic != word.topic and each.lemma not in word.similar]
    random.Random(f"{word.lemma}/others").shuffle(others)
    return [word, *sorted(others, key=lambda each: each.pos != word.pos)[:2]]


def is_meaning(word: Word, meaning: str) -> bool:
    """Whether a meaning that was chosen is the word's own: its gloss in any language, or its definition."""
    return meaning in {*word.gloss.languages.values(), str(word.definition)}
