"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.item import ABOUT_LANGUAGE
from lessons.exercises.moodle import TypedText, typed_answers
from lessons.exercises.types.short_answer.item import ShortAnswer
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: ShortAnswer, _say: Phrasebook) -> TypedText:
    """All accepted answers and those that are foreseen; capitals matter where language is asked about."""
    answers = typed_answers(item.expected, item.expected.accepted)
    return TypedText(Markup(), answers, case=item.skill in ABOUT_LANGUAGE)
