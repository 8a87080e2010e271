"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, MultiChoice, paragraph
from lessons.exercises.types.true_false.item import VERDICTS, TrueFalse
from lessons.markup.phrasebook import Phrasebook


def question(item: TrueFalse, say: Phrasebook) -> MultiChoice:
    """A choice of the three verdicts: Moodle's own type knows only two."""
    reasons = {verdict: getattr(item.feedback, verdict) for verdict in VERDICTS}
    answers = [
        Answer(say.german(verdict), WHOLE * (verdict == item.answer), reasons[verdict])
        for verdict in VERDICTS
    ]
    return MultiChoice(paragraph(item.statement), answers, shuffle=False)
