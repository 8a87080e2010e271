"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises import moodle
from lessons.exercises.types.matching.item import Matching
from lessons.markup.elements import Markup
from lessons.markup.phrasebook import Phrasebook


def question(item: Matching, _say: Phrasebook) -> moodle.Pairs:
    """The pairs and what is left over; Moodle has no feedback for a pair, so all reasons come at the end."""
    reasons = [f"{pair.left} – {pair.right}: {pair.feedback}" for pair in item.pairs]
    reasons += [f"{other.right}: {other.feedback}" for other in item.extra]
    pairs = [(pair.left, pair.right) for pair in item.pairs]
    return moodle.Pairs(Markup(), pairs, [other.right for other in item.extra], reasons)
