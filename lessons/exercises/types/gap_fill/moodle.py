"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.item import ABOUT_LANGUAGE
from lessons.exercises.moodle import Cloze, Field, text_and_fields, typed_answers
from lessons.exercises.types.gap_fill.item import GapFill
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: GapFill, _say: Phrasebook) -> Cloze:
    """The text with fields to type in."""
    case = item.skill in ABOUT_LANGUAGE
    fields = [Field(typed_answers(gap, gap.accepted), case=case) for gap in item.gaps]
    return Cloze(Markup(), [text_and_fields(item.text, fields)])
