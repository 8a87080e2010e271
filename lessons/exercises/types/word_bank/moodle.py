"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.gaps import pieces
from lessons.exercises.moodle import DragWords
from lessons.exercises.types.word_bank.item import WordBank
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: WordBank, _say: Phrasebook) -> DragWords:
    """The text with gaps and the words; Moodle has no feedback for a word, so all reasons come at the end."""
    cut = [piece["text"] if "text" in piece else int(piece["gap"]) for piece in pieces(item.text)]
    words = [gap.answer for gap in item.gaps] + [other.word for other in item.distractors]
    reasons = [f"{gap.answer}: {gap.feedback}" for gap in item.gaps]
    reasons += [f"{other.word}: {other.feedback}" for other in item.distractors]
    return DragWords(Markup(), cut, words, reasons)
