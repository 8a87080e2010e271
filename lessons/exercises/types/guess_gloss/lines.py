"""The item in lines of text: what is asked besides the prompt, and what the answer is."""

from __future__ import annotations

from lessons.exercises.lines import card_lines
from lessons.exercises.types.guess_gloss.item import GuessGloss
from lessons.markup.phrasebook import Phrasebook


def question(item: GuessGloss) -> list[str]:
    """The sentence and the three meanings."""
    return [item.sentence, *card_lines(option.text for option in item.keyed_options.values())]


def answer(item: GuessGloss, _say: Phrasebook) -> list[str]:
    """The right meaning."""
    return [option.text for option in item.options if option.correct]
