"""What the pictures of speakers and texts say about what was chosen in them; see `cards.py` for the form.

Each function gives the cards of one picture by the ids of its areas.
"""

from __future__ import annotations

from lessons.charts.difficulty import hard_words
from lessons.charts.heard import NOBODY, speakers_of
from lessons.charts.names import named_places
from lessons.charts.voices import voices_in
from lessons.charts.words import word
from lessons.content import Lesson
from lessons.content.analysis import Sentence, Span
from lessons.content.model import Statement
from lessons.content.stored import analysis_of
from lessons.content.texts import Place
from lessons.fields import GERMAN, Phrase
from lessons.widgets.cards import Card, part, place_part, statement_part

Cards = dict[str, Card]


def topic_cards(lesson: Lesson, text: str) -> Cards:
    """What each speaker says on each topic."""
    names = {topic.id: topic.name for topic in lesson.info.topics}
    return _statement_cards(lesson, text, names, lambda statement: [statement.topic])


def about_cards(lesson: Lesson, text: str) -> Cards:
    """What each speaker says about whom."""
    names = {actor.id: actor.name for actor in lesson.actors}
    return _statement_cards(lesson, text, names, lambda statement: statement.about)


def _statement_cards(lesson: Lesson, text: str, names: dict[str, Phrase], about) -> Cards:
    cards: Cards = {}
    for statement in lesson.statements:
        for column in about(statement):
            card = cards.setdefault(
                f"{statement.speaker}:{column}", _statement_card(lesson, statement, names[column])
            )
            card["parts"].append(statement_part(lesson, statement, text))
    return cards


def _statement_card(lesson: Lesson, statement: Statement, column: Phrase) -> Card:
    speaker = lesson.actor(statement.speaker).name
    return {"title": {**column.languages, GERMAN: f"{speaker} – {column}"}, "parts": []}


def name_cards(lesson: Lesson, text: str) -> Cards:
    """Where each name stands."""
    cards: Cards = {}
    for actor, named in named_places(lesson, lesson.text(text)):
        for name, tie in named:
            place = Place(text, tie.paragraph, tie.start, tie.end, tie.sentence)
            _add(cards, f"{actor.id}:{name}", name, place_part(lesson, place))
    return cards


def heard_cards(lesson: Lesson, text: str) -> Cards:
    """What is quoted or reported of each speaker."""
    names = {actor.id: actor.name for actor in lesson.actors} | {NOBODY: word("no_speaker")}
    cards: Cards = {}
    for sentence, span in analysis_of(lesson, text).spans("speech"):
        for speaker in speakers_of(span, lesson.actors):
            _add(cards, speaker or "nobody", names[speaker], _speech_part(lesson, text, sentence, span))
    return cards


def voice_cards(lesson: Lesson, text: str) -> Cards:
    """Each stretch of speech."""
    analysis = analysis_of(lesson, text)
    cards: Cards = {}
    for voice, (sentence, span) in zip(voices_in(lesson, analysis), analysis.spans("speech"), strict=True):
        _add(cards, voice.id, voice.names, _speech_part(lesson, text, sentence, span))
    return cards


def difficulty_cards(lesson: Lesson, text: str) -> Cards:
    """Each sentence with its hard words and what they mean."""
    rated = [
        one for one in analysis_of(lesson, text).sentences if one.paragraph and one.difficulty is not None
    ]
    meanings = {one.lemma: one.gloss for one in lesson.words}
    cards: Cards = {}
    for one, words in zip(rated, hard_words(lesson, text, rated), strict=True):
        place = Place(text, one.paragraph, one.start, one.start, one.text)
        known = "; ".join(f"{lemma}: {meanings[lemma]}" for lemma in words)
        figure = f"{word('difficulty')} {one.difficulty:.1f}".replace(".", ",")
        key = f"{one.paragraph}:{one.start}"
        _add(cards, key, figure, place_part(lesson, place))
        if known:
            cards[key]["parts"].append(part("hard_words", known))
    return cards


def _speech_part(lesson: Lesson, text: str, sentence: Sentence, span: Span) -> Card:
    """A stretch of speech in its sentence, under its verb."""
    place = Place(text, sentence.paragraph, span.start, span.end, sentence.text)
    return place_part(lesson, place, span.what.verb)


def _add(cards: Cards, key: str, title: str, one: Card) -> None:
    cards.setdefault(key, {"title": {GERMAN: title}, "parts": []})["parts"].append(one)
