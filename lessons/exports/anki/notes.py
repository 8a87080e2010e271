"""The notes: each word of a lesson, each of a learner's own, and the first sentence of the text that has it.

A note is known by the lesson's name and the word's lemma, never by what is said: whoever corrects a gloss, a
plural or an example and imports again updates the note, and what was learnt of its cards stays.  A field of a
note is HTML: what goes in is escaped, with the signs in which Anki sees a sound or a gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import genanki

from lessons.content import Lesson
from lessons.content.model import Word
from lessons.content.stored import ties_of
from lessons.content.texts import Text
from lessons.content.ties.tie import Tie
from lessons.exports.anki.note_types import gap_type, word_type
from lessons.exports.anki.sound import Clips
from lessons.fields import GERMAN
from lessons.learner.lookup import look_up, named
from lessons.learner.own_words import OwnWord

ANKIS_OWN = {"[": "&#91;", "{": "&#123;", "}": "&#125;", "::": "&#58;&#58;"}  # [sound:…], {{c1::…::…}}


def safe(text: str) -> str:
    """A text as a field shows it.

    >>> safe("a < b [sound:x.mp3]")
    'a &lt; b &#91;sound:x.mp3]'
    """
    escaped = escape(text, quote=False)
    for sign, shown in ANKIS_OWN.items():
        escaped = escaped.replace(sign, shown)
    return escaped


def as_gap(words: str, hint: str) -> str:
    """Words as a gap, with a hint in it.

    >>> as_gap("aus", "to send out: a signal")
    '{{c1::aus::to send out&#58; a signal}}'
    """
    within = [safe(text).replace(":", "&#58;") for text in (words, hint)]
    return "{{c1::" + "::".join(within) + "}}"


def word_notes(lesson: Lesson, language: str) -> Iterator[genanki.Note]:
    """A note for each word; its meaning is in the language of help, for German the explanation alone."""
    for word in lesson.words:
        fields = {
            "Wort": word.lemma, "Artikel": word.article, "Plural": word.plural if word.plurals else "",
            "Stammformen": word.forms, "Bedeutung": meaning_of(word, language), "Erklärung": word.definition,
            "Beispiel": word.example, "Übersetzung": word.example.help(language), "Gebrauch": word.government,
            "Stufe": word.level,
        }  # fmt: skip
        yield _note(word_type(), fields, key_of("word", lesson.name, word.lemma), tags_of(lesson, word))


def own_notes(lesson: Lesson, own: list[OwnWord], language: str) -> Iterator[genanki.Note]:
    """A note for each word of the learner's own, with what the word tables and dictionaries say of it."""
    for word in own:
        about = look_up(word.lemma, word.kind)
        senses = about.get("senses", [])
        plurals = [noun["plural"] for noun in about.get("nouns", ()) if noun["plural"]][:1]
        fields = {
            "Wort": word.lemma, "Artikel": named(about).removesuffix(word.lemma).strip(),
            "Plural": "".join(plurals), "Stammformen": about.get("forms", ""),
            "Bedeutung": "; ".join(_translations(about, language)[:2]), "Erklärung": " | ".join(senses),
            "Beispiel": word.sentence,
        }  # fmt: skip
        tag = f"{_tag(lesson.name)}::eigene"
        yield _note(word_type(), fields, key_of("own", lesson.name, word.lemma), [tag])


def gap_notes(lesson: Lesson, text: Text, language: str, clips: Clips) -> Iterator[genanki.Note]:
    """For each word that stands in a paragraph of the text, the sentence with the word as its gap."""
    words = {word.lemma: word for word in lesson.words}
    first = {
        tie.entry: tie for tie in reversed([*ties_of(lesson, text.id).all("vocabulary")]) if tie.paragraph
    }
    for lemma, tie in sorted(first.items(), key=lambda known: (known[1].paragraph, known[1].start)):
        word = words[lemma]
        hint = meaning_of(word, language) or word.definition
        sound = clips.field(tie.paragraph, _begin(text, tie))
        fields = [_gapped(text, tie, hint), safe(word.headword), safe(hint), sound]
        key = key_of("gap", lesson.name, text.id, lemma)
        yield genanki.Note(gap_type(), fields, guid=key, tags=tags_of(lesson, word))


def key_of(kind: str, lesson: str, *names: str) -> str:
    """The key of a note (Anki's `guid`).

    >>> key_of("word", "geneva_2021", "Gipfel") == key_of("word", "geneva_2021", "Gipfel")
    True
    """
    return genanki.guid_for("lessons", kind, lesson, *names)


def meaning_of(word: Word, language: str) -> str:
    """What a word means in the language of help; nothing where German is all that is wanted."""
    return "" if language == GERMAN else word.gloss.meaning(language)[0]


def tags_of(lesson: Lesson, word: Word) -> list[str]:
    """The lesson with the topic, and the level."""
    return [f"{_tag(lesson.name)}::{word.topic}", f"Stufe::{word.level}"]


def _gapped(text: Text, tie: Tie, hint: str) -> str:
    """The sentence of a tie; both halves of a separated verb are one gap."""
    whole, begin = text.paragraph(tie.paragraph).text, _begin(text, tie)
    shown, end = "", begin
    for start, stop in sorted({(tie.start, tie.end), *tie.also}):
        shown += safe(whole[end:start]) + as_gap(whole[start:stop], hint)
        end = stop
    return shown + safe(whole[end : begin + len(tie.sentence)])


def _begin(text: Text, tie: Tie) -> int:
    """Where the sentence of a tie begins in its paragraph."""
    return text.paragraph(tie.paragraph).text.rindex(tie.sentence, 0, tie.start + len(tie.sentence))


def _translations(about: dict, language: str) -> list[str]:
    """What the added dictionaries say, those in the language of help first; nothing for German alone."""
    found = [] if language == GERMAN else about.get("translations", ())
    ordered = sorted(found, key=lambda each: each["language"] != language)
    return [text["text"] for each in ordered for text in each["texts"]]


def _note(kind: genanki.Model, fields: dict[str, str], key: str, tags: list[str]) -> genanki.Note:
    names = [field["name"] for field in kind.fields]
    return genanki.Note(kind, [safe(fields.get(name, "")) for name in names], guid=key, tags=tags)


def _tag(name: str) -> str:
    """A name as a tag, in which Anki has no blanks."""
    return "_".join(name.split())
