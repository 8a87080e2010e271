"""All ties of a lesson in one of its texts."""

from __future__ import annotations

from lessons.content.analysis import Analysis
from lessons.content.load import Lesson
from lessons.content.model import Event, Statement
from lessons.content.texts import Text
from lessons.content.ties.actors import tie_actors
from lessons.content.ties.meaning import ComparableText, Profile, tie_by_meaning
from lessons.content.ties.tie import Tie, Ties
from lessons.content.ties.words import tie_words


def find_ties(lesson: Lesson, text: Text, analysis: Analysis, *, quotations: bool = True) -> Ties:
    """Where the lesson's words, actors, events and statements stand in a text.

    Without `quotations` events and statements are found by meaning alone, as in a text that no entry quotes.
    """
    actors = tie_actors(lesson.actors, analysis)
    reading = ComparableText(analysis, actors)
    others = [other for other in lesson.texts.values() if other.id != text.id]
    profiles = {
        "events": [
            _event_profile(event, others, lesson) for event in lesson.events if event.source == "article"
        ],
        "statements": [_statement_profile(statement, others, lesson) for statement in lesson.statements],
    }
    evidence = {entry.id: entry.evidence for entry in [*lesson.events, *lesson.statements]}
    places = {"vocabulary": tie_words(lesson.words, analysis), "actors": actors}
    for kind, wanted in profiles.items():
        places[kind] = {
            profile.entry: (
                quotations and _quoted(profile.entry, evidence[profile.entry].get(text.id, ""), text)
            )
            or tie_by_meaning(profile, reading)
            for profile in wanted
        }
    return Ties(text.id, places)


def _quoted(entry: str, quotation: str, text: Text) -> list[Tie]:
    place = text.find(quotation)
    if place is None:
        return []
    return [Tie(entry, place.paragraph, place.start, place.end, place.sentence, "quotation")]


def _event_profile(event: Event, others: list[Text], lesson: Lesson) -> Profile:
    quotations, around = _said(event.evidence, others)
    dates = frozenset({event.date} - {""})
    place = _place(event.paragraph, lesson)
    wordings = (event.title, *quotations)
    return Profile(event.id, wordings, frozenset(event.actors), "", dates, place, around)


def _statement_profile(statement: Statement, others: list[Text], lesson: Lesson) -> Profile:
    speaker = lesson.actor(statement.speaker)
    quotations, around = _said(statement.evidence, others)
    wordings = (f"{speaker.name} {statement.verb}: {statement.says}", *quotations)
    actors = frozenset({speaker.id, *statement.about})
    place = _place(statement.paragraph, lesson)
    return Profile(statement.id, wordings, actors, speaker.name, place=place, around=around)


def _said(evidence: dict[str, str], others: list[Text]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the other texts say: the quotations, and the sentences around them that say more."""
    places = [(evidence[text.id], text.find(evidence[text.id])) for text in others if text.id in evidence]
    found = [(quotation, place.sentence) for quotation, place in places if place]
    return tuple(quotation for quotation, _ in found), tuple(sentence for _, sentence in found)


def _place(paragraph: int | None, lesson: Lesson) -> float | None:
    """How far into the text a paragraph comes, from 0 to 1."""
    main = next(iter(lesson.texts.values()))
    return paragraph / len(main.paragraphs) if paragraph else None
