"""Events and statements as pictures show them: one that nobody has reviewed says that it is a draft."""

from __future__ import annotations

from lessons.content import Lesson
from lessons.content.interface import label
from lessons.content.model import Event, Statement
from lessons.fields import Phrase


def shown_events(lesson: Lesson) -> list[Event]:
    """The events, in the order of the file."""
    drafts = lesson.unreviewed.get("timeline.yaml", ())
    return [
        event.model_copy(update={"title": as_draft(event.title)}) if event.id in drafts else event
        for event in lesson.events
    ]


def shown_statements(lesson: Lesson) -> list[Statement]:
    """The statements, in the order of the file."""
    drafts = lesson.unreviewed.get("statements.yaml", ())
    return [_statement_draft(each) if each.id in drafts else each for each in lesson.statements]


def _statement_draft(statement: Statement) -> Statement:
    levels = {text: as_draft(Phrase(said)) for text, said in statement.says_in.items()}
    return statement.model_copy(update={"says": as_draft(statement.says), "says_in": levels})


def as_draft(phrase: Phrase) -> Phrase:
    """A text that says in each of its languages that it is a draft.

    >>> as_draft(Phrase("Der Bau begann"))
    'Der Bau begann (Entwurf)'
    """
    texts = phrase.languages.items()
    return Phrase({language: f"{text} ({label('unreviewed', language)})" for language, text in texts})
