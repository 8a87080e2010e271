"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, Judgement, MultiChoice, paragraph
from lessons.exercises.types.true_false.item import TrueFalse
from lessons.markup.phrasebook import Phrasebook


def question(item: TrueFalse, say: Phrasebook) -> Judgement | MultiChoice:
    """True or false; with *not in the text*, which Moodle's own type does not know, a choice of three."""
    statement, reasons = paragraph(item.statement), item.feedback
    if not reasons.not_in_text:
        return Judgement(statement, item.answer == "true", reasons.true, reasons.false)
    answers = [
        Answer(say.german(verdict), WHOLE * (verdict == item.answer), getattr(reasons, verdict))
        for verdict in item.verdicts
    ]
    return MultiChoice(statement, answers, shuffle=False)
