"""The package (`.apkg`): decks of words, of sentences from the text, and of a learner's own words."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from io import BytesIO
from itertools import count
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

import genanki

from lessons.content import Lesson, LessonError
from lessons.exports.anki.note_types import number_of
from lessons.exports.anki.notes import gap_notes, own_notes, word_notes
from lessons.exports.anki.sound import Clips
from lessons.learner.own_words import OwnWord


def anki_decks(
    lesson: Lesson, language: str, text: str = "", own: Sequence[OwnWord] = (), clips: Clips | None = None
) -> list[genanki.Deck]:
    """The decks that have notes; `language` is that of the meanings, the text the lesson's first.

    `clips` keeps the sound that they play.  What of the lesson nobody has reviewed yet is left out.  Raises
    LessonError if there is no word, or no text of that name.
    """
    reviewed = lesson.reviewed
    if not reviewed.words and not own:
        why = "nobody has reviewed them yet" if lesson.words else "vocabulary.yaml is missing or empty"
        raise LessonError(f"The lesson {lesson.name} has no words: {why}.")
    chosen = lesson.text(text or first_text(lesson))
    clips = clips or Clips(lesson, chosen.id)
    parts = {
        "Wörter": word_notes(reviewed, language),
        "Sätze aus dem Text": gap_notes(reviewed, chosen, language, clips),
        "Eigene Wörter": own_notes(lesson, list(own), language),
    }
    decks = [_deck(lesson, part, notes) for part, notes in parts.items()]
    return [deck for deck in decks if deck.notes]


def first_text(lesson: Lesson) -> str:
    """The identifier of the lesson's first text."""
    return next(iter(lesson.texts), lesson.info.texts[0].id)


def packed(
    decks: Sequence[genanki.Deck],
    now: float | None = None,
    sounds: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """The decks as a file for Anki, with sounds by their names; `now` is in seconds since 1970.

    Where Anki has a note already, it takes the one that was written later.
    """
    moment = time.time() if now is None else now
    with closing(sqlite3.connect(":memory:")) as connection:
        genanki.Package(decks).write_to_db(connection.cursor(), moment, count(int(moment * 1000)))
        connection.commit()
        collection = connection.serialize()
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", collection)
        archive.writestr("media", json.dumps({str(place): name for place, name in enumerate(sounds)}))
        for place, sound in enumerate(sounds.values()):
            archive.writestr(str(place), sound)
    return file.getvalue()


def _deck(lesson: Lesson, part: str, notes: Iterable[genanki.Note]) -> genanki.Deck:
    """A deck within the lesson's; two colons in its title would make one more."""
    title = lesson.info.title.replace("::", ":")
    deck = genanki.Deck(number_of("deck", lesson.name, part), f"{title}::{part}")
    for note in notes:
        deck.add_note(note)
    return deck
